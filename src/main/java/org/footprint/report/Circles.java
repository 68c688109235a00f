package org.footprint.report;

/** Who had a child when, as parts of statements: each day of a time in care is somebody's. */
final class Circles {

  private Circles() {}

  /**
   * The team of each time in care from a day on until another; the first one from before it began,
   * the last one for ever.
   *
   * @param which a condition that chooses times in care, so that few are looked at
   */
  static String teams(String which) {
    return """
        select care_period_id, team_id,
          case when row_number() over teams = 1 then date '-infinity' else from_day end as from_day,
          coalesce(lead(from_day) over teams, date 'infinity') as until
        from footprint.responsibility where %s
        window teams as (partition by care_period_id order by from_day, to_day nulls last, id)
        """
        .formatted(which);
  }

  /** The IRO likewise. */
  static String iros(String which) {
    return """
        select care_period_id, iro_id,
          case when row_number() over iros = 1 then date '-infinity' else on_day end as from_day,
          coalesce(lead(on_day) over iros, date 'infinity') as until
        from (select *, cast(allocated_at at time zone :zone as date) as on_day
          from footprint.allocation where %s) allocation
        window iros as (partition by care_period_id order by allocated_at, id)
        """
        .formatted(which);
  }
}
