package org.footprint.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.engine.OpenTasks;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.report.MadeReport;
import org.footprint.report.MadeReports;
import org.footprint.report.ReportStep;
import org.footprint.report.ReportVersion;
import org.footprint.report.ReportWork;
import org.footprint.report.ReportWorks;
import org.footprint.report.ReportYear;
import org.springframework.stereotype.Component;

/** What the pages of the annual report show of its making, in words. */
@Component
class ReportFile {

  private final MadeReports made;
  private final ReportWorks works;
  private final OpenTasks tasks;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  ReportFile(
      MadeReports made,
      ReportWorks works,
      OpenTasks tasks,
      Organisation organisation,
      WorkingCalendar calendar) {
    this.made = made;
    this.works = works;
    this.tasks = tasks;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  /** A version and how far it came. */
  record Version(int version, String state) {}

  /** A year, how its report stands, and the versions there are, the last one first. */
  record Year(String name, String state, List<Version> versions) {}

  /** A line of how a report came about. */
  record Line(String what, String who, String words) {}

  /** All years there is something to say of, the latest first. */
  List<Year> years(List<ReportYear> counted) {
    var versions = made.all().stream().collect(groupingBy(ReportVersion::year));
    var inHand = works.inHand().stream().collect(toMap(ReportWork::year, Function.identity()));
    return Stream.concat(counted.stream(), versions.keySet().stream())
        .distinct()
        .sorted((one, other) -> other.compareTo(one))
        .map(
            year ->
                new Year(
                    year.name(),
                    state(year, versions.getOrDefault(year, List.of()), inHand.get(year)),
                    versions.getOrDefault(year, List.of()).stream().map(this::version).toList()))
        .toList();
  }

  private String state(ReportYear year, List<ReportVersion> versions, ReportWork work) {
    var today = calendar.today();
    if (!year.isOver(today)) {
      return "The year is not over yet: " + year.words(today);
    }
    var published = versions.stream().filter(ReportVersion::isPublished).findFirst();
    return Stream.of(
            published.map(version -> "Published on " + day(version.publishedAt())),
            Optional.ofNullable(work).map(this::inHand))
        .flatMap(Optional::stream)
        .reduce((one, other) -> one + ". " + other)
        .orElse("Not begun");
  }

  private String inHand(ReportWork work) {
    return tasks.of(work.year().key()).stream()
        .findFirst()
        .map(
            task ->
                "%s: with %s, due %s".formatted(task.name(), who(task.assignee()), day(task.due())))
        .orElse("Being written since " + day(work.begunAt()));
  }

  private String who(String person) {
    return person == null
        ? "whoever takes it on"
        : organisation.person(person).map(Person::name).orElse(person);
  }

  /** The last version, where there is one: what was published, or else what was made. */
  List<Version> last(ReportYear year) {
    var all = made.all().stream().filter(version -> version.year().equals(year)).toList();
    return all.stream()
        .filter(ReportVersion::isPublished)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(this::version)
        .stream()
        .toList();
  }

  /** The number of the last version, where it is not this one. */
  Integer later(MadeReport report) {
    return made.all().stream()
        .filter(version -> version.year().equals(report.figures().year()))
        .map(ReportVersion::version)
        .findFirst()
        .filter(last -> last > report.version())
        .orElse(null);
  }

  private Version version(ReportVersion version) {
    return new Version(
        version.version(),
        version.isPublished()
            ? "published on " + day(version.publishedAt())
            : version.presentedOn() != null
                ? "presented on " + Days.words(version.presentedOn())
                : "made on " + day(version.madeAt()));
  }

  /** Who made it and why, and what was said and done about it. */
  List<Line> course(MadeReport report) {
    var lines = new ArrayList<Line>();
    lines.add(
        new Line(
            "Made",
            report.madeBy() + ", " + day(report.madeAt()),
            Objects.requireNonNullElse(report.reason(), "")));
    made.steps(report.figures().year(), report.version()).stream()
        .map(this::line)
        .forEach(lines::add);
    return lines;
  }

  private Line line(ReportStep step) {
    return new Line(
        step.kind().title(),
        step.kind() == ReportStep.Kind.OVERDUE
            ? day(step.at())
            : step.by() + ", " + (step.onDay() == null ? day(step.at()) : Days.words(step.onDay())),
        Objects.requireNonNullElse(step.words(), ""));
  }

  private String day(Instant at) {
    return Days.words(calendar.dayOf(at));
  }
}
