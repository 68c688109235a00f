package org.footprint.review.process;

import static org.footprint.review.process.Review.CHECK_REPORT;

import java.util.Map;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.review.Meetings;
import org.footprint.review.Reports;
import org.footprint.review.ReviewClock;
import org.springframework.stereotype.Component;

/** <em>Check report and plan</em>. */
@Component
class CheckReportForm implements TaskForm {

  private final ReviewForms forms;
  private final Reports reports;
  private final Meetings meetings;
  private final ReviewClock clock;

  CheckReportForm(ReviewForms forms, Reports reports, Meetings meetings, ReviewClock clock) {
    this.forms = forms;
    this.reports = reports;
    this.meetings = meetings;
    this.clock = clock;
  }

  @Override
  public String task() {
    return CHECK_REPORT;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = forms.base(task);
    shown.put("meeting", forms.meeting(task));
    shown.put("reportLines", forms.reportLines(task));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    var review = Review.REVIEW.in(task.routing());
    var accepted = reports.check(review, answers, person);
    return Map.ofEntries(
        Review.REPORT_ACCEPTED.of(accepted),
        Review.REPORT_DUE.of(
            clock.reportBy(meetings.current(review).orElseThrow().onDay(), task.businessKey())));
  }
}
