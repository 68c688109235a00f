package org.footprint.report;

import java.util.List;

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
      union all
      select year, 'FEEDBACK', count(*) from years
      join footprint.feedback on given_on between first and last group by year
      union all
      select year, 'AUDITED', count(*) from years
      join footprint.audit on ended <> 'withdrawn' and ended_at >= begins and ended_at < ends
      group by year
      union all
      select year, 'AUDIT_SCORES', count(*) from years
      join footprint.audit on ended <> 'withdrawn' and ended_at >= begins and ended_at < ends
      join footprint.audit_score on audit_id = audit.id and said = 'final' group by year
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
      List.of("year", "iro", "changes"),
      """
      select year, case when to_at is null or to_at >= ends then iro_id end as iro,
        case when changes is not null then least(changes, 3) end as changes,
        care_period.id as care_period_id, last as at_day,
        started_on as day
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
      List.of("year", "month", "kind", "late", "reason"),
      """
      select year, month, kind, case when late then 'late' else 'inTime' end as late,
        late_reason as reason, review.care_period_id, held_on as at_day, held_on as day
      from months
      join footprint.held_review on date_trunc('month', held_on) = first and held_on <= last
        and held_on between cast(:from as date) and cast(:to as date)
      left join footprint.review on review.id = review_id
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
      List.of("year", "kind", "state"),
      """
      select year, paper.kind, case
          when done_at <= paper.due then 'inTime'
          when done_at is not null then 'late'
          when paper.ended_at is not null and paper.kind <> 'REPORT' then 'notNeeded'
          when paper.due < now.at then 'notDone'
          else 'notDue'
        end as state, review.care_period_id, held_on as at_day,
        cast(paper.due at time zone :zone as date) as day
      from years
      cross join (select cast(:now as timestamptz) as at) now
      join footprint.paper on held_on between first and last
        and held_on between cast(:from as date) and cast(:to as date)
      left join footprint.review on review.id = review_id
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

  /** The IRO is who was the child's IRO at the end of the day it was held. */
  MIDWAYS_OF_IROS(
      """
      select year, iro_id as iro,
        case when held_on <= cast(due at time zone 'UTC' as date) then 'inTime' else 'late' end
          as late, count(*)
      from years
      join footprint.midway on held_on between first and last
      join footprint.review on review.id = review_id
      left join (
        select care_period_id, iro_id, allocated_at,
          lead(allocated_at) over (partition by care_period_id order by allocated_at, id) as next_at
        from footprint.allocation) allocation
        on allocation.care_period_id = review.care_period_id
          and allocated_at < cast(held_on + 1 as timestamp) at time zone 'UTC'
          and (next_at is null or next_at >= cast(held_on + 1 as timestamp) at time zone 'UTC')
      group by year, iro, late
      """),

  MIDWAYS_DUE(
      List.of("year", "state"),
      """
      select year, case
          when superseded_at <= due then superseded_by
          when superseded_by is not null then 'notHeld'
          when held_on <= cast(due at time zone 'UTC' as date) then 'inTime'
          when held_on is not null then 'late'
          when due < now.at then 'notHeld'
          else 'notDue'
        end as state, review.care_period_id, cast(due at time zone :zone as date) as at_day,
        cast(due at time zone :zone as date) as day
      from years
      cross join (select cast(:now as timestamptz) as at) now
      join footprint.midway on due >= begins and due < ends
      left join footprint.review on review.id = review_id
      """),

  LAST_MIDWAY(
      List.of("year", "state", "iro"),
      """
      select year, case
          when review_id is null then 'noReview'
          when midway_on <= last then 'held'
          when due < least(ends, cast(:now as timestamptz)) then 'missing'
          else 'notDue'
        end as state, (
          select case when to_at is null or to_at >= ends then iro_id end
          from footprint.allocation
          where care_period_id = care_period.id and allocated_at < ends
          order by allocated_at desc, id desc limit 1) as iro,
        care_period.id as care_period_id, last as at_day, review.held_on as day
      from years
      join footprint.care_period on started_on <= last and (ended_on is null or ended_on > last)
      left join lateral (
        select review_id, held_on
        from footprint.review join footprint.held_review on review_id = review.id
        where care_period_id = care_period.id and ended = 'held' and held_on <= last
        order by number desc limit 1) review on true
      left join lateral (
        select held_on as midway_on, due from footprint.midway
        where midway.review_id = review.review_id) midway on true
      """),

  RAISED(
      List.of("year", "month", "way", "team", "highest"),
      """
      select year, month, case
          when agency is not null then 'agency'
          when highest is null then 'notBegun'
          when formal then 'formal'
          else 'informal'
        end as way, (select team_id from (
      """
          + Circles.teams("care_period_id = dispute.care_period_id")
          + """
            ) held where raised_on >= from_day and raised_on < until) as team,
        highest, dispute.care_period_id, raised_on as at_day, raised_on as day
      from months
      join (select *, cast(raised_at at time zone :zone as date) as raised_on
        from footprint.dispute) dispute on raised_at >= begins and raised_at < ends
        and raised_at >= cast(:begin as timestamptz) and raised_at < cast(:end as timestamptz)
      left join lateral (
        select max(position) as highest, bool_or(formal and entry = 1) as formal
        from footprint.dispute_stage where dispute_id = dispute.id) stages on true
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
      """),

  /** What is open at this moment. */
  OPEN(
      List.of("stage", "place", "age", "team"),
      """
      select coalesce(stage.title, case when completed_at is null then 'Being completed by the IRO'
          else 'Beyond the last stage, with the IRO or CAFCASS' end) as stage,
        case when stage.id is not null then stage.position
          when completed_at is null then -100 else 100 end as place,
        width_bucket(raised_at, cast(:ages as timestamptz[])) as age, team_id as team,
        dispute.care_period_id, cast(:today as date) as at_day,
        cast(raised_at at time zone :zone as date) as day
      from footprint.dispute
      left join footprint.dispute_stage stage
        on stage.dispute_id = dispute.id and stage.ended_at is null
      left join lateral (
      """
          + Circles.teams("care_period_id = dispute.care_period_id")
          + """
          ) team on cast(:today as date) >= from_day and cast(:today as date) < until
      where closed_at is null
      """),

  /** The same, once for each of its reasons. */
  OPEN_REASONS(
      List.of("reason"),
      """
      select code as reason, care_period_id, cast(:today as date) as at_day,
        cast(raised_at at time zone :zone as date) as day
      from footprint.dispute join footprint.dispute_reason on dispute_id = dispute.id
      where closed_at is null
      """),

  /** What is to be done at this moment; a review is late when its last day has passed. */
  DUE(
      List.of("what", "state"),
      """
      select what, case when overdue then 'overdue'
          when day <= cast(:week as date) then 'week' else 'month' end as state,
        care_period_id, cast(:today as date) as at_day, day
      from (
        select 'REVIEW' as what, planned_due_on < cast(:today as date) as overdue, care_period_id,
          due_on as day
        from footprint.review where ended is null and due_on <= cast(:month as date)
        union all
        select kind, due <= cast(:now as timestamptz), care_period_id,
          cast(due at time zone :zone as date)
        from footprint.paper left join footprint.review on review.id = review_id
        where done_at is null and paper.ended_at is null and due < cast(:dueUntil as timestamptz)
          and (kind <> 'REPORT' or exists (select from footprint.review of
            where of.id = review_id and of.ended is null))
        union all
        select 'MIDWAY', due <= cast(:now as timestamptz), care_period_id,
          cast(due at time zone :zone as date)
        from footprint.midway left join footprint.review on review.id = review_id
        where recorded_at is null and superseded_at is null
          and due < cast(:dueUntil as timestamptz)
        union all
        select 'ANSWER', due <= cast(:now as timestamptz), care_period_id,
          cast(due at time zone :zone as date)
        from footprint.dispute_stage stage
        left join footprint.dispute on dispute.id = stage.dispute_id
        where stage.ended_at is null and answered_at is null
          and due < cast(:dueUntil as timestamptz)) open
      """),

  FEEDBACK(
      """
      select year, who, kind, about, count(*) from years
      join footprint.feedback on given_on between first and last
      group by year, who, kind, about
      """),

  FEEDBACK_DUE(
      """
      select year, case
          when answered_at <= answer_due then 'inTime'
          when answered_at is not null then 'late'
          when answer_due < now.at then 'notAnswered'
          else 'notDue'
        end as state, count(*)
      from years
      cross join (select cast(:now as timestamptz) as at) now
      join footprint.feedback on answer_due >= begins and answer_due < ends
      group by year, state
      """),

  AUDITED(
      """
      select year, month, rule, ended, score, count(*) from months
      join footprint.audit on ended <> 'withdrawn' and ended_at >= begins and ended_at < ends
      join footprint.audit_round on audit_round.id = round_id
      left join footprint.audit_score
        on audit_id = audit.id and said = 'final' and standard = 'overall'
      group by year, month, rule, ended, score
      """),

  AUDIT_SCORES(
      """
      select year, standard, score, count(*) from years
      join footprint.audit on ended <> 'withdrawn' and ended_at >= begins and ended_at < ends
      join footprint.audit_score on audit_id = audit.id and said = 'final'
      group by year, standard, score
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

  private final List<String> codes;
  private final String things;
  private final String counting;

  Fact(String counting) {
    this.codes = List.of();
    this.things = null;
    this.counting = counting;
  }

  /**
   * One whose things can be listed too.
   *
   * @param codes what they are told apart by
   * @param things gives these, {@code care_period_id}, {@code at_day}, on which whoever had the
   *     child then is asked for, and {@code day}, which people read
   */
  Fact(List<String> codes, String things) {
    this.codes = codes;
    this.things = things;
    this.counting = null;
  }

  List<String> codes() {
    return codes;
  }

  /** Whether it tells of this moment, and not of a year that a report could tell of. */
  boolean isOfThisMoment() {
    return !codes.isEmpty() && !codes.contains("year");
  }

  String sql() {
    return counting == null ? sql(codes, Chosen.ALL) : TIMES + counting;
  }

  /** Told apart by some of the codes alone, so that the others need not be found out. */
  String sql(List<String> by, Chosen chosen) {
    var all = String.join(", ", by);
    return "%s%s select %s, count(*) from (%s) thing where %s group by %s"
        .formatted(TIMES, chosen.with(), all, things, chosen.where(), all);
  }

  /** The things themselves, those of which this holds, as a part of a statement to go on with. */
  String things(Chosen chosen, String condition) {
    return "%s%s, behind as materialized (select thing.*, period.child_id from (%s) thing"
            .formatted(TIMES, chosen.with(), things)
        + " join footprint.care_period period on period.id = thing.care_period_id where "
        + chosen.where()
        + " and ("
        + condition
        + "))";
  }
}
