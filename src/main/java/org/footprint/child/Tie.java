package org.footprint.child;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.footprint.child.NeedToKnow.Sight;

/**
 * What somebody has to do with a child, and when they have, from the nearest to the furthest: the
 * rule of who sees whom. The database applies it, to one child as to thousands.
 */
enum Tie {
  SOCIAL_WORKER("The child's social worker", Sight.ALL, "social_worker_id = :person"),
  IRO("The child's IRO", Sight.ALL, "iro_id = :person"),
  COVERS_FOR_ONE_OF_THEM(
      "Covers for the child's social worker or IRO",
      Sight.ALL,
      "social_worker_id = any(:away) or iro_id = any(:away)"),
  POST_FOR_THE_TEAM("Holds a post for the child's team", Sight.ALL, "team_id = any(:teams)"),
  COVERS_FOR_A_MANAGER(
      "Covers for a manager of the child's team", Sight.ALL, "team_id = any(:teamsOfAway)"),
  GIVEN_A_TASK(
      "Was given a task for the child",
      Sight.ALL,
      "child_id in (select h.child_id from footprint.handed_task h where h.person_id = :person)"),
  NAMED("Named for this child", Sight.ALL, "restriction_id is not null and not :sendsPapers"),
  /** For reading, and not for acting; it ends with the audit. */
  AUDITS_THE_FILE(
      "Audits the child's file",
      Sight.ALL,
      "child_id in (select u.child_id from footprint.audit f"
          + " join footprint.audit_round g on g.id = f.round_id"
          + " join footprint.care_period u on u.id = f.care_period_id"
          + " where f.ended is null and :person in (g.first_id, g.second_id))"),
  /** The one way to a child who is kept from somebody; for reading, and not for acting. */
  OPENED_IN_AN_EMERGENCY(
      "Opened in an emergency",
      Sight.ALL,
      "child_id in (select o.child_id from footprint.emergency_opening o"
          + " where o.person_id = :person and o.open_until > :now)"),
  SENDS_THE_PAPERS("Sends the papers", Sight.ARRANGEMENTS, ":sendsPapers");

  private static final Set<Tie> FOR_READING = EnumSet.of(AUDITS_THE_FILE, OPENED_IN_AN_EMERGENCY);

  /** What is open to be read, for an audit or in an emergency, is open for nothing else. */
  static final Set<Tie> FOR_ACTING = EnumSet.complementOf(EnumSet.copyOf(FOR_READING));

  /** Whoever was given one task, or is named, has no role for the child. */
  static final Set<Tie> BY_ROLE =
      EnumSet.complementOf(
          EnumSet.of(AUDITS_THE_FILE, OPENED_IN_AN_EMERGENCY, GIVEN_A_TASK, NAMED));

  private final String words;
  private final Sight sight;
  private final String condition;

  Tie(String words, Sight sight, String condition) {
    this.words = words;
    this.sight = sight;
    this.condition = condition;
  }

  /** As it stands beside each look. */
  String words() {
    return words;
  }

  Sight sight() {
    return sight;
  }

  static Set<Tie> with(Sight atLeast) {
    return EnumSet.allOf(Tie.class).stream()
        .filter(tie -> tie.sight.compareTo(atLeast) >= 0)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Tie.class)));
  }

  /**
   * The nearest tie of each row that has the columns of a child's circle, where it is one of these;
   * otherwise null. Whoever works with a child still does so once they audit its file or have
   * opened its record.
   */
  static String nearest(Set<Tie> wanted) {
    return EnumSet.allOf(Tie.class).stream()
        .filter(tie -> !FOR_READING.contains(tie) || wanted.contains(tie))
        .map(tie -> tie.when(wanted.contains(tie)))
        .collect(Collectors.joining("\n", "case\n", "\nend"));
  }

  private String when(boolean wanted) {
    return "when %s(%s) then %s"
        .formatted(
            this == OPENED_IN_AN_EMERGENCY ? "" : "not kept and ",
            condition,
            wanted ? "'" + this + "'" : "null");
  }
}
