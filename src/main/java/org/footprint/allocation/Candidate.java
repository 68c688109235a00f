package org.footprint.allocation;

import java.util.List;
import org.footprint.people.Person;

/**
 * An IRO who could be allocated.
 *
 * @param children how many children they have now
 * @param guideLow the guide to a caseload, for the hours they work
 * @param reasons what speaks for them, strongest first
 * @param conflicts what speaks against them so strongly that choosing them needs a reason
 */
public record Candidate(
    Person iro,
    int children,
    int guideLow,
    int guideHigh,
    List<Reason> reasons,
    List<String> conflicts) {

  /** Why an IRO is suggested, in the order of weight. */
  public enum Reason {
    EARLIER_IRO("was this child's IRO before"),
    SIBLINGS_IRO("is the IRO of a brother or sister"),
    WISH("fits the child's wish"),
    LOWEST_CASELOAD("has the lowest caseload for their hours");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public boolean inConflict() {
    return !conflicts.isEmpty();
  }

  /** Children for each full-time post, so that part-time colleagues compare fairly. */
  double load() {
    return children / iro.fullTimeEquivalent().doubleValue();
  }

  public boolean overGuide() {
    return children >= guideHigh;
  }
}
