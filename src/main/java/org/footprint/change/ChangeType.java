package org.footprint.change;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.footprint.people.Role;

/** What can be told of a child in care. */
public enum ChangeType {
  MOVED("moved", "The child moved"),
  LEGAL_STATUS_CHANGED("legalStatusChanged", "The legal status changed"),
  PLAN_CHANGE_PROPOSED("planChangeProposed", "A change of the care plan is proposed"),
  REVIEW_WISHED("reviewWished", "Somebody wishes for an earlier review"),
  WORKER_CHANGED("workerChanged", "The social worker or the team changed"),
  LEFT_CARE("leftCare", "The child left care"),
  BROUGHT_FORWARD("broughtForward", "I bring the next review forward", Role.IRO, Role.IRO_MANAGER),
  YEARLY_MEETING_PROPOSED(
      "yearlyMeetingProposed",
      "The child would like one review meeting a year",
      Role.IRO,
      Role.IRO_MANAGER),
  IRO_CHANGED("iroChanged", "The child gets another IRO", Role.IRO_MANAGER);

  private static final Set<ChangeType> FACTS =
      EnumSet.of(MOVED, LEGAL_STATUS_CHANGED, WORKER_CHANGED, IRO_CHANGED, LEFT_CARE);

  private final String id;
  private final String words;
  private final Set<Role> tellers;

  ChangeType(String id, String words, Role... tellers) {
    this.id = id;
    this.words = words;
    this.tellers = Set.of(tellers);
  }

  /** Its name in forms, in messages and in the database. */
  public String id() {
    return id;
  }

  public String words() {
    return words;
  }

  /** Whether it has happened already, and is not a wish or a decision. */
  boolean isFact() {
    return FACTS.contains(this);
  }

  /** The roles that alone may tell it; none where everybody who works with the child may. */
  public Set<Role> tellers() {
    return tellers;
  }

  public static Optional<ChangeType> withId(String id) {
    return Arrays.stream(values()).filter(type -> type.id.equals(id)).findAny();
  }
}
