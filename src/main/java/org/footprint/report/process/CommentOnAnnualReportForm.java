package org.footprint.report.process;

import java.util.Map;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.report.ReportWorks;
import org.springframework.stereotype.Component;

/** <em>Comment on the annual report</em>. */
@Component
class CommentOnAnnualReportForm implements TaskForm {

  private final ReportWorks works;
  private final ReportWords words;
  private final ReportDeadlines deadlines;

  CommentOnAnnualReportForm(ReportWorks works, ReportWords words, ReportDeadlines deadlines) {
    this.works = works;
    this.words = words;
    this.deadlines = deadlines;
  }

  @Override
  public String task() {
    return AnnualReport.COMMENT;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    return words.toJudge(words.work(task));
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    return works.comment(words.work(task).id(), answers, person)
        ? deadlines.toWriteAgain(task.businessKey())
        : deadlines.toApprove(task.businessKey());
  }
}
