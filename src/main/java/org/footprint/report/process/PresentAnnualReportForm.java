package org.footprint.report.process;

import java.util.Map;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.report.ReportWorks;
import org.springframework.stereotype.Component;

/** <em>Record the presentation</em>. */
@Component
class PresentAnnualReportForm implements TaskForm {

  private final ReportWorks works;
  private final ReportWords words;
  private final ReportDeadlines deadlines;

  PresentAnnualReportForm(ReportWorks works, ReportWords words, ReportDeadlines deadlines) {
    this.works = works;
    this.words = words;
    this.deadlines = deadlines;
  }

  @Override
  public String task() {
    return AnnualReport.PRESENT;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var work = words.work(task);
    var said = words.said(work);
    return Map.of(
        "year", words.year(work),
        "report", words.report(words.made(work)),
        "said", said,
        "nothingSaid", said.isEmpty());
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    works.present(words.work(task).id(), answers, person);
    return deadlines.toPublish(task.businessKey());
  }
}
