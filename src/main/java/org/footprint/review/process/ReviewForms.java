package org.footprint.review.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.people.Organisation;
import org.footprint.review.Arrangements;
import org.footprint.review.Decision;
import org.footprint.review.Decisions;
import org.footprint.review.Guest;
import org.footprint.review.HeldDay;
import org.footprint.review.Meetings;
import org.footprint.review.Reports;
import org.footprint.review.Reviews;
import org.footprint.review.Vocabulary;
import org.springframework.stereotype.Component;

/** What the forms of a review show, each part said once for all of them. */
@Component
class ReviewForms {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int DAYS_AHEAD = 400;
  private static final Map<String, String> MET_BEFORE =
      Map.of(
          "adjourned", "It was adjourned on ", "furtherMeeting", "It goes on from a meeting on ");

  private final Reviews reviews;
  private final Meetings meetings;
  private final Arrangements arrangements;
  private final Reports reports;
  private final Decisions decisions;
  private final CarePeriods periods;
  private final ChildSummary summary;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  ReviewForms(
      Reviews reviews,
      Meetings meetings,
      Arrangements arrangements,
      Reports reports,
      Decisions decisions,
      CarePeriods periods,
      ChildSummary summary,
      Organisation organisation,
      WorkingCalendar calendar) {
    this.reviews = reviews;
    this.meetings = meetings;
    this.arrangements = arrangements;
    this.reports = reports;
    this.decisions = decisions;
    this.periods = periods;
    this.summary = summary;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  /** The child and the review, as every form shows them. */
  Map<String, Object> base(OpenTask task) {
    var review = review(task);
    var shown = new HashMap<String, Object>();
    shown.put("child", summary.of(period(task)));
    var held = held(review);
    shown.put(
        "review",
        Map.of(
            "title", "Review number " + review.number(),
            "due", Days.words(review.dueOn()),
            "lawDue", review.plannedDueOn().toString(),
            "broughtForward",
                review.dueOn().equals(review.plannedDueOn())
                    ? ""
                    : "Brought forward; the law allows until "
                        + Days.words(review.plannedDueOn())
                        + ".",
            "held", held.map(HeldDay::heldOn).map(Days::words).orElse("")));
    return shown;
  }

  /** The same for business support. */
  Map<String, Object> forArrangements(OpenTask task) {
    var shown = base(task);
    shown.put("child", summary.forArrangements(period(task)));
    return shown;
  }

  Map<String, String> meeting(OpenTask task) {
    return meetings
        .current(id(task))
        .filter(meeting -> meeting.cameAbout() == null)
        .map(
            meeting ->
                Map.of(
                    "day", Days.words(meeting.onDay()),
                    "time", TIME.format(meeting.atTime()),
                    "place", meeting.place(),
                    "format", Vocabulary.FORMATS.get(meeting.format())))
        .orElse(Map.of("day", "a day still to be arranged", "time", "", "place", "", "format", ""));
  }

  /** What limits the day of the next meeting, and what may become of this one. */
  private String meetingsBefore(OpenTask task) {
    return meetings.of(id(task)).stream()
        .filter(meeting -> MET_BEFORE.containsKey("" + meeting.cameAbout()))
        .map(meeting -> MET_BEFORE.get(meeting.cameAbout()) + Days.words(meeting.onDay()) + ".")
        .collect(Collectors.joining(" "));
  }

  List<Map<String, String>> guestList(OpenTask task) {
    return arrangements.guests(id(task)).stream()
        .map(
            guest -> Map.of("name", guest.name(), "role", Vocabulary.GUEST_ROLES.get(guest.role())))
        .toList();
  }

  void showArrangement(OpenTask task, Map<String, Object> shown) {
    shown.put("lateReasons", Choice.of(Vocabulary.LATE_REASONS));
    shown.put("formats", Choice.of(Vocabulary.FORMATS));
    shown.put("chairs", Choice.of(Vocabulary.WISHES_CHAIR));
    shown.put("guestRoles", Choice.of(Vocabulary.GUEST_ROLES));
    shown.put("daysOff", daysOff());
    shown.put("meetingsBefore", meetingsBefore(task));
    var known = arrangements.of(id(task));
    known.ifPresent(
        arrangement -> {
          put(shown, "wishesWho", arrangement.wishesWho());
          put(shown, "wishesWhere", arrangement.wishesWhere());
          put(shown, "wishesWhen", arrangement.wishesWhen());
          put(shown, "wishesChair", arrangement.wishesChair());
          put(shown, "guardian", arrangement.guardian());
          shown.put("advocate", arrangement.advocate());
          shown.put("interpreter", arrangement.interpreter());
        });
    if (known.isEmpty() && period(task).child().interpreter()) {
      shown.put("interpreter", true);
    }
    var guests = arrangements.guests(id(task));
    shown.put("guests", guestRows(guests.isEmpty() ? expected(period(task)) : guests));
  }

  private List<Guest> expected(CarePeriod period) {
    return Stream.of(Guest.invited(period.child().name(), "child"), worker(period))
        .filter(Objects::nonNull)
        .toList();
  }

  private Guest worker(CarePeriod period) {
    return period.socialWorkerId() == null
        ? null
        : organisation
            .person(period.socialWorkerId())
            .map(person -> Guest.invited(person.name(), "socialWorker"))
            .orElse(null);
  }

  private static List<Map<String, Object>> guestRows(List<Guest> guests) {
    return guests.stream()
        .map(
            guest -> {
              var row = new LinkedHashMap<String, Object>();
              row.put("name", guest.name());
              row.put("role", guest.role());
              put(row, "consulted", guest.consulted());
              row.put("attended", Boolean.TRUE.equals(guest.attended()));
              return (Map<String, Object>) row;
            })
        .toList();
  }

  /** So that the form can say at once when a day is not worked. */
  private List<String> daysOff() {
    var today = calendar.today();
    return today
        .datesUntil(today.plusDays(DAYS_AHEAD))
        .filter(day -> !calendar.isWorkingDay(day))
        .map(LocalDate::toString)
        .toList();
  }

  void showReport(OpenTask task, Map<String, Object> shown) {
    shown.putAll(reports.sections(id(task)));
    showEarlier(task, shown);
    shown.put("note", "");
    reports
        .of(id(task))
        .ifPresent(
            report -> {
              put(shown, "note", report.note() == null ? "" : "Sent back: " + report.note());
              shown.put("shared", report.sharedWithChild() ? "yes" : "no");
              put(shown, "notSharedBecause", report.notSharedBecause());
            });
  }

  private void showEarlier(OpenTask task, Map<String, Object> shown) {
    var earlier = earlier(task);
    shown.put("earlier", earlier);
    shown.put("nothingEarlier", earlier.isEmpty());
  }

  /** The decisions of the last review, with what the report says became of them. */
  private List<Map<String, Object>> earlier(OpenTask task) {
    var found = reports.progress(id(task));
    return reports.decisionsBefore(review(task)).stream()
        .map(decision -> found.getOrDefault(decision.id(), decision))
        .map(
            decision -> {
              var row = row(decision);
              put(row, "outcome", decision.outcome());
              put(row, "words", decision.outcomeWords());
              return row;
            })
        .toList();
  }

  private static Map<String, Object> row(Decision decision) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", decision.id().toString());
    row.put("what", decision.what());
    put(row, "forChild", decision.forChild());
    row.put("who", decision.responsible());
    row.put("by", Days.words(decision.byDay()));
    return row;
  }

  List<Map<String, Object>> reportLines(OpenTask task) {
    var lines = new ArrayList<Map<String, Object>>();
    var sections = reports.sections(id(task));
    Vocabulary.SECTIONS.forEach(
        (section, label) -> {
          if (sections.containsKey(section)) {
            addLines(lines, label, sections.get(section));
          }
        });
    reports
        .progress(id(task))
        .values()
        .forEach(
            decision ->
                addLines(
                    lines,
                    decision.what(),
                    Vocabulary.OUTCOMES.getOrDefault(decision.outcome(), "")
                        + (decision.outcomeWords() == null ? "" : ". " + decision.outcomeWords())));
    reports
        .of(id(task))
        .ifPresent(
            report ->
                addLines(
                    lines,
                    "Shared with the child",
                    report.sharedWithChild() ? "Yes" : "No. " + report.notSharedBecause()));
    return lines;
  }

  private static void addLines(List<Map<String, Object>> lines, String heading, String words) {
    var paragraphs = Arrays.stream(words.split("\\n+")).toList();
    for (var i = 0; i < paragraphs.size(); i++) {
      lines.add(Map.of("heading", i == 0 ? heading : "", "words", paragraphs.get(i)));
    }
  }

  void showHolding(OpenTask task, Map<String, Object> shown) {
    shown.put("meeting", meeting(task));
    shown.put("meetingsBefore", meetingsBefore(task));
    shown.put(
        "report",
        reports
            .of(id(task))
            .map(report -> report.state().equals("accepted") ? "accepted" : "not checked yet")
            .orElse("missing"));
    shown.put("outcomesOfMeeting", Choice.of(Vocabulary.HOLDING));
    shown.put("formats", Choice.of(Vocabulary.FORMATS));
    shown.put("lateReasons", Choice.of(Vocabulary.LATE_REASONS));
    shown.put("guestRoles", Choice.of(Vocabulary.GUEST_ROLES));
    shown.put("consultations", Choice.of(Vocabulary.CONSULTED));
    shown.put("participations", Choice.of(Vocabulary.PARTICIPATION));
    shown.put("chairedBy", Choice.of(Vocabulary.CHAIRED));
    shown.put("parentsPresence", Choice.of(Vocabulary.PARENTS));
    shown.put("outcomes", Choice.of(Vocabulary.OUTCOMES));
    shown.put("permanence", Choice.of(Vocabulary.PERMANENCE));
    shown.put("upToDate", Choice.of(Vocabulary.UP_TO_DATE));
    shown.put("ehcps", Choice.of(Vocabulary.EHCP));
    shown.put("offered", Choice.of(Vocabulary.OFFERED));
    shown.put("discussed", Choice.of(Vocabulary.DISCUSSED));
    shown.put("guests", guestRows(arrangements.guests(id(task))));
    showEarlier(task, shown);
    meetings
        .current(id(task))
        .ifPresent(
            meeting -> {
              shown.put("heldOn", meeting.onDay().toString());
              shown.put("format", meeting.format());
              put(shown, "formatReason", meeting.formatReason());
            });
    arrangements
        .of(id(task))
        .ifPresent(
            arrangement -> {
              put(shown, "lateReason", arrangement.lateReason());
              put(shown, "lateWords", arrangement.lateWords());
            });
  }

  List<Map<String, Object>> decisionRows(OpenTask task) {
    return decisions.of(id(task)).stream()
        .map(
            decision -> {
              var row = row(decision);
              put(row, "by", decision.byDay() == null ? null : decision.byDay().toString());
              put(row, "note", decision.note());
              return row;
            })
        .toList();
  }

  void showDecisions(OpenTask task, Map<String, Object> shown) {
    shown.put("decisionList", decisions.of(id(task)).stream().map(ReviewForms::row).toList());
    shown.put("noDecision", noDecision(task));
  }

  String noDecision(OpenTask task) {
    return decisions.of(id(task)).isEmpty() ? "Nothing new was decided." : "";
  }

  private Optional<HeldDay> held(org.footprint.review.Review review) {
    return reviews.held(review.carePeriodId()).stream()
        .filter(day -> day.reviewId().equals(review.id()))
        .findAny();
  }

  private org.footprint.review.Review review(OpenTask task) {
    return reviews.review(id(task));
  }

  private CarePeriod period(OpenTask task) {
    return periods.period(Review.CARE_PERIOD.in(task.routing()));
  }

  private static UUID id(OpenTask task) {
    return Review.REVIEW.in(task.routing());
  }

  private static void put(Map<String, Object> shown, String name, Object value) {
    if (value != null) {
      shown.put(name, value);
    }
  }
}
