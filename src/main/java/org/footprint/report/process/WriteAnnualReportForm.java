package org.footprint.report.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.report.AnnualReports;
import org.footprint.report.KeyFigures;
import org.footprint.report.KeyFigures.KeyFigure;
import org.footprint.report.MadeReport;
import org.footprint.report.ReportWork;
import org.footprint.report.ReportWorks;
import org.footprint.report.TablesDisagree;
import org.footprint.report.Writing;
import org.footprint.report.Writing.Achieved;
import org.footprint.report.Writing.Priority;
import org.springframework.stereotype.Component;

/** <em>Write the annual report</em>. */
@Component
class WriteAnnualReportForm implements TaskForm {

  private final ReportWorks works;
  private final AnnualReports reports;
  private final ReportWords words;
  private final ReportDeadlines deadlines;

  WriteAnnualReportForm(
      ReportWorks works, AnnualReports reports, ReportWords words, ReportDeadlines deadlines) {
    this.works = works;
    this.reports = reports;
    this.words = words;
    this.deadlines = deadlines;
  }

  @Override
  public String task() {
    return AnnualReport.WRITE;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var work = words.work(task);
    var written = works.toGoOnFrom(work).map(MadeReport::writing);
    var lastYears = works.prioritiesOfLastYear(work.year());
    var sentBack = words.sentBack(work);
    var year = new HashMap<>(words.year(work));
    year.put("page", "/report/" + work.year().name());
    var shown = new HashMap<String, Object>();
    shown.put("year", year);
    shown.put("figures", figures(work));
    shown.put("said", sentBack.stream().toList());
    shown.put("nothingSaid", sentBack.isEmpty());
    shown.put("nothingPublished", lastYears.isEmpty());
    shown.put("achieved", Choice.of(achieved()));
    if (written.isPresent()) {
      again(written.get(), lastYears.isEmpty(), shown);
    } else {
      shown.put("lastYears", lastYears.stream().map(aim -> Map.of("words", aim)).toList());
    }
    return shown;
  }

  /** What disagrees is said where the figures would stand. */
  private List<KeyFigure> figures(ReportWork work) {
    try {
      return KeyFigures.of(reports.meanwhile(work.year()));
    } catch (TablesDisagree tables) {
      return tables.sentences().stream()
          .map(sentence -> new KeyFigure("The tables disagree", sentence))
          .toList();
    }
  }

  private static void again(Writing written, boolean byHand, Map<String, Object> shown) {
    written.chapters().forEach((chapter, text) -> shown.put(chapter.code(), text));
    shown.put(
        byHand ? "earlier" : "lastYears",
        written.lastYears().stream()
            .map(
                priority ->
                    byHand
                        ? row(priority, "priority", "reached", "way")
                        : row(priority, "words", "achieved", "how"))
            .toList());
    shown.put("nextYears", written.nextYears().stream().map(aim -> Map.of("aim", aim)).toList());
    shown.put("forChildren", written.forChildren());
  }

  private static Map<String, String> row(
      Priority priority, String words, String achieved, String how) {
    return Map.of(
        words, priority.words(), achieved, priority.achieved().name(), how, priority.how());
  }

  private static Map<String, String> achieved() {
    var achieved = new LinkedHashMap<String, String>();
    Stream.of(Achieved.values()).forEach(one -> achieved.put(one.name(), one.words()));
    return achieved;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    works.write(words.work(task).id(), answers, person);
    return deadlines.toComment(task.businessKey());
  }
}
