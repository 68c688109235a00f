package org.footprint.web;

import static java.util.stream.Collectors.toMap;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.footprint.calendar.Days;
import org.footprint.calendar.DueWords;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.engine.Workload.Count;
import org.footprint.people.Cover;
import org.footprint.people.Covers;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Team;
import org.footprint.review.Review;
import org.footprint.review.Reviews;
import org.footprint.team.Teams.ChildsTask;
import org.footprint.team.Teams.Load;
import org.footprint.team.Teams.Loads;
import org.springframework.stereotype.Component;

/** What the team pages show, in words. */
@Component
class TeamFile {

  static final List<Sorting.Column<Comparator<Row>>> COLUMNS =
      List.of(
          Sorting.words("name", "Name", byWords(Row::name)),
          Sorting.words("role", "Role and team", byWords(Row::role).thenComparing(Row::name)),
          Sorting.number("children", "Children", by(Row::children)),
          Sorting.number("guide", "Guide", by(Row::room)),
          Sorting.number("overdue", "Overdue", by(row -> row.tasks().overdue())),
          Sorting.number("soon", "Due in five working days", by(row -> row.tasks().soon())),
          Sorting.number("later", "Later", by(row -> row.tasks().later())),
          Sorting.words(
              "away",
              "Away and cover",
              Comparator.comparing((Row row) -> row.away().isEmpty())
                  .thenComparing(byWords(Row::away))
                  .thenComparing(byWords(Row::name))));

  static final List<String> HEAD = COLUMNS.stream().map(Sorting.Column::label).toList();

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

  private final Reviews reviews;
  private final Covers covers;
  private final Organisation organisation;
  private final DueWords dueWords;
  private final WorkingCalendar calendar;

  TeamFile(
      Reviews reviews,
      Covers covers,
      Organisation organisation,
      DueWords dueWords,
      WorkingCalendar calendar) {
    this.reviews = reviews;
    this.covers = covers;
    this.organisation = organisation;
    this.dueWords = dueWords;
    this.calendar = calendar;
  }

  /**
   * One person of the team.
   *
   * @param room how far the caseload is over the guide; far below it where there is none
   */
  record Row(
      String id,
      String name,
      String role,
      int children,
      String guide,
      long room,
      Count tasks,
      String away) {}

  /** One task of a colleague. */
  record Task(String id, String what, String child, String reference, String due, boolean late) {}

  /** One child of a colleague. */
  record Line(String name, String reference, String nextReview) {}

  List<Row> rows(Loads loads) {
    return loads.people().stream().map(this::row).toList();
  }

  List<List<String>> csv(List<Row> rows, Loads loads) {
    var lines = new ArrayList<List<String>>();
    rows.forEach(
        row ->
            lines.add(
                line(
                    row.name(),
                    row.role(),
                    "" + row.children(),
                    row.guide(),
                    row.tasks(),
                    row.away())));
    lines.add(line("Not taken on yet", "", "", "", loads.untaken(), ""));
    lines.add(line("Together", "", "" + loads.children(), "", loads.tasks(), ""));
    return lines;
  }

  List<Task> tasks(List<ChildsTask> tasks) {
    return tasks.stream()
        .map(
            one ->
                new Task(
                    one.task().id(),
                    one.task().name(),
                    one.period().child().name(),
                    one.period().child().reference(),
                    dueWords.of(one.task().due()),
                    calendar.hasPassed(one.task().due())))
        .toList();
  }

  List<Line> children(List<CarePeriod> children) {
    var today = calendar.today();
    var ahead =
        reviews.ahead(children.stream().map(CarePeriod::id).toList()).stream()
            .collect(
                toMap(
                    Review::carePeriodId,
                    review -> ChildFile.words(review, today),
                    (one, another) -> one));
    return children.stream()
        .map(
            period ->
                new Line(
                    period.child().name(),
                    period.child().reference(),
                    ahead.getOrDefault(period.id(), "none is planned")))
        .toList();
  }

  List<Team> teams() {
    return organisation.teams();
  }

  String today() {
    return calendar.today().toString();
  }

  private Row row(Load load) {
    var guide = load.guide();
    return new Row(
        load.who().person().id(),
        load.who().person().name(),
        load.who().words(),
        load.children(),
        guide
            .map(
                one ->
                    one.low()
                        + " to "
                        + one.high()
                        + ", "
                        + (load.children() > one.high()
                            ? "over it"
                            : load.children() < one.low() ? "below it" : "within it"))
            .orElse(""),
        guide.map(one -> (long) load.children() - one.high()).orElse((long) Integer.MIN_VALUE),
        load.tasks(),
        load.covers().stream()
            .map(cover -> away(cover, load.who().person().id()))
            .collect(Collectors.joining("; ")));
  }

  /** Whether somebody is away themselves, or does somebody else's work. */
  private String away(Cover cover, String person) {
    var days =
        (cover.first().isAfter(calendar.today()) ? "from " + DAY.format(cover.first()) + " " : "")
            + "until "
            + DAY.format(cover.last());
    return person.equals(cover.awayId())
        ? "Away " + days + ", " + name(cover.coverId()) + " covers"
        : "Covers for " + name(cover.awayId()) + " " + days;
  }

  /** One cover that is running or coming. */
  record Arranged(UUID id, String days, String words, String reason) {}

  /** Whether somebody covers for a person today. */
  boolean isAway(String person) {
    var today = calendar.today();
    return covers.around(List.of(person)).stream()
        .anyMatch(cover -> cover.awayId().equals(person) && !cover.first().isAfter(today));
  }

  List<Arranged> covers(String person) {
    return covers.around(List.of(person)).stream()
        .map(
            cover ->
                new Arranged(
                    cover.id(),
                    Days.words(cover.first()) + " to " + Days.words(cover.last()),
                    name(cover.coverId()) + " covers for " + name(cover.awayId()),
                    cover.reason()))
        .toList();
  }

  private String name(String person) {
    return organisation.person(person).map(Person::name).orElse(person);
  }

  private static List<String> line(
      String name, String role, String children, String guide, Count tasks, String away) {
    return List.of(
        name,
        role,
        children,
        guide,
        "" + tasks.overdue(),
        "" + tasks.soon(),
        "" + tasks.later(),
        away);
  }

  private static Comparator<Row> byWords(Function<Row, String> words) {
    return Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER);
  }

  /** Who comes first by name comes first where the numbers are the same. */
  private static Comparator<Row> by(ToLongFunction<Row> number) {
    return Comparator.comparingLong(number).thenComparing(byWords(Row::name).reversed());
  }
}
