package org.footprint.change;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.footprint.allocation.Allocations;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.CodeList;
import org.footprint.child.Codes;
import org.footprint.child.Restrictions;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
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
  private final Restrictions restrictions;
  private final Allocations allocations;
  private final Reviews reviews;
  private final YearlyMeetings yearlyMeetings;
  private final Organisation organisation;
  private final Codes codes;
  private final Chronology chronology;
  private final WorkingCalendar calendar;

  TellingOfFacts(
      CarePeriods periods,
      Restrictions restrictions,
      Allocations allocations,
      Reviews reviews,
      YearlyMeetings yearlyMeetings,
      Organisation organisation,
      Codes codes,
      Chronology chronology,
      WorkingCalendar calendar) {
    this.periods = periods;
    this.restrictions = restrictions;
    this.allocations = allocations;
    this.reviews = reviews;
    this.yearlyMeetings = yearlyMeetings;
    this.organisation = organisation;
    this.codes = codes;
    this.chronology = chronology;
    this.calendar = calendar;
  }

  Told moved(CarePeriod period, Answers answers, String who) {
    var on = day(period, answers);
    var kind =
        answers.oneOf(
            "placement", "Placement", codes.on(calendar.today(), CodeList.PLACEMENT).keySet());
    var place = answers.line("place", "Where and with whom the child lives now");
    var planned = answers.yes("planned", "Whether the move was planned");
    var words = answers.optionalWords("words", "In your own words");
    var moves = place != null && !place.equals(period.placementPlace());
    return new Told(
        on,
        kind + "|" + place,
        (planned ? "A planned move. " : "A move that was not planned. ") + words.orElse(""),
        on != null && kind != null && place != null && periods.livesThere(period, on, kind, place),
        () -> {
          periods.move(period, on, kind, place, who);
          if (moves && !on.isBefore(period.placedOn()) && yearlyMeetings.end(period.id())) {
            chronology.add(
                period.child().id(),
                who,
                Act.YEARLY_MEETING_DECIDED,
                period.about(),
                "The child moved, so there is not one review meeting a year any more.");
          }
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
    return new Told(
        on,
        code,
        answers.optionalWords("words", "In your own words").orElse(null),
        on != null && code != null && periods.hasLegalStatus(period, on, code),
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
    var since = periods.responsibleSince(period);
    if (on != null && on.isBefore(since)) {
      answers.mistake(
          "onDay",
          "Since when: those who work with the child now do so since "
              + Days.words(since)
              + ". Choose that day or a later one.");
    }
    return new Told(
        on,
        team + "|" + worker,
        answers.optionalWords("words", "In your own words").orElse(null),
        period.teamId().equals(team) && Objects.equals(worker, period.socialWorkerId()),
        () -> {
          periods.makeResponsible(period, on, team, worker, who);
          restrictions.admit(period, worker, who);
          return false;
        });
  }

  Told iro(CarePeriod period, Answers answers, String who) {
    var iros =
        organisation.inGroup(Role.IRO.group()).stream().map(Person::id).collect(Collectors.toSet());
    var iro = answers.oneOf("iro", "New IRO", iros);
    var words = answers.words("words", "In your own words, why the IRO changes");
    if (period.iroId() == null) {
      answers.mistake(
          "iro", "New IRO: the child has none yet. You find the task \"Allocate IRO\".");
    }
    var despite = answers.ticked("despite");
    if (iro != null && !despite && !allocations.conflicts(period, iro).isEmpty()) {
      answers.mistake(
          "iro",
          "New IRO: this IRO "
              + String.join(" and ", allocations.conflicts(period, iro))
              + ". Choose another one, or tick that they are the right choice all the same.");
    }
    return new Told(
        calendar.today(),
        "" + iro,
        words,
        iro != null && iro.equals(period.iroId()),
        () -> {
          allocations.change(period, iro, words, who);
          return false;
        });
  }

  Told leftCare(CarePeriod period, Answers answers, String who) {
    var ending = periods.ending(period, answers);
    reviews
        .lastHeld(period.id())
        .filter(last -> ending.on() != null && ending.on().isBefore(last.heldOn()))
        .ifPresent(
            last ->
                answers.mistake(
                    "leftCareOn",
                    "Left care on: a review was held on "
                        + Days.words(last.heldOn())
                        + ", after this day."));
    return new Told(
        ending.on(),
        ending.reason(),
        answers.optionalWords("words", "In your own words").orElse(null),
        false,
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
