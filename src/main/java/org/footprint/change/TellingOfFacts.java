package org.footprint.change;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.footprint.allocation.Allocations;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.CodeList;
import org.footprint.child.Codes;
import org.footprint.form.Answers;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.footprint.people.Team;
import org.footprint.review.Reviews;
import org.footprint.review.YearlyMeetings;
import org.springframework.stereotype.Component;

/** Reads what has happened already: a move, a legal status, other people around the child. */
@Component
class TellingOfFacts {

  private final CarePeriods periods;
  private final Allocations allocations;
  private final Reviews reviews;
  private final YearlyMeetings yearlyMeetings;
  private final Organisation organisation;
  private final Codes codes;
  private final WorkingCalendar calendar;

  TellingOfFacts(
      CarePeriods periods,
      Allocations allocations,
      Reviews reviews,
      YearlyMeetings yearlyMeetings,
      Organisation organisation,
      Codes codes,
      WorkingCalendar calendar) {
    this.periods = periods;
    this.allocations = allocations;
    this.reviews = reviews;
    this.yearlyMeetings = yearlyMeetings;
    this.organisation = organisation;
    this.codes = codes;
    this.calendar = calendar;
  }

  Told moved(CarePeriod period, Answers answers, String who) {
    var on = day(period, answers);
    var kind =
        answers.oneOf(
            "placement", "Placement", codes.on(calendar.today(), CodeList.PLACEMENT).keySet());
    var place = answers.line("place", "Where and with whom the child lives now");
    var planned = answers.yes("planned", "Whether the move was planned");
    var words = answers.optionalWords("words", "More about it");
    return new Told(
        on,
        kind + "|" + place,
        (planned ? "A planned move. " : "A move that was not planned. ") + words.orElse(""),
        () -> {
          periods.move(period, on, kind, place, who);
          yearlyMeetings.end(period.id());
          return reviews.countAnew(period.id(), who);
        });
  }

  Told legalStatus(CarePeriod period, Answers answers, String who) {
    var on = day(period, answers);
    var code =
        answers.oneOf(
            "legalStatus",
            "Legal status",
            codes.on(calendar.today(), CodeList.LEGAL_STATUS).keySet());
    if (code != null && code.equals(period.legalStatus())) {
      answers.mistake("legalStatus", "Legal status: this is the child's legal status already.");
    }
    return new Told(
        on,
        code,
        answers.optionalWords("words", "More about it").orElse(null),
        () -> {
          periods.changeLegalStatus(period, on, code, who);
          return reviews.countAnew(period.id(), who);
        });
  }

  Told worker(CarePeriod period, Answers answers, String who) {
    var on = day(period, answers);
    var team = answers.oneOf("team", "Team", organisation.teams().stream().map(Team::id).toList());
    var workers =
        organisation.inGroup(Role.SOCIAL_WORKER.group()).stream()
            .map(Person::id)
            .collect(Collectors.toSet());
    var worker = answers.optionalOneOf("socialWorker", "Social worker", workers).orElse(null);
    if (team != null
        && team.equals(period.teamId())
        && Objects.equals(worker, period.socialWorkerId())) {
      answers.mistake("team", "Team: this team and social worker work with the child already.");
    }
    return new Told(
        on,
        team + "|" + worker,
        answers.optionalWords("words", "More about it").orElse(null),
        () -> {
          periods.makeResponsible(period, on, team, worker, who);
          return false;
        });
  }

  Told iro(CarePeriod period, Answers answers, String who) {
    var iros =
        organisation.inGroup(Role.IRO.group()).stream().map(Person::id).collect(Collectors.toSet());
    var iro = answers.oneOf("iro", "New IRO", iros);
    var words = answers.words("words", "Why the IRO changes");
    if (period.iroId() == null) {
      answers.mistake(
          "iro", "New IRO: the child has none yet. You find the task \"Allocate IRO\".");
    } else if (period.iroId().equals(iro)) {
      answers.mistake("iro", "New IRO: this is the child's IRO already.");
    }
    return new Told(
        calendar.today(),
        "" + iro,
        words,
        () -> {
          allocations.change(period, iro, words, who);
          return false;
        });
  }

  Told leftCare(CarePeriod period, Answers answers, String who) {
    var ending = periods.ending(period, answers);
    return new Told(
        ending.on(),
        ending.reason(),
        answers.optionalWords("words", "More about it").orElse(null),
        () -> {
          periods.end(period, ending, who);
          return false;
        });
  }

  private LocalDate day(CarePeriod period, Answers answers) {
    var on = answers.date("onDay", "Since when");
    if (on != null && on.isAfter(calendar.today())) {
      answers.mistake("onDay", "Since when: choose a day that is not in the future.");
    } else if (on != null && on.isBefore(period.startedOn())) {
      answers.mistake("onDay", "Since when: this is before the child came into care.");
    }
    return on;
  }
}
