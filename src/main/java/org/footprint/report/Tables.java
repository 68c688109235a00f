package org.footprint.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.footprint.child.CodeList;
import org.footprint.report.AnnualReport.Section;
import org.footprint.report.Table.Chart;
import org.springframework.stereotype.Component;

/** Every table of the report, in its order. */
@Component
class Tables {

  private static final int TOP = 5;

  private final Axes axes;

  Tables(Axes axes) {
    this.axes = axes;
  }

  List<Section> of(
      List<ReportYear> years, LocalDate today, Map<Fact, Cube> facts, Meanings meanings) {
    var report = new Drawn(years, today, facts, meanings);
    report.addWhoCameAndWent();
    report.addWhatIsTheSame();
    return List.of(
        new Section("children", "Children looked after", report.children()),
        new Section("iros", "Independent Reviewing Officers", report.iros()),
        new Section("reviews", "Reviews", report.reviews()),
        new Section("participation", "Children and parents in their reviews", report.parts()),
        new Section("papers", "Papers of the reviews", report.papers()),
        new Section("midways", "Midway monitoring", report.midways()),
        new Section("concerns", "Concerns and disputes", report.concerns()),
        new Section("support", "Advocates, visitors and good practice", report.support()),
        new Section("feedback", "What people say of the service", report.feedback()),
        new Section("audits", "Audits of children's files", report.audits()));
  }

  private final class Drawn {

    private final List<ReportYear> years;
    private final Map<Fact, Cube> facts;
    private final Meanings meanings;
    private final LocalDate last;
    private final Axis months;

    private Drawn(
        List<ReportYear> years, LocalDate today, Map<Fact, Cube> facts, Meanings meanings) {
      this.years = years;
      this.facts = facts;
      this.meanings = meanings;
      this.last = years.get(0).until(today);
      this.months = axes.months(years.get(0), today);
    }

    private Design draw(String id, String title, Figure figure) {
      return new Design(years, facts, meanings, id, title, figure);
    }

    /** Who is there at the end of a month was there at its beginning or came, and did not go. */
    private void addWhoCameAndWent() {
      Meaning before = null;
      var all = List.copyOf(months.words().keySet());
      for (var month : all) {
        var isLast = month.equals(all.get(all.size() - 1));
        var after = isLast ? Meaning.of(Fact.CARE) : inMonth(Fact.CARE_BY_MONTH, month);
        var sum = new HashMap<Meaning, Integer>();
        sum.put(after, 1);
        sum.put(inMonth(Fact.STARTED, month), -1);
        sum.put(inMonth(Fact.ENDED, month), 1);
        if (before != null) {
          sum.put(before, -1);
        }
        meanings.addSum(years.get(0).name(), sum);
        before = after;
      }
    }

    private Meaning inMonth(Fact fact, String month) {
      return Meaning.of(fact).with("month", List.of(month), facts.get(fact).in(years.get(0)));
    }

    /** What a reader takes to be the same by its words, wherever the numbers are the same. */
    private void addWhatIsTheSame() {
      for (var year : years) {
        same(year, Fact.RAISED, Map.of("way", "notBegun", "highest", Cube.NOT_RECORDED));
        same(year, Fact.IROS, Map.of("iro", Cube.NOT_RECORDED, "changes", Cube.NOT_RECORDED));
        var held = facts.get(Fact.HELD).in(year).total();
        var papers = facts.get(Fact.PAPERS).in(year);
        papers
            .by("kind")
            .forEach(
                (kind, count) -> {
                  if (count == held) {
                    meanings.addSame(
                        year.name(),
                        Meaning.of(Fact.PAPERS).with("kind", List.of(kind), papers),
                        Meaning.of(Fact.HELD));
                  }
                });
      }
    }

    private void same(ReportYear year, Fact fact, Map<String, String> codes) {
      var cube = facts.get(fact).in(year);
      var counts =
          codes.entrySet().stream()
              .map(one -> cube.by(one.getKey()).getOrDefault(one.getValue(), 0L));
      if (counts.distinct().count() == 1) {
        var both =
            codes.entrySet().stream()
                .map(one -> Meaning.of(fact).with(one.getKey(), List.of(one.getValue()), cube))
                .toList();
        meanings.addSame(year.name(), both.get(0), both.get(1));
      }
    }

    private Axis codes(String head, String column, CodeList list) {
      return axes.codes(head, column, list, last);
    }

    List<Table> children() {
      var sex = codes("Sex", "sex", CodeList.SEX);
      return List.of(
          draw("children-by-month", "Children looked after, month by month", Figure.CARE_BY_MONTH)
              .down(months)
              .across(Axes.UNACCOMPANIED)
              .oneTimeAfterTheOther()
              .chart(Chart.ROWS)
              .note("At the end of each month, so the months do not add up.")
              .table(),
          draw("children-by-year", "Children looked after at the end of the year", Figure.IN_CARE)
              .down(Axes.UNACCOMPANIED)
              .yearsBeside()
              .shares()
              .table(),
          draw("age-and-sex", "Children looked after by age and sex", Figure.IN_CARE)
              .down(Axes.AGE)
              .across(sex)
              .chart(Chart.ROWS)
              .table(),
          draw("ethnicity-and-sex", "Children looked after by ethnicity and sex", Figure.IN_CARE)
              .down(
                  codes("Ethnicity", "ethnicity", CodeList.ETHNICITY)
                      .and("NOBT", "Not recorded")
                      .and("", "Not recorded")
                      .thatOccur())
              .across(sex)
              .table(),
          draw("legal-status", "Children looked after by legal status", Figure.IN_CARE)
              .down(codes("Legal status", "status", CodeList.LEGAL_STATUS).orNotRecorded())
              .yearsBeside()
              .shares()
              .table(),
          draw("placements", "Children looked after by placement", Figure.IN_CARE)
              .down(codes("Placement", "placement", CodeList.PLACEMENT).orNotRecorded().thatOccur())
              .yearsBeside()
              .shares()
              .table(),
          draw("teams", "Children looked after at some time in the year, by team", Figure.TEAMS)
              .down(axes.teams())
              .overlapping(Fact.EVER_IN_CARE)
              .note("A child with two teams stands in both rows and counts once in the total.")
              .table(),
          draw("starts", "Periods of care that began, by age and month", Figure.STARTED)
              .down(Axes.AGE)
              .across(months)
              .chart(Chart.COLUMNS)
              .table(),
          draw("ends", "Periods of care that ended, by age and month", Figure.ENDED)
              .down(Axes.AGE)
              .across(months)
              .chart(Chart.COLUMNS)
              .table(),
          draw("end-reasons", "Why care ended", Figure.ENDED)
              .down(
                  codes("Why care ended", "reason", CodeList.END_OF_CARE)
                      .orNotRecorded()
                      .thatOccur())
              .yearsBeside()
              .shares()
              .table());
    }

    List<Table> iros() {
      return List.of(
          draw("caseloads", "Children of each IRO at the end of the year", Figure.IROS)
              .down(axes.iros())
              .chart(Chart.ROWS)
              .table(),
          draw("iro-changes", "How often children changed their IRO", Figure.IROS)
              .down(Axes.CHANGES)
              .yearsBeside()
              .shares()
              .table());
    }

    List<Table> reviews() {
      return List.of(
          draw("reviews", "Reviews held, by kind and month", Figure.HELD)
              .down(Axes.KIND)
              .across(months)
              .chart(Chart.COLUMNS)
              .table(),
          draw("timeliness", "Reviews in time and late", Figure.REVIEWS_IN_TIME)
              .down(Axes.FIRST_SECOND_OTHER)
              .across(Axes.IN_TIME)
              .withRates()
              .chart(Chart.ROWS)
              .note("The rate of all comes from all reviews together, not from the rates above it.")
              .table(),
          draw("timeliness-years", "Reviews in time, year by year", Figure.REVIEWS_IN_TIME)
              .down(Axes.FIRST_SECOND_OTHER)
              .yearsBeside()
              .rates()
              .table(),
          draw("late-reasons", "Why reviews were late", Figure.LATE)
              .down(Axes.LATE_REASON)
              .across(Axes.FIRST_SECOND_OTHER)
              .table(),
          draw("permanence", "Permanence plan at the second review", Figure.SECOND)
              .down(Axes.PLAN)
              .yearsBeside()
              .shares()
              .table(),
          draw("permanence-rate", "Permanence plan agreed by the second review", Figure.PERMANENCE)
              .yearsBeside()
              .rates()
              .of("Figure", Figure.PERMANENCE));
    }

    List<Table> parts() {
      return List.of(
          draw("participation", "How children took part", Figure.PARTICIPATION)
              .down(Axes.PARTICIPATION)
              .yearsBeside()
              .shares()
              .chart(Chart.ROWS)
              .table(),
          draw("participation-rate", "Children who took part", Figure.TOOK_PART)
              .yearsBeside()
              .rates()
              .of("Figure", Figure.TOOK_PART),
          draw("chairing", "Who chaired the review", Figure.RECORDED)
              .down(Axes.CHAIRED)
              .yearsBeside()
              .shares()
              .table(),
          draw("parents", "Parents at the review", Figure.RECORDED)
              .down(Axes.PARENTS)
              .yearsBeside()
              .shares()
              .table());
    }

    List<Table> papers() {
      return List.of(
          draw("papers", "What became of each paper", Figure.PAPERS)
              .down(Axes.PAPER)
              .across(Axes.PAPER_STATE)
              .eachRowByItself()
              .table(),
          draw("papers-in-time", "Papers in time", Figure.PAPERS)
              .yearsBeside()
              .rates()
              .chart(Chart.ROWS)
              .of(
                  "Paper",
                  Figure.REPORTS_IN_TIME,
                  Figure.DECISIONS_IN_TIME,
                  Figure.MINUTES_IN_TIME,
                  Figure.DISTRIBUTION_IN_TIME,
                  Figure.CARE_PLAN_IN_TIME));
    }

    List<Table> midways() {
      return List.of(
          draw("midways", "Midways held, by month", Figure.MIDWAYS)
              .down(months)
              .across(Axes.IN_TIME)
              .chart(Chart.ROWS)
              .table(),
          draw("midways-by-iro", "Midways held, by IRO", Figure.MIDWAYS_OF_IROS)
              .down(axes.iros())
              .across(Axes.IN_TIME)
              .chart(Chart.ROWS)
              .note("The IRO is the one the child had on the day the midway was held.")
              .table(),
          draw(
                  "children-with-midway-by-iro",
                  "Children of each IRO with a midway since their last review",
                  Figure.WITH_MIDWAY)
              .down(axes.iros())
              .rates()
              .table(),
          draw("midways-due", "What became of the midways that were due", Figure.MIDWAYS_DUE)
              .down(Axes.MIDWAY_STATE)
              .yearsBeside()
              .shares()
              .table(),
          draw("last-midways", "Children with a midway since their last review", Figure.LAST_MIDWAY)
              .down(Axes.LAST_MIDWAY)
              .yearsBeside()
              .shares()
              .table(),
          draw("midway-rates", "Midways in time, and children who had theirs", Figure.WITH_MIDWAY)
              .yearsBeside()
              .rates()
              .of("Figure", Figure.MIDWAYS_IN_TIME, Figure.WITH_MIDWAY));
    }

    List<Table> concerns() {
      var reasons = axes.reasons();
      return List.of(
          draw("concerns", "Concerns raised, by how they began and month", Figure.RAISED)
              .down(Axes.WAY)
              .across(months)
              .chart(Chart.COLUMNS)
              .note("Those to a partner agency are the challenges to others outside the council.")
              .table(),
          draw("concerns-years", "Concerns raised, year by year", Figure.RAISED)
              .down(Axes.WAY)
              .yearsBeside()
              .shares()
              .table(),
          draw("concerns-by-team", "Concerns raised, by team and month", Figure.RAISED)
              .down(axes.teams())
              .across(months)
              .note("The team is the one that worked with the child when the concern was raised.")
              .table(),
          draw("reasons", "Reasons for concerns, by month", Figure.REASONS)
              .down(reasons)
              .across(months)
              .note("A concern can have several reasons.")
              .table(),
          draw("top-reasons", "The most frequent reasons", Figure.REASONS)
              .down(mostFrequent(reasons))
              .chart(Chart.ROWS)
              .table(),
          draw("highest-stages", "The highest stage that concerns reached", Figure.RAISED)
              .down(axes.stages("Highest stage so far", "highest").and("", "No stage was opened"))
              .yearsBeside()
              .shares()
              .table(),
          draw("stages", "Stages of concerns and how they ended", Figure.STAGES)
              .down(axes.stages("Stage", "position"))
              .across(Axes.STAGE_ENDED)
              .table(),
          draw("outcomes", "Concerns closed, by outcome and month", Figure.CLOSED)
              .down(Axes.OUTCOME)
              .across(months)
              .table(),
          draw("times", "How long concerns took", Figure.CLOSED)
              .down(Axes.TIME)
              .yearsBeside()
              .shares()
              .chart(Chart.ROWS)
              .table(),
          draw("limit", "Concerns closed and the limit of 20 working days", Figure.CLOSED)
              .down(Axes.LIMIT)
              .yearsBeside()
              .shares()
              .table(),
          draw("limit-rate", "Formal concerns closed in time", Figure.CLOSED_IN_TIME)
              .yearsBeside()
              .rates()
              .of("Figure", Figure.CLOSED_IN_TIME),
          draw("cafcass", "Referrals to CAFCASS", Figure.REFERRED)
              .down(Axes.ANSWER)
              .across(months)
              .table());
    }

    List<Table> support() {
      return List.of(
          draw("advocates", "Advocates, at each review", Figure.OFFERED)
              .down(Axes.ADVOCATE)
              .yearsBeside()
              .shares()
              .table(),
          draw("visitors", "Independent visitors, at each review", Figure.OFFERED)
              .down(Axes.VISITOR)
              .yearsBeside()
              .shares()
              .table(),
          draw("commendations", "Good practice that was recorded", Figure.COMMENDED)
              .down(Axes.COMMENDED)
              .across(months)
              .table());
    }

    List<Table> feedback() {
      return List.of(
          draw("feedback", "Feedback, by who gave it", Figure.FEEDBACK)
              .down(Axes.FEEDBACK_FROM)
              .across(Axes.FEEDBACK_KIND)
              .yearsBeside()
              .table(),
          draw("feedback-about", "Feedback, by what it is about", Figure.FEEDBACK)
              .down(Axes.FEEDBACK_ABOUT)
              .across(Axes.FEEDBACK_KIND)
              .chart(Chart.ROWS)
              .table(),
          draw("feedback-answers", "What became of suggestions and complaints", Figure.FEEDBACK_DUE)
              .down(Axes.FEEDBACK_STATE)
              .yearsBeside()
              .shares()
              .table(),
          draw("feedback-in-time", "Feedback answered in time", Figure.FEEDBACK_IN_TIME)
              .yearsBeside()
              .rates()
              .of("Figure", Figure.FEEDBACK_IN_TIME));
    }

    List<Table> audits() {
      return List.of(
          draw("audit-scores", "Scores of the files audited, by standard", Figure.AUDIT_SCORES)
              .down(Axes.AUDIT_STANDARD)
              .across(Axes.AUDIT_SCORE)
              .chart(Chart.ROWS)
              .note("Each file has a score for every standard and one overall judgement.")
              .table(),
          draw("audits-by-rule", "Files audited, by how the sample was drawn", Figure.AUDITED)
              .down(Axes.AUDIT_RULE)
              .across(Axes.AUDIT_SCORE)
              .note("By the overall judgement that counts in the end.")
              .table(),
          draw("audits-ended", "How the scores came about", Figure.AUDITED)
              .down(Axes.AUDIT_ENDED)
              .yearsBeside()
              .shares()
              .table(),
          draw("audits-agreed", "How often two auditors agreed", Figure.AUDITS_AGREED)
              .yearsBeside()
              .rates()
              .of("Figure", Figure.AUDITS_AGREED));
    }

    /** The first five by number, then by their place in the list; the rest is one row. */
    private Axis mostFrequent(Axis reasons) {
      var counts = facts.get(Fact.REASONS).in(years.get(0)).by(reasons.column());
      var sorted =
          reasons.words().keySet().stream()
              .filter(counts::containsKey)
              .sorted(Comparator.comparing(counts::get, Comparator.reverseOrder()))
              .toList();
      var named = new LinkedHashMap<String, String>();
      sorted.stream().limit(TOP).forEach(code -> named.put(code, reasons.label(code)));
      sorted.stream().skip(TOP).forEach(code -> named.put(code, "All other reasons"));
      return Axis.of(reasons.head(), reasons.column(), named);
    }
  }
}
