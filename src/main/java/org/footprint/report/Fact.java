package org.footprint.report;

/** What is counted in our tables, each by one statement that counts in the database. */
enum Fact {
  /** Every thing once, without anything that tells it apart: the other statements must agree. */
  PLAIN(
      """
      select year, 'IN_CARE' as figure, count(*) from years
      join footprint.care_period on started_on <= last and (ended_on is null or ended_on > last)
      group by year
      union all
      select year, 'STARTED', count(*) from years
      join footprint.care_period on started_on between first and last group by year
      union all
      select year, 'ENDED', count(*) from years
      join footprint.care_period on ended_on between first and last group by year
      union all
      select year, 'HELD', count(*) from years
      join footprint.held_review on held_on between first and last group by year
      union all
      select year, 'MIDWAYS', count(*) from years
      join footprint.midway on held_on between first and last group by year
      union all
      select year, 'RAISED', count(*) from years
      join footprint.dispute on raised_at >= begins and raised_at < ends group by year
      union all
      select year, 'CLOSED', count(*) from years
      join footprint.dispute on closed_at >= begins and closed_at < ends group by year
      union all
      select year, 'REFERRED', count(*) from years
      join footprint.referral on made_on between first and last group by year
      union all
      select year, 'COMMENDED', count(*) from years
      join footprint.commendation on recorded_at >= begins and recorded_at < ends group by year
      """),

  /** What came less what went, up to the end of each month: each period is looked at once. */
  CARE_BY_MONTH(
      """
      select year, month, unaccompanied, sum(change)
      from months
      join (
        select date_trunc('month', day) as in_month,
          case when unaccompanied then 'yes' else 'no' end as unaccompanied, sum(change) as change
        from (
          select child_id, started_on as day, 1 as change from footprint.care_period
          union all
          select child_id, ended_on, -1 from footprint.care_period) event
        join footprint.child on child.id = child_id
        where day <= (select max(last) from months)
        group by in_month, unaccompanied) changes on in_month <= first
      group by year, month, unaccompanied
      """),

  CARE(
      """
      select year, width_bucket(extract(year from age(last, date_of_birth)),
          array[1, 5, 10, 16]) as age, sex, ethnicity,
        case when unaccompanied then 'yes' else 'no' end as unaccompanied,
        status.code as status, placement.kind as placement, count(*)
      from years
      join footprint.care_period on started_on <= last and (ended_on is null or ended_on > last)
      join footprint.child on child.id = child_id
      left join lateral (select code from footprint.legal_status
        where care_period_id = care_period.id and from_day <= last
        order by from_day desc limit 1) status on true
      left join lateral (select kind from footprint.placement
        where care_period_id = care_period.id and from_day <= last
        order by from_day desc limit 1) placement on true
      group by year, age, sex, ethnicity, unaccompanied, status.code, placement.kind
      """),

  IROS(
      """
      select year, case when to_at is null or to_at >= ends then iro_id end as iro,
        least(changes, 3) as changes, count(*)
      from years
      join footprint.care_period on started_on <= last and (ended_on is null or ended_on > last)
      left join (
        select care_period_id, iro_id, allocated_at, to_at,
          row_number() over allocations - 1 as changes,
          lead(allocated_at) over allocations as next_at
        from footprint.allocation
        window allocations as (partition by care_period_id order by allocated_at, id)) allocation
        on care_period_id = care_period.id and allocated_at < ends
          and (next_at is null or next_at >= ends)
      group by year, iro, least(changes, 3)
      """),

  EVER_IN_CARE(
      """
      select year, count(distinct child_id) from years
      join footprint.care_period on started_on <= last and (ended_on is null or ended_on >= first)
      group by year
      """),

  TEAMS(
      """
      select year, team_id as team, count(distinct child_id) from years
      join footprint.care_period on started_on <= last and (ended_on is null or ended_on >= first)
      left join footprint.responsibility on care_period_id = care_period.id and from_day <= last
        and (to_day is null or to_day > greatest(first, from_day))
      group by year, team
      """),

  STARTED(
      """
      select year, month, width_bucket(extract(year from age(started_on, date_of_birth)),
        array[1, 5, 10, 16]) as age, count(*)
      from months
      join footprint.care_period
        on date_trunc('month', started_on) = first and started_on <= last
      join footprint.child on child.id = child_id
      group by year, month, age
      """),

  ENDED(
      """
      select year, month, width_bucket(extract(year from age(ended_on, date_of_birth)),
        array[1, 5, 10, 16]) as age, end_reason as reason, count(*)
      from months
      join footprint.care_period on date_trunc('month', ended_on) = first and ended_on <= last
      join footprint.child on child.id = child_id
      group by year, month, age, reason
      """),

  HELD(
      """
      select year, month, kind, case when late then 'late' else 'inTime' end as late,
        late_reason as reason, count(*)
      from months
      join footprint.held_review on date_trunc('month', held_on) = first and held_on <= last
      group by year, month, kind, late, reason
      """),

  RECORDED(
      """
      select year, case when circumstance = 'SHORT_BREAK' then 'shortBreak' else participation end
        as participation, chaired, parents, count(*)
      from years
      join footprint.held_review on held_on between first and last
      join footprint.review on review.id = review_id
      group by year, circumstance = 'SHORT_BREAK', participation, chaired, parents
      """),

  OFFERED(
      """
      select year, case when held_review.kind = 'second' then 'second' else 'other' end as kind,
        permanence_plan as plan, advocacy, independent_visitor as visitor, count(*)
      from years
      join footprint.held_review on held_on between first and last
      group by year, held_review.kind = 'second', plan, advocacy, visitor
      """),

  PAPERS(
      """
      select year, paper.kind, case
          when done_at <= paper.due then 'inTime'
          when done_at is not null then 'late'
          when ended_at is not null and paper.kind <> 'REPORT' then 'notNeeded'
          when paper.due < now.at then 'notDone'
          else 'notDue'
        end as state, count(*)
      from years
      cross join (select cast(:now as timestamptz) as at) now
      join footprint.held_review on held_on between first and last
      join footprint.paper using (review_id)
      group by year, paper.kind, state
      """),

  MIDWAYS(
      """
      select year, month,
        case when held_on <= cast(due at time zone 'UTC' as date) then 'inTime' else 'late' end
          as late, count(*)
      from months
      join footprint.midway on date_trunc('month', held_on) = first and held_on <= last
      group by year, month, late
      """),

  MIDWAYS_DUE(
      """
      select year, case
          when superseded_by is not null then superseded_by
          when held_on <= cast(due at time zone 'UTC' as date) then 'inTime'
          when held_on is not null then 'late'
          when due < now.at then 'notHeld'
          else 'notDue'
        end as state, count(*)
      from years
      cross join (select cast(:now as timestamptz) as at) now
      join footprint.midway on due >= begins and due < ends
      group by year, state
      """),

  LAST_MIDWAY(
      """
      select year, case
          when review_id is null then 'noReview'
          when midway_on <= last then 'held'
          when due < least(ends, cast(:now as timestamptz)) then 'missing'
          else 'notDue'
        end as state, count(*)
      from years
      join footprint.care_period on started_on <= last and (ended_on is null or ended_on > last)
      left join (
        select care_period_id, review_id, held_review.held_on, midway.held_on as midway_on, due,
          lead(held_review.held_on)
            over (partition by care_period_id order by held_review.held_on, number) as next_held_on
        from footprint.held_review
        join footprint.review on review.id = review_id
        left join footprint.midway using (review_id)) review
        on care_period_id = care_period.id and review.held_on <= last
          and (next_held_on is null or next_held_on > last)
      group by year, state
      """),

  RAISED(
      """
      select year, month, case
          when agency is not null then 'agency'
          when highest is null then 'notBegun'
          when formal then 'formal'
          else 'informal'
        end as way, team_id as team, highest, count(*)
      from months
      join (select *, cast(raised_at at time zone 'UTC' as date) as raised_on
        from footprint.dispute) dispute on raised_at >= begins and raised_at < ends
      left join (
        select dispute_id, max(position) as highest, bool_or(formal and entry = 1) as formal
        from footprint.dispute_stage group by dispute_id) stages on dispute_id = dispute.id
      left join (
        select care_period_id, team_id, from_day, row_number() over teams = 1 as earliest,
          lead(from_day) over teams as next_day
        from footprint.responsibility
        window teams as (partition by care_period_id order by from_day, to_day nulls last, id)) team
        on team.care_period_id = dispute.care_period_id and (earliest or from_day <= raised_on)
          and (next_day is null or next_day > raised_on)
      group by year, month, way, team, highest
      """),

  REASONS(
      """
      select year, month, code as reason, count(*) from months
      join footprint.dispute on raised_at >= begins and raised_at < ends
      join footprint.dispute_reason on dispute_id = dispute.id
      group by year, month, reason
      """),

  STAGES(
      """
      select year, position, coalesce(ended, 'open') as ended, count(*) from years
      join footprint.dispute_stage on opened_at >= begins and opened_at < ends
      group by year, position, coalesce(ended, 'open')
      """),

  CLOSED(
      """
      select year, month, outcome, case
          when closed_at < raised_at + interval '7 days' then 'oneWeek'
          when closed_at < raised_at + interval '14 days' then 'twoWeeks'
          when closed_at <= raised_at + interval '28 days' then 'fourWeeks'
          else 'longer'
        end as time, case
          when whole_due is null then 'neverFormal'
          when closed_at <= whole_due then 'inTime'
          else 'late'
        end as limit_of_law, count(*)
      from months join footprint.dispute on closed_at >= begins and closed_at < ends
      group by year, month, outcome, time, limit_of_law
      """),

  REFERRED(
      """
      select year, month, answer, count(*) from months
      join footprint.referral on date_trunc('month', made_on) = first and made_on <= last
      group by year, month, answer
      """),

  COMMENDED(
      """
      select year, month, who, count(*) from months
      join footprint.commendation on recorded_at >= begins and recorded_at < ends
      group by year, month, who
      """);

  private static final String TIMES =
      """
      with months as (
        select year, month, cast(first as date) as first, cast(last as date) as last,
          cast(begins as timestamptz) as begins, cast(ends as timestamptz) as ends
        from unnest(:years, :months, :firsts, :lasts, :begins, :ends)
          as month (year, month, first, last, begins, ends)
      ), years as (
        select year, min(first) as first, max(last) as last, min(begins) as begins,
          max(ends) as ends
        from months group by year
      )
      """;

  private final String counting;

  Fact(String counting) {
    this.counting = counting;
  }

  String sql() {
    return TIMES + counting;
  }
}
