package org.footprint.report.process;

import static java.util.stream.Collectors.toMap;
import static org.footprint.report.process.AnnualReport.WORK;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskWords;
import org.footprint.report.KeyFigures;
import org.footprint.report.MadeReport;
import org.footprint.report.ReportStep;
import org.footprint.report.ReportStep.Kind;
import org.footprint.report.ReportWork;
import org.footprint.report.ReportWorks;
import org.springframework.stereotype.Component;

/** What the forms and cards of a report say of it. */
@Component
class ReportWords implements TaskWords {

  private static final Set<Kind> SAID =
      EnumSet.of(Kind.COMMENTED, Kind.SENT_BACK, Kind.APPROVED, Kind.PRESENTED);

  private final ReportWorks works;
  private final WorkingCalendar calendar;

  ReportWords(ReportWorks works, WorkingCalendar calendar) {
    this.works = works;
    this.calendar = calendar;
  }

  @Override
  public Set<String> processes() {
    return Set.of(AnnualReport.KEY);
  }

  @Override
  public Map<String, String> of(Map<String, Map<String, Object>> routing) {
    return routing.entrySet().stream()
        .filter(process -> process.getValue().containsKey(WORK.name()))
        .collect(
            toMap(Map.Entry::getKey, process -> about(works.work(WORK.in(process.getValue())))));
  }

  private String about(ReportWork work) {
    return works
        .last(work)
        .map(report -> "Annual report, version " + report.version())
        .orElse("Annual report");
  }

  ReportWork work(OpenTask task) {
    return works.work(WORK.in(task.routing()));
  }

  MadeReport made(ReportWork work) {
    return works.last(work).orElseThrow();
  }

  Map<String, String> year(ReportWork work) {
    return Map.of("name", work.year().name(), "days", work.year().words(calendar.today()));
  }

  /** What whoever judges a version has before them. */
  Map<String, Object> toJudge(ReportWork work) {
    var made = made(work);
    var said = said(work);
    return Map.of(
        "year", year(work),
        "figures", KeyFigures.of(made.figures()),
        "report", report(made),
        "said", said,
        "nothingSaid", said.isEmpty());
  }

  /** Where the version is read. */
  Map<String, String> report(MadeReport report) {
    return Map.of(
        "version", "" + report.version(),
        "page", "/report/" + report.figures().year().name() + "/versions/" + report.version());
  }

  /** What was said about it up to now; nothing that is late. */
  List<Map<String, String>> said(ReportWork work) {
    return works.steps(work).stream()
        .filter(step -> SAID.contains(step.kind()) && step.words() != null)
        .map(step -> Map.of("who", who(step), "words", step.words()))
        .toList();
  }

  /** The words of whoever sent it back last, where they did. */
  Optional<Map<String, String>> sentBack(ReportWork work) {
    return works.steps(work).stream()
        .filter(step -> step.kind() == Kind.SENT_BACK)
        .reduce((earlier, later) -> later)
        .map(step -> Map.of("who", who(step), "words", step.words()));
  }

  private String who(ReportStep step) {
    return "%s, %s, version %d, %s"
        .formatted(
            step.by(),
            step.kind().title().toLowerCase(Locale.UK),
            step.version(),
            Days.words(calendar.dayOf(step.at())));
  }
}
