package org.footprint.dispute.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.chronology.Chronology;
import org.footprint.dispute.Dispute;
import org.footprint.dispute.DisputeStage;
import org.footprint.dispute.DisputeWords;
import org.footprint.dispute.Disputes;
import org.footprint.dispute.Stages;
import org.footprint.dispute.WantedAction;
import org.footprint.dispute.WantedActions;
import org.footprint.engine.form.Choice;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.stereotype.Component;

/** A concern as every form about it shows it: what is wrong, what is wanted, what was answered. */
@Component
class ConcernWords {

  private final Disputes disputes;
  private final Stages stages;
  private final WantedActions actions;
  private final CarePeriods periods;
  private final ChildSummary summary;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  ConcernWords(
      Disputes disputes,
      Stages stages,
      WantedActions actions,
      CarePeriods periods,
      ChildSummary summary,
      Organisation organisation,
      WorkingCalendar calendar) {
    this.disputes = disputes;
    this.stages = stages;
    this.actions = actions;
    this.periods = periods;
    this.summary = summary;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  Map<String, Object> of(UUID disputeId) {
    var dispute = disputes.dispute(disputeId);
    var history = history(dispute);
    var wanted = actions.of(disputeId).stream().map(this::words).toList();
    var shown = new HashMap<String, Object>();
    shown.put("child", summary.of(periods.period(dispute.carePeriodId())));
    shown.put("concern", concern(dispute));
    shown.put("history", history);
    shown.put("noHistory", history.isEmpty());
    shown.put("wanted", wanted);
    shown.put("nothingWanted", wanted.isEmpty());
    return shown;
  }

  /** The rungs above, the next one first. */
  List<Choice> above(UUID disputeId) {
    return stages.above(disputes.dispute(disputeId)).stream()
        .map(rung -> new Choice(rung.words(), rung.id()))
        .toList();
  }

  /** Whether it is known what the concern does to the child, and whether they know of it. */
  boolean isComplete(UUID disputeId) {
    return disputes.dispute(disputeId).toldChild() != null;
  }

  String name(String person) {
    return Chronology.THE_CLOCK.equals(person)
        ? "nobody"
        : organisation.person(person).map(Person::name).orElse(person);
  }

  String day(Instant instant) {
    return instant == null ? "" : Days.words(calendar.dayOf(instant));
  }

  private Map<String, String> concern(Dispute dispute) {
    return Map.of(
        "reasons",
        String.join(" · ", disputes.reasonsOf(dispute)),
        "wrong",
        dispute.wrong(),
        "effect",
        dispute.effect() == null ? "Not said yet." : dispute.effect(),
        "raised",
        "By " + name(dispute.raisedBy()) + " on " + day(dispute.raisedAt()),
        "urgent",
        dispute.urgent() ? "Urgent." : "",
        "against",
        dispute.agency() == null ? "" : "To " + dispute.agency() + ".",
        "clock",
        clock(dispute),
        "stage",
        stages.current(dispute.id()).map(this::where).orElse("no stage is open"),
        "child",
        told(dispute));
  }

  private String clock(Dispute dispute) {
    if (dispute.wholeDue() != null) {
      return "Formal since "
          + day(dispute.formalSince())
          + "; the whole dispute should be over by "
          + day(dispute.wholeDue())
          + ".";
    }
    return stages.of(dispute.id()).stream().anyMatch(DisputeStage::formal)
        ? "Formal towards the agency."
        : "Not formal so far.";
  }

  private String where(DisputeStage stage) {
    return title(stage)
        + (stage.answeredAt() == null
            ? ", to be answered by " + day(stage.due())
            : ", for the IRO to decide by " + day(stage.decideDue()));
  }

  private static String told(Dispute dispute) {
    if (dispute.toldChild() == null) {
      return "Whether the child was told is not known yet.";
    }
    return dispute.toldChild().equals("told")
        ? "The child was told of it, and of their right to an advocate."
        : "The child was not told: " + dispute.toldWords();
  }

  private static String title(DisputeStage stage) {
    return stage.entry() + ". " + stage.title();
  }

  private List<Map<String, String>> history(Dispute dispute) {
    return stages.of(dispute.id()).stream()
        .map(stage -> Map.of("title", title(stage), "words", words(stage, dispute)))
        .filter(told -> !told.get("words").isEmpty())
        .toList();
  }

  private String words(DisputeStage stage, Dispute dispute) {
    var words = new ArrayList<String>();
    if (stage.meetingWantedAt() != null) {
      words.add("A meeting was asked for: " + stage.meetingWords());
    }
    if (stage.metOn() != null) {
      words.add("They met on " + Days.words(stage.metOn()) + " (" + stage.metWith() + ").");
    }
    if ("noAnswer".equals(stage.answer())) {
      words.add(
          "No answer in time from "
              + (stage.asked().isEmpty() ? "anybody" : stage.asked())
              + (wentUpByItself(stage) ? ", so it went up by itself on " : ", on ")
              + day(stage.answeredAt())
              + ".");
    } else if (stage.answer() != null) {
      words.add(
          answerer(stage, dispute)
              + " on "
              + day(stage.answeredAt())
              + ": "
              + DisputeWords.MEETING_OUTCOMES.get(stage.answer())
              + ". "
              + stage.answerWords());
    }
    if ("goesUp".equals(stage.ended())) {
      words.add("The IRO took it further on " + day(stage.endedAt()) + ": " + stage.endedWords());
    }
    return String.join(" ", words);
  }

  private boolean wentUpByItself(DisputeStage stage) {
    return "noAnswer".equals(stage.ended()) && stages.of(stage.disputeId()).size() > stage.entry();
  }

  private String answerer(DisputeStage stage, Dispute dispute) {
    return stage.position() < 0
        ? dispute.agency() + " (written down by " + name(stage.answeredBy()) + ")"
        : name(stage.answeredBy());
  }

  private Map<String, String> words(WantedAction action) {
    return Map.of(
        "what", action.what(),
        "who", action.ownerWords(),
        "by", Days.words(action.byDay()),
        "state", state(action));
  }

  private String state(WantedAction action) {
    var how = action.stageId() == null ? "Wanted." : "Promised.";
    if (action.found() != null) {
      return how
          + " The IRO found it "
          + DisputeWords.DEEDS.get(action.found()).toLowerCase(Locale.UK)
          + ".";
    }
    if (action.droppedAt() != null) {
      return how + " Not followed any more.";
    }
    return action.said() == null
        ? how
        : how + " Said to be " + DisputeWords.DEEDS.get(action.said()).toLowerCase(Locale.UK) + ".";
  }
}
