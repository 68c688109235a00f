package org.footprint.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.footprint.people.Person;
import org.footprint.policy.Policy;
import org.footprint.policy.PracticeStandard;
import org.springframework.stereotype.Component;

/** How many children an IRO should have. */
@Component
public class Caseloads {

  private final Policy policy;

  Caseloads(Policy policy) {
    this.policy = policy;
  }

  /** From and to how many children, for the hours somebody works. */
  public record Guide(int low, int high) {}

  public Guide guide(Person iro) {
    return new Guide(
        bound(PracticeStandard.CASELOAD_LOW, iro), bound(PracticeStandard.CASELOAD_HIGH, iro));
  }

  private int bound(PracticeStandard bound, Person iro) {
    return iro.fullTimeEquivalent()
        .multiply(BigDecimal.valueOf(policy.standard(bound).amount()))
        .setScale(0, RoundingMode.HALF_UP)
        .intValue();
  }
}
