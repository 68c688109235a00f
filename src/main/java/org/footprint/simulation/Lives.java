package org.footprint.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.function.Supplier;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.people.Workforce;
import org.footprint.report.ReportYear;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Makes up the children of a simulation, and what will happen to each of them. A council that has
 * existed for years takes in its children over the first third of the course, but half a year at
 * most; from then on whoever leaves is followed by somebody else.
 */
@Simulated
class Lives {

  private static final String ANNUAL_REPORT = "annual-report";
  private static final LocalTime WHEN_A_YEAR_ENDED = LocalTime.of(8, 0);

  private final Supplier<Council> council;
  private final WorkingCalendar calendar;
  private final Wording names;
  private final Wording places;
  private final Wording told;
  private final Wording concerns;

  @Autowired
  Lives(Workforce workforce, WorkingCalendar calendar, ObjectMapper json) {
    this(() -> Council.of(workforce.today()), calendar, json);
  }

  Lives(Supplier<Council> council, WorkingCalendar calendar, ObjectMapper json) {
    this.council = council;
    this.calendar = calendar;
    this.names = new Wording(json, "names");
    this.places = new Wording(json, "places");
    this.told = new Wording(json, "told");
    this.concerns = new Wording(json, "concerns");
  }

  /** The same for the same course, every time. */
  List<Life> of(Course course, Behaviour behaviour) {
    var people = council.get();
    var telling = new Telling(told, concerns, behaviour, people, calendar);
    var diary =
        new Diary(
            behaviour,
            telling,
            new Dwellings(places, behaviour.shares()),
            calendar,
            new Pace(calendar),
            course.ends());
    var families =
        new Families(course, behaviour, new People(names, behaviour), diary, people, calendar);
    var cast = Cast.of(course, people, telling, families, calendar);
    families.fill(cast, course.children());
    return families.lives();
  }

  /** The reports of the years that end in the course: the clock begins each in its first hour. */
  List<Life> reports(Course course) {
    return calendar
        .dayOf(course.begins())
        .datesUntil(calendar.dayOf(course.ends()).plusDays(1))
        .filter(day -> day.getMonth() == Month.APRIL && day.getDayOfMonth() == 1)
        .map(this::report)
        .filter(life -> isWithin(life.happenings().get(0).at(), course))
        .toList();
  }

  private Life report(LocalDate day) {
    var year = ReportYear.of(day.minusDays(1));
    return Life.ofReport(
        year.key(),
        year.begins(),
        Happening.byClock("yearEnded", calendar.at(day, WHEN_A_YEAR_ENDED), ANNUAL_REPORT));
  }

  private static boolean isWithin(Instant at, Course course) {
    return at.isAfter(course.begins()) && at.isBefore(course.ends());
  }
}
