package org.footprint.report;

import java.util.Map;
import java.util.Set;

/**
 * Whose things are counted, as parts of statements: of the team and IRO who had the child on the
 * day of the thing.
 *
 * @param teams null for all
 * @param iro null for all
 * @param keptFrom references of children who are not to be narrowed down
 */
record Chosen(Set<String> teams, String iro, Set<String> keptFrom) {

  /** Of so many teams the database looks for each child by itself; of more it reads all. */
  private static final int FEW_TEAMS = 10;

  static final Chosen ALL = new Chosen(null, null, Set.of());

  boolean isAll() {
    return teams == null && iro == null;
  }

  /** Goes on with the common tables of a statement. */
  String with() {
    var tables = new StringBuilder();
    if (teams != null) {
      tables.append(
          """
          , chosen_teams as (select * from (%s) held where team_id = any(:chosenTeams))
          """
              .formatted(
                  Circles.teams(
                      isOfFewTeams()
                          ? "care_period_id in (select care_period_id"
                              + " from footprint.responsibility where team_id = any(:chosenTeams))"
                          : "true")));
    }
    if (iro != null) {
      tables.append(
          """
          , chosen_iro as (select * from (%s) held where iro_id = :chosenIro)
          """
              .formatted(
                  Circles.iros(
                      "care_period_id in (select care_period_id from footprint.allocation"
                          + " where iro_id = :chosenIro)")));
    }
    return tables.toString();
  }

  String where() {
    return isAll()
        ? "true"
        : (teams == null ? "true" : had("chosen_teams"))
            + " and "
            + (iro == null ? "true" : had("chosen_iro"))
            + (iro == null ? "" : among("chosen_iro"))
            + (isOfFewTeams() ? among("chosen_teams") : "")
            + " and thing.care_period_id not in (select kept.id from footprint.care_period kept"
            + " join footprint.child on child.id = kept.child_id"
            + " where child.reference = any(:keptFrom))";
  }

  private boolean isOfFewTeams() {
    return teams != null && teams.size() <= FEW_TEAMS;
  }

  private static String among(String table) {
    return " and thing.care_period_id = any(array(select care_period_id from %s))".formatted(table);
  }

  private static String had(String table) {
    return "exists (select from %1$s where %1$s.care_period_id = thing.care_period_id"
            .formatted(table)
        + " and thing.at_day >= %1$s.from_day and thing.at_day < %1$s.until)".formatted(table);
  }

  Map<String, Object> parameters() {
    return Map.of(
        "chosenTeams",
        teams == null ? new String[0] : teams.toArray(String[]::new),
        "chosenIro",
        iro == null ? "" : iro,
        "keptFrom",
        keptFrom.toArray(String[]::new));
  }
}
