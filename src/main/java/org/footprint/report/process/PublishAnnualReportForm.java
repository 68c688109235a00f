package org.footprint.report.process;

import java.util.HashMap;
import java.util.Map;
import org.footprint.calendar.Days;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.report.ReportWorks;
import org.springframework.stereotype.Component;

/** <em>Publish the annual report</em>. */
@Component
class PublishAnnualReportForm implements TaskForm {

  private final ReportWorks works;
  private final ReportWords words;

  PublishAnnualReportForm(ReportWorks works, ReportWords words) {
    this.works = works;
    this.words = words;
  }

  @Override
  public String task() {
    return AnnualReport.PUBLISH;
  }

  /** What is published hides small numbers, so that is what is read here. */
  @Override
  public Map<String, Object> fill(OpenTask task) {
    var work = words.work(task);
    var made = words.made(work);
    var report = new HashMap<>(words.report(made));
    report.merge("page", "?published=true", String::concat);
    report.put("presented", Days.words(made.presentedOn()));
    return Map.of("year", words.year(work), "report", report);
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    works.publish(words.work(task).id(), answers, person);
    return Map.of();
  }
}
