package org.footprint.oversight;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.oversight.Glance.Count;
import org.footprint.report.Counted;
import org.footprint.report.Figure;
import org.footprint.report.ReportYear;
import org.footprint.report.ServiceFigures;
import org.springframework.stereotype.Component;

/** How the service stands at this moment, in a few of the catalogue's figures. */
@Component
public class Glances {

  private static final String REVIEW = "REVIEW";
  private static final String MIDWAY = "MIDWAY";
  private static final Set<String> NO_PAPER_OF_A_REVIEW = Set.of(REVIEW, MIDWAY, "ANSWER");

  private final ServiceFigures figures;
  private final WorkingCalendar calendar;

  Glances(ServiceFigures figures, WorkingCalendar calendar) {
    this.figures = figures;
    this.calendar = calendar;
  }

  public Glance now() {
    var counted =
        figures.thisYear(Figure.IROS, Figure.REVIEWS_IN_TIME, Figure.DUE, Figure.OPEN_CONCERNS);
    var inTime = counted.rate(Figure.REVIEWS_IN_TIME);
    var overdue = counted.by(Figure.DUE, "what", Map.of("state", "overdue"));
    var soon = counted.by(Figure.DUE, "what", Map.of("state", "week"));
    return new Glance(
        (int) counted.count(Figure.IROS),
        ReportYear.of(calendar.today()).begins(),
        (int) inTime.of(),
        (int) inTime.count(),
        of(REVIEW, overdue),
        counts(overdue.stream().filter(one -> !NO_PAPER_OF_A_REVIEW.contains(one.code())).toList()),
        of(MIDWAY, soon),
        of(MIDWAY, overdue),
        counts(counted.by(Figure.OPEN_CONCERNS, "stage")));
  }

  private static int of(String code, List<Counted.Coded> all) {
    return all.stream()
        .filter(one -> one.code().equals(code))
        .mapToInt(one -> (int) one.count())
        .sum();
  }

  private static List<Count> counts(List<Counted.Coded> all) {
    return all.stream().map(one -> new Count(one.words(), (int) one.count())).toList();
  }
}
