package org.footprint.dispute.process;

import static org.footprint.dispute.process.DisputeResolution.CARE_PERIOD;
import static org.footprint.dispute.process.DisputeResolution.CLOSE_DUE;
import static org.footprint.dispute.process.DisputeResolution.COMPLETE;
import static org.footprint.dispute.process.DisputeResolution.COMPLETE_DUE;
import static org.footprint.dispute.process.DisputeResolution.DISPUTE;
import static org.footprint.dispute.process.DisputeResolution.RAISED;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.footprint.child.CarePeriods;
import org.footprint.child.LeftCare;
import org.footprint.dispute.ActionDropped;
import org.footprint.dispute.ActionWanted;
import org.footprint.dispute.AtAnyTime;
import org.footprint.dispute.Dispute;
import org.footprint.dispute.Disputes;
import org.footprint.dispute.WantedActions;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.footprint.review.ConcernNoted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens elsewhere begins, follows and ends concerns. */
@Component
class DisputeProcesses {

  private final Disputes disputes;
  private final AtAnyTime atAnyTime;
  private final WantedActions actions;
  private final DisputeNews news;
  private final CarePeriods periods;
  private final Deadlines deadlines;
  private final RuntimeService runtime;
  private final Clock clock;

  DisputeProcesses(
      Disputes disputes,
      AtAnyTime atAnyTime,
      WantedActions actions,
      DisputeNews news,
      CarePeriods periods,
      Deadlines deadlines,
      RuntimeService runtime,
      Clock clock) {
    this.disputes = disputes;
    this.atAnyTime = atAnyTime;
    this.actions = actions;
    this.news = news;
    this.periods = periods;
    this.deadlines = deadlines;
    this.runtime = runtime;
    this.clock = clock;
  }

  @EventListener
  void noted(ConcernNoted noted) {
    Optional.of(disputes.note(noted)).filter(Dispute::isOpen).ifPresent(this::begin);
  }

  void begin(Dispute dispute) {
    runtime.startProcessInstanceByMessage(
        RAISED,
        periods.period(dispute.carePeriodId()).child().reference(),
        Map.ofEntries(
            CARE_PERIOD.of(dispute.carePeriodId()),
            DISPUTE.of(dispute.id()),
            COMPLETE.of(false),
            COMPLETE_DUE.of(disputes.completeDue(dispute))));
  }

  @EventListener
  void wanted(ActionWanted wanted) {
    var action = actions.action(wanted.actionId());
    var period = actions.period(action);
    runtime.startProcessInstanceByMessage(
        FollowAction.WANTED,
        period.child().reference(),
        Map.ofEntries(
            FollowAction.CARE_PERIOD.of(period.id()),
            FollowAction.ACTION.of(action.id()),
            FollowAction.IRO_LOOKS.of(actions.isIros(action)),
            FollowAction.ACTION_OPENS.of(actions.opens(action)),
            FollowAction.ACTION_DUE.of(actions.due(action))));
  }

  @EventListener
  void dropped(ActionDropped dropped) {
    var action = actions.action(dropped.actionId());
    runtime
        .createMessageCorrelation(FollowAction.DROPPED)
        .processInstanceBusinessKey(actions.period(action).child().reference())
        .processInstanceVariableEquals(FollowAction.ACTION.name(), action.id().toString())
        .correlateAll();
  }

  /** Nobody has to answer or do anything any more; the IRO says how each concern ends. */
  @EventListener
  void leftCare(LeftCare left) {
    var reference = periods.period(left.carePeriodId()).child().reference();
    actions.dropAllOf(left.carePeriodId());
    for (var dispute : disputes.open(left.carePeriodId())) {
      atAnyTime.stopAsChildLeftCare(dispute.id());
      news.childLeftCare(
          dispute.id(),
          Map.ofEntries(
              CLOSE_DUE.of(
                  deadlines.due(PracticeStandard.CLOSE_CONCERN, clock.instant(), reference))));
    }
  }
}
