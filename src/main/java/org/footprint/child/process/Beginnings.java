package org.footprint.child.process;

import static org.footprint.child.process.ChildInCare.ALLOCATION_DUE;
import static org.footprint.child.process.ChildInCare.CARE_PERIOD;

import java.util.Map;
import org.footprint.child.CarePeriod;
import org.footprint.engine.form.StartForm.Beginning;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.stereotype.Component;

/** What the engine is told when a child's journey begins. */
@Component
class Beginnings {

  private final Deadlines deadlines;

  Beginnings(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  Beginning of(CarePeriod period) {
    var reference = period.child().reference();
    return new Beginning(
        reference,
        Map.ofEntries(
            CARE_PERIOD.of(period.id()),
            ALLOCATION_DUE.of(
                deadlines.due(PracticeStandard.IRO_ALLOCATED, period.notifiedAt(), reference))));
  }
}
