package org.footprint.dispute.process;

import java.util.Map;
import java.util.UUID;
import org.footprint.calendar.Days;
import org.footprint.child.ChildSummary;
import org.footprint.dispute.DisputeWords;
import org.footprint.dispute.Disputes;
import org.footprint.dispute.WantedAction;
import org.footprint.dispute.WantedActions;
import org.footprint.engine.form.Choice;
import org.springframework.stereotype.Component;

/** What is wanted, for whoever does it and for the IRO who looks at it. */
@Component
class ActionWords {

  private final WantedActions actions;
  private final Disputes disputes;
  private final ConcernWords words;
  private final ChildSummary summary;

  ActionWords(WantedActions actions, Disputes disputes, ConcernWords words, ChildSummary summary) {
    this.actions = actions;
    this.disputes = disputes;
    this.words = words;
    this.summary = summary;
  }

  Map<String, Object> of(UUID actionId) {
    var action = actions.action(actionId);
    return Map.of(
        "child", summary.of(actions.period(action)),
        "action",
            Map.of(
                "what", action.what(),
                "who", action.ownerWords(),
                "by", Days.words(action.byDay()),
                "wrong", disputes.dispute(action.disputeId()).wrong(),
                "said", said(action)),
        "deeds", Choice.of(DisputeWords.DEEDS));
  }

  private String said(WantedAction action) {
    if (action.said() == null) {
      return "";
    }
    return "%s on %s: %s. %s"
        .formatted(
            words.name(action.saidBy()),
            words.day(action.saidAt()),
            DisputeWords.DEEDS.get(action.said()),
            action.saidWords() == null ? "" : action.saidWords());
  }
}
