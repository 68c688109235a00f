package org.footprint.dispute.process;

import java.util.List;
import java.util.Map;
import org.footprint.child.CarePeriods;
import org.footprint.dispute.AtAnyTime;
import org.footprint.dispute.Dispute;
import org.footprint.dispute.DisputeStage;
import org.footprint.dispute.DisputeWords;
import org.footprint.dispute.Disputes;
import org.footprint.dispute.Stages;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.StartForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Act on a concern</em>. */
@Component
class ActOnConcernForm implements StartForm {

  private static final int BEGINNING = 60;

  private final AtAnyTime atAnyTime;
  private final Disputes disputes;
  private final Stages stages;
  private final RungChoices rungs;
  private final ConcernWords words;
  private final CarePeriods periods;

  ActOnConcernForm(
      AtAnyTime atAnyTime,
      Disputes disputes,
      Stages stages,
      RungChoices rungs,
      ConcernWords words,
      CarePeriods periods) {
    this.atAnyTime = atAnyTime;
    this.disputes = disputes;
    this.stages = stages;
    this.rungs = rungs;
    this.words = words;
    this.periods = periods;
  }

  @Override
  public String process() {
    return ActOnConcern.KEY;
  }

  @Override
  public Map<String, List<Choice>> choices(String person) {
    return Map.of(
        "concerns", disputes.actedOnBy(person).stream().map(this::choice).toList(),
        "results", Choice.of(DisputeWords.ACTS),
        "rungChoices", rungs.all());
  }

  private Choice choice(Dispute dispute) {
    var child = periods.period(dispute.carePeriodId()).child();
    return new Choice(
        "%s (%s), %s, raised on %s: %s"
            .formatted(
                child.name(),
                child.reference(),
                stages.current(dispute.id()).map(DisputeStage::title).orElse("no stage is left"),
                words.day(dispute.raisedAt()),
                dispute.wrong().substring(0, Math.min(BEGINNING, dispute.wrong().length()))),
        dispute.id().toString());
  }

  @Override
  public Beginning submit(Answers answers, String person) {
    var decided = atAnyTime.decide(answers, person);
    var dispute = disputes.dispute(decided.disputeId());
    return new Beginning(
        periods.period(dispute.carePeriodId()).child().reference(),
        Map.ofEntries(
            ActOnConcern.DISPUTE.of(dispute.id()), ActOnConcern.REFERS.of(decided.refers())));
  }
}
