package org.footprint.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footprint.calendar.Days;
import org.footprint.calendar.DueWords;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.dispute.Dispute;
import org.footprint.dispute.DisputeStage;
import org.footprint.dispute.Disputes;
import org.footprint.dispute.Referral;
import org.footprint.dispute.Referrals;
import org.footprint.dispute.Rung;
import org.footprint.dispute.Rungs;
import org.footprint.dispute.Stages;
import org.footprint.dispute.WantedAction;
import org.footprint.dispute.WantedActions;
import org.springframework.stereotype.Component;

/** The concerns about a child, each with the ladder it climbs. */
@Component
class ConcernFile {

  private final Disputes disputes;
  private final Stages stages;
  private final Rungs rungs;
  private final Referrals referrals;
  private final WantedActions actions;
  private final WorkingCalendar calendar;
  private final DueWords dueWords;

  ConcernFile(
      Disputes disputes,
      Stages stages,
      Rungs rungs,
      Referrals referrals,
      WantedActions actions,
      WorkingCalendar calendar,
      DueWords dueWords) {
    this.disputes = disputes;
    this.stages = stages;
    this.rungs = rungs;
    this.referrals = referrals;
    this.actions = actions;
    this.calendar = calendar;
    this.dueWords = dueWords;
  }

  /**
   * A rung of the ladder as it is drawn.
   *
   * @param state {@code passed}, {@code now} or {@code ahead}
   */
  record Step(String title, String state, String words) {}

  /**
   * A concern, and where it stands or how it ended.
   *
   * @param wanted what was wanted or promised, who by when, and what became of it
   */
  record Concern(
      String id,
      String reasons,
      String wrong,
      String state,
      String clock,
      List<Step> ladder,
      List<String> wanted,
      List<Rung> above) {}

  List<Concern> of(CarePeriod period) {
    var wanted = actions.ofAll(period.id());
    return disputes.of(period.id()).stream()
        .map(dispute -> concern(dispute, wanted.getOrDefault(dispute.id(), List.of())))
        .toList();
  }

  private Concern concern(Dispute dispute, List<WantedAction> wanted) {
    return new Concern(
        dispute.id().toString(),
        String.join(" · ", disputes.reasonsOf(dispute)),
        dispute.wrong(),
        dispute.isOpen()
            ? "Open since " + Days.words(calendar.dayOf(dispute.raisedAt())) + "."
            : dispute.ending(Days.words(calendar.dayOf(dispute.closedAt()))),
        dispute.wholeDue() == null || !dispute.isOpen()
            ? ""
            : "The whole dispute: " + dueWords.of(dispute.wholeDue()),
        ladder(dispute),
        wanted.stream().map(ConcernFile::words).toList(),
        stages.above(dispute));
  }

  private static String words(WantedAction wanted) {
    return "%s: %s, by %s – %s."
        .formatted(
            wanted.what(), wanted.ownerWords(), Days.words(wanted.byDay()), wanted.stateWords());
  }

  private List<Step> ladder(Dispute dispute) {
    var reached = stages.of(dispute.id());
    var top = reached.stream().mapToInt(DisputeStage::position).max().orElse(Integer.MIN_VALUE);
    var steps = new ArrayList<Step>();
    for (var rung : dispute.agency() == null ? rungs.ofCouncil() : rungs.all()) {
      steps.add(
          last(reached, rung)
              .map(this::step)
              .orElseGet(
                  () ->
                      rung.position() < top
                          ? new Step(rung.title(), "passed", "left out")
                          : new Step(rung.title(), "ahead", "not reached")));
    }
    steps.add(
        referrals
            .last(dispute.id())
            .map(ConcernFile::step)
            .orElseGet(() -> new Step("CAFCASS", "ahead", "not referred")));
    return steps;
  }

  private static Optional<DisputeStage> last(List<DisputeStage> reached, Rung rung) {
    return reached.stream()
        .filter(stage -> stage.rung().equals(rung.id()))
        .reduce((earlier, later) -> later);
  }

  private Step step(DisputeStage stage) {
    if (stage.endedAt() != null) {
      return new Step(
          stage.title(),
          "passed",
          "noAnswer".equals(stage.answer()) ? "no answer in time" : "over");
    }
    return new Step(
        stage.title(),
        "now",
        stage.answeredAt() == null
            ? stage.asked() + ": " + dueWords.of(stage.due())
            : "answered, with the IRO");
  }

  private static Step step(Referral referral) {
    var words =
        Stream.of(
                referral.answer() == null ? null : "answered",
                referral.droppedAt() == null ? null : "not referred in the end",
                referral.madeOn() == null ? null : "referred on " + Days.words(referral.madeOn()))
            .filter(one -> one != null)
            .findFirst()
            .orElse("the referral is being prepared");
    return new Step(
        "CAFCASS",
        referral.answer() == null && referral.droppedAt() == null ? "now" : "passed",
        words);
  }
}
