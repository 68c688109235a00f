package org.footprint.midway.process;

import static org.footprint.midway.process.MidwayMonitoring.CARE_PERIOD;
import static org.footprint.midway.process.MidwayMonitoring.COMES_FORWARD;
import static org.footprint.midway.process.MidwayMonitoring.HOLD_MIDWAY;
import static org.footprint.midway.process.MidwayMonitoring.REVIEW;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.midway.MidwayWords;
import org.footprint.midway.Midways;
import org.footprint.review.Decisions;
import org.footprint.review.HeldDay;
import org.footprint.review.Reviews;
import org.springframework.stereotype.Component;

/** <em>Hold midway monitoring</em>. */
@Component
class HoldMidwayForm implements TaskForm {

  private static final Set<Act> WORTH_KNOWING =
      Set.of(
          Act.CHILD_MOVED,
          Act.LEGAL_STATUS_CHANGED,
          Act.WORKER_CHANGED,
          Act.CHANGE_TOLD,
          Act.CHANGE_CONSIDERED,
          Act.CARE_PLAN_UPDATED,
          Act.CONCERN_RAISED,
          Act.CONCERN_CLOSED,
          Act.TASK_OVERDUE);

  private final Midways midways;
  private final Reviews reviews;
  private final Decisions decisions;
  private final CarePeriods periods;
  private final ChildSummary summary;
  private final Chronology chronology;
  private final WorkingCalendar calendar;

  HoldMidwayForm(
      Midways midways,
      Reviews reviews,
      Decisions decisions,
      CarePeriods periods,
      ChildSummary summary,
      Chronology chronology,
      WorkingCalendar calendar) {
    this.midways = midways;
    this.reviews = reviews;
    this.decisions = decisions;
    this.periods = periods;
    this.summary = summary;
    this.chronology = chronology;
    this.calendar = calendar;
  }

  @Override
  public String task() {
    return HOLD_MIDWAY;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var period = periods.period(CARE_PERIOD.in(task.routing()));
    var held = reviews.lastHeld(period.id()).orElseThrow();
    var made = decisions(REVIEW.in(task.routing()));
    var since = since(period, held);
    var shown = new HashMap<String, Object>();
    shown.put("child", summary.of(period));
    shown.put(
        "review",
        Map.of(
            "number", Integer.toString(held.number()),
            "held", Days.words(held.heldOn()),
            "next", Days.words(reviews.ahead(period.id()).orElseThrow().dueOn())));
    shown.put("since", since);
    shown.put("nothingSince", since.isEmpty());
    shown.put("heldOn", calendar.today().toString());
    shown.put("progress", made);
    shown.put("nothingDecided", made.isEmpty());
    shown.put("states", Choice.of(MidwayWords.STATES));
    shown.put("ways", Choice.of(MidwayWords.WAYS));
    shown.put("results", Choice.of(MidwayWords.RESULTS));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    return Map.ofEntries(
        COMES_FORWARD.of(midways.hold(REVIEW.in(task.routing()), answers, person)));
  }

  private List<Map<String, String>> decisions(UUID reviewId) {
    return decisions.of(reviewId).stream()
        .map(
            decision ->
                Map.of(
                    "id", decision.id().toString(),
                    "what", decision.what(),
                    "who", decision.responsible(),
                    "by", Days.words(decision.byDay())))
        .toList();
  }

  /** What is known already of the time since the review, so that nobody has to write it again. */
  private List<Map<String, String>> since(CarePeriod period, HeldDay held) {
    return chronology.of(period.child().id()).stream()
        .filter(footprint -> WORTH_KNOWING.contains(footprint.act()))
        .filter(footprint -> calendar.dayOf(footprint.at()).isAfter(held.heldOn()))
        .map(
            footprint ->
                Map.of(
                    "day", Days.words(calendar.dayOf(footprint.at())),
                    "words", footprint.words()))
        .toList();
  }
}
