package org.footprint.child;

import java.util.List;
import org.footprint.form.Refused;
import org.springframework.stereotype.Component;

/** For which children somebody tells us something, by what they have to do with them. */
@Component
public class WorkingWithChild {

  private final CarePeriods periods;
  private final NeedToKnow needToKnow;

  WorkingWithChild(CarePeriods periods, NeedToKnow needToKnow) {
    this.periods = periods;
    this.needToKnow = needToKnow;
  }

  /**
   * The running period of care of a child this person works with, or a refusal; of other children
   * they do not learn whether they are known.
   */
  public CarePeriod inCare(String reference, String person) {
    return periods
        .open(CarePeriods.known(reference))
        .filter(period -> needToKnow.worksWith(period, person))
        .orElseThrow(() -> refusal(reference, person));
  }

  private Refused refusal(String reference, String person) {
    return needToKnow.worksWithAll(person)
        ? NotInCare.because(
            periods
                .last(reference)
                .filter(period -> needToKnow.worksWith(period, person))
                .map(CarePeriod::child))
        : new Refused("child", "Child: choose one of the children you work with.");
  }

  /** The children in care with whom this person works, by name. */
  public List<Child> childrenOf(String person) {
    return needToKnow.workedWith(person).stream().map(CarePeriod::child).toList();
  }

  /** Those of them with whom they work by a role, and not for one task alone, by name. */
  public List<Child> childrenByRole(String person) {
    return needToKnow.workedWithByRole(person).stream().map(CarePeriod::child).toList();
  }
}
