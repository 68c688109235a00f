package org.footprint.dispute.process;

import static org.footprint.dispute.process.DisputeResolution.DISPUTE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.child.RoleHolders;
import org.footprint.dispute.Dispute;
import org.footprint.dispute.DisputeWords;
import org.footprint.dispute.Disputes;
import org.footprint.dispute.WhatFollows;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.midway.Midways;
import org.footprint.people.Role;
import org.springframework.stereotype.Component;

/** <em>Complete concern</em>. */
@Component
class CompleteConcernForm implements TaskForm {

  private static final List<Role> DO_IT = List.of(Role.SOCIAL_WORKER, Role.TEAM_MANAGER, Role.IRO);

  private final Disputes disputes;
  private final RungChoices rungs;
  private final Midways midways;
  private final RoleHolders holders;
  private final ConcernWords words;
  private final CarePeriods periods;
  private final ChildSummary summary;

  CompleteConcernForm(
      Disputes disputes,
      RungChoices rungs,
      Midways midways,
      RoleHolders holders,
      ConcernWords words,
      CarePeriods periods,
      ChildSummary summary) {
    this.disputes = disputes;
    this.rungs = rungs;
    this.midways = midways;
    this.holders = holders;
    this.words = words;
    this.periods = periods;
    this.summary = summary;
  }

  @Override
  public String task() {
    return DisputeResolution.COMPLETE_CONCERN;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var dispute = disputes.dispute(DISPUTE.in(task.routing()));
    var shown = new HashMap<String, Object>();
    shown.put("child", summary.of(periods.period(dispute.carePeriodId())));
    shown.put("raised", words.day(dispute.raisedAt()));
    shown.put("rung", dispute.nextRung());
    shown.put("reasons", disputes.codesOf(dispute));
    shown.put("wrong", dispute.wrong());
    shown.put("actions", drifting(dispute));
    shown.put("rungChoices", rungs.all());
    shown.put("reasonChoices", Choice.of(disputes.reasons()));
    shown.put("owners", Choice.of(DisputeWords.OWNERS));
    shown.put("childTold", Choice.of(DisputeWords.CHILD_TOLD));
    return shown;
  }

  /** What the review decided and nobody does is wanted; the days are for the IRO to say. */
  private List<Map<String, String>> drifting(Dispute dispute) {
    var period = periods.period(dispute.carePeriodId());
    return midways.drifting(dispute.reviewId()).stream()
        .map(
            decision ->
                DO_IT.stream()
                    .filter(role -> isHeldBy(decision.responsible(), role, period))
                    .findFirst()
                    .map(role -> Map.of("what", decision.what(), "owner", role.id()))
                    .orElseGet(
                        () ->
                            Map.of(
                                "what", decision.what(),
                                "owner", "other",
                                "name", decision.responsible())))
        .toList();
  }

  private boolean isHeldBy(String name, Role role, CarePeriod period) {
    return holders.of(role, period).people().stream()
        .anyMatch(person -> person.name().equalsIgnoreCase(name.strip()));
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    var closed = disputes.complete(DISPUTE.in(task.routing()), answers, person);
    return DisputeSteps.follows(closed ? WhatFollows.CLOSED : WhatFollows.NEXT_STAGE);
  }
}
