package org.footprint.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What five years leave in our tables, made by the database itself: a council whose children stay
 * for two and a half years, in teams of sixty children and with IROs of sixty.
 */
class FiveYears {

  private static final int DAYS_BEFORE = 5 * 365 + 240;
  private static final int STAY = 900;
  private static final int EACH = 60;

  private final JdbcClient database;

  FiveYears(JdbcClient database) {
    this.database = database;
  }

  /** So many children in care at any time, up to today. */
  void of(int children) {
    people(children);
    children(children);
    circles(children);
    reviews();
    papersAndMidways();
    concerns();
    database.sql("drop table footprint.made; drop table footprint.made_review").update();
    database.sql("vacuum analyze").update();
  }

  private void people(int children) {
    run(
        """
        insert into footprint.team (id, service_id, name)
        select 'team-' || n, case when n %% 5 = 0 then 'children-with-disabilities'
          else 'children-looked-after' end, 'Team ' || n from generate_series(1, %1$d) n;
        insert into footprint.person (id, name, email)
        select 'iro-' || n, 'Iro Number' || n, 'iro-' || n || '@footprint.example'
        from generate_series(1, %1$d) n;
        insert into footprint.person_group select 'iro-' || n, 'iros' from generate_series(1, %1$d) n
        """
            .formatted(children / EACH));
  }

  /** Each place is taken again by somebody else as soon as it is free. */
  private void children(int children) {
    run(
        """
        create table footprint.made as
        select gen_random_uuid() as child_id, gen_random_uuid() as id,
          row_number() over () as n, place, random() as luck,
          current_date - %2$d - cast(%3$d * place_luck as int) + stay * %3$d as began
        from (select place, random() as place_luck from generate_series(1, %1$d) place) place,
          generate_series(0, %4$d) stay
        """
            .formatted(children, DAYS_BEFORE, STAY, (DAYS_BEFORE + STAY) / STAY));
    run(
        """
        delete from footprint.made where began > current_date - 3 or began + %1$d < current_date - %2$d;
        insert into footprint.child (id, reference, first_names, last_name, date_of_birth, sex,
          ethnicity, language, interpreter, unaccompanied)
        select child_id, 'BIG-' || n, 'Robin', 'Ashdown ' || n, began - cast(luck * 5800 as int),
          (array['F', 'M', 'M', 'F', 'U'])[1 + n %% 5],
          (array['WBRI', 'BCRB', 'NOBT', 'AIND', 'MOTH', 'WBRI'])[1 + n %% 6], 'English', false,
          n %% 20 = 0
        from footprint.made;
        insert into footprint.care_period (id, child_id, started_on, need, notified_at, notified_by,
          ended_on, end_reason)
        select id, child_id, began, 'N1', began, 'sam',
          case when began + %1$d <= current_date then began + %1$d end,
          case when began + %1$d <= current_date then (array['E4A', 'E13', 'E45'])[1 + n %% 3] end
        from footprint.made;
        insert into footprint.legal_status (care_period_id, from_day, code)
        select id, began + later, code from footprint.made,
          (values (0, 'C1'), (120, 'C2')) status (later, code);
        insert into footprint.placement (id, care_period_id, from_day, kind, place)
        select gen_random_uuid(), id, began + later, kind, 'With carers' from footprint.made,
          (values (0, 'U6'), (90, 'U4'), (500, 'K2')) placement (later, kind)
        """
            .formatted(STAY, DAYS_BEFORE));
  }

  private void circles(int children) {
    run(
        """
        insert into footprint.responsibility (id, care_period_id, team_id, social_worker_id,
          from_day, to_day)
        select gen_random_uuid(), id, case when place <= %2$d and part = 2 then 'oak'
            else 'team-' || 1 + (place + part) %% %1$d end, 'sam',
          began + case part when 1 then 0 else 60 end,
          case when part = 1 then began + 60
            when began + %3$d <= current_date then began + %3$d end
        from footprint.made, generate_series(1, 2) part;
        insert into footprint.allocation (id, care_period_id, iro_id, due, allocated_at,
          allocated_by, reason, to_at)
        select gen_random_uuid(), id, case when place <= %2$d then 'ivy'
            else 'iro-' || 1 + (place + part) %% %1$d end, began + 1,
          began + case part when 1 then 1 else 400 end, 'mona', 'Has the time',
          case when part = 1 and n %% 3 = 0 and began + 400 < least(current_date, began + %3$d)
              then began + 400
            when began + %3$d <= current_date then began + %3$d end
        from footprint.made, generate_series(1, 2) part
        where part = 1 or n %% 3 = 0 and began + 400 < least(current_date, began + %3$d)
        """
            .formatted(children / EACH, EACH, STAY));
  }

  /**
   * The first after three weeks, the second after three months, the others twice a year or more.
   */
  private void reviews() {
    run(
        """
        create table footprint.made_review as
        select gen_random_uuid() as id, made.id as care_period_id, number,
          began + case number when 1 then 20 when 2 then 105 else 105 + 140 * (number - 2) end as day,
          luck, random() as late
        from footprint.made, generate_series(1, 9) number;
        delete from footprint.made_review review using footprint.made
          where made.id = review.care_period_id and day >= began + %d;
        insert into footprint.review (id, care_period_id, number, circumstance, planned_due_on,
          due_on, preparation_opens, planned_at, ended, ended_at)
        select id, care_period_id, number, 'STANDARD', day, day, day - 28, day - 100,
          case when day <= current_date then 'held' end, case when day <= current_date then day end
        from (select *, lag(day) over (partition by care_period_id order by number) as before
          from footprint.made_review) review
        where day <= current_date or before is null or before <= current_date;
        delete from footprint.made_review where day > current_date;
        insert into footprint.held_review (review_id, held_on, first_met_on, counted_on, late,
          late_reason, kind, adoption, age, format, place, participation, chaired, parents,
          advocacy, independent_visitor, permanence_plan, report, recorded_at, recorded_by)
        select id, day, day, day, late < 0.08, case when late < 0.08 then 'iroIll' end,
          (array['first', 'second', 'subsequent'])[least(number, 3)], false, 10, 'inPerson',
          'At home', (array['PN0', 'PN1', 'PN1', 'PN2', 'PN6', 'PN7', null])[1 + number %% 7], 'iro',
          'both', 'has', 'notOffered', case when number = 2 then 'longTermFostering' end, 'accepted',
          day, 'ivy' from footprint.made_review
        """
            .formatted(STAY));
  }

  private void papersAndMidways() {
    run(
        """
        insert into footprint.paper (review_id, held_on, kind, due, done_at)
        select id, day, kind, day + days, case
            when day + days > current_date and random() < 0.7 then null
            when random() < 0.005 then null
            else least(day + cast(days * random() * 1.15 as int), current_date) end
        from footprint.made_review, (values ('REPORT', -5), ('DECISIONS', 7), ('CONSIDERATION', 14),
          ('MINUTES', 21), ('DISTRIBUTION', 28), ('CARE_PLAN', 14)) paper (kind, days);
        insert into footprint.midway (review_id, opens, due, planned_at, held_on, result,
          recorded_at, recorded_by, superseded_by, superseded_at)
        select id, day + 35, day + 42, day, case when held then day + 40 end,
          case when held then 'nothingNeeded' end, case when held then day + 40 end,
          case when held then 'ivy' end, case when not held and next is not null then 'nextReview' end,
          case when not held then next end
        from (select *, day + 40 <= current_date and late > 0.2 as held,
            lead(day) over (partition by care_period_id order by number) as next
          from footprint.made_review) review
        """);
  }

  /** A bit more than one for each child, most of them to the team manager. */
  private void concerns() {
    run(
        """
        insert into footprint.dispute (id, care_period_id, wrong, raised_at, raised_by, source,
          urgent, next_rung, closed_at, outcome, for_child, formal_since, whole_due, completed_at)
        select gen_random_uuid(), id, 'The plan drifts', at, 'ivy', 'iro', false, '1', closed,
          case when closed is null then null else 'resolved' end, 'It is put right', at,
          at + interval '28 days', at
        from (select id, at, case when at + stays < current_date then at + stays end as closed
          from (select id, cast(began + cast(random() * %d as int) as timestamptz) as at,
              random() * interval '40 days' as stays
            from footprint.made, generate_series(1, 2) number where luck < 0.65) raised
          where at < current_date) concern;
        insert into footprint.dispute_reason (dispute_id, code)
        select id, code from footprint.dispute,
          (values ('planDrift'), ('safety')) reason (code);
        insert into footprint.dispute_stage (id, dispute_id, entry, rung, position, title, roles,
          asked, formal, meeting, opened_at, due, ended, ended_at)
        select gen_random_uuid(), dispute.id, entry, '' || entry, entry,
          case entry when 1 then 'Team Manager' else 'Service Manager' end, 'team-manager', 'Tess',
          true, false, raised_at + (entry - 1) * interval '5 days',
          raised_at + entry * interval '5 days',
          case when entry = 1 then 'goesUp' when closed_at is not null then 'resolved' end,
          case when entry = 1 then raised_at + interval '5 days' else closed_at end
        from footprint.dispute, generate_series(1, 2) entry
        """
            .formatted(STAY));
  }

  private void run(String statements) {
    database.sql(statements).update();
  }
}
