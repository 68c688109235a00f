package org.footprint.child.process;

import static org.footprint.child.process.EmergencyOpening.CARE_PERIOD;
import static org.footprint.child.process.EmergencyOpening.EMERGENCY;
import static org.footprint.child.process.EmergencyOpening.LOOK_DUE;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.footprint.child.EmergencyOpened;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The IRO manager is told of every record that was opened in an emergency. */
@Component
class EmergencyProcesses {

  private final Deadlines deadlines;
  private final RuntimeService runtime;

  EmergencyProcesses(Deadlines deadlines, RuntimeService runtime) {
    this.deadlines = deadlines;
    this.runtime = runtime;
  }

  @EventListener
  void opened(EmergencyOpened opened) {
    var reference = opened.period().child().reference();
    runtime.startProcessInstanceByKey(
        EmergencyOpening.KEY,
        reference,
        Map.ofEntries(
            CARE_PERIOD.of(opened.period().id()),
            EMERGENCY.of(opened.opening().id()),
            LOOK_DUE.of(
                deadlines.due(
                    PracticeStandard.LOOK_AT_EMERGENCY, opened.opening().openedAt(), reference))));
  }
}
