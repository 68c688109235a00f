package org.footprint.review.process;

import static org.footprint.review.process.Review.WRITE_REPORT;

import java.util.Map;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.review.Meetings;
import org.footprint.review.Reports;
import org.footprint.review.ReviewClock;
import org.footprint.review.Vocabulary;
import org.springframework.stereotype.Component;

/** <em>Write pre-meeting report</em>. */
@Component
class WriteReportForm implements TaskForm {

  private final ReviewForms forms;
  private final Reports reports;
  private final Meetings meetings;
  private final ReviewClock clock;

  WriteReportForm(ReviewForms forms, Reports reports, Meetings meetings, ReviewClock clock) {
    this.forms = forms;
    this.reports = reports;
    this.meetings = meetings;
    this.clock = clock;
  }

  @Override
  public String task() {
    return WRITE_REPORT;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = forms.base(task);
    shown.put("meeting", forms.meeting(task));
    shown.put("outcomes", Choice.of(Vocabulary.OUTCOMES));
    forms.showReport(task, shown);
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    var review = Review.REVIEW.in(task.routing());
    reports.write(review, answers, person);
    return Map.ofEntries(
        Review.CHECK_DUE.of(
            clock.checkBy(meetings.current(review).orElseThrow().onDay(), task.businessKey())));
  }
}
