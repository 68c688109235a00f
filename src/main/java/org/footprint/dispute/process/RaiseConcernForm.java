package org.footprint.dispute.process;

import java.util.List;
import java.util.Map;
import org.footprint.child.CarePeriods;
import org.footprint.child.process.ChildChoices;
import org.footprint.dispute.DisputeWords;
import org.footprint.dispute.Disputes;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.StartForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Raise a concern</em>. */
@Component
class RaiseConcernForm implements StartForm {

  private final Disputes disputes;
  private final RungChoices rungs;
  private final CarePeriods periods;
  private final ChildChoices children;

  RaiseConcernForm(
      Disputes disputes, RungChoices rungs, CarePeriods periods, ChildChoices children) {
    this.disputes = disputes;
    this.rungs = rungs;
    this.periods = periods;
    this.children = children;
  }

  @Override
  public String process() {
    return DisputeResolution.KEY;
  }

  @Override
  public Map<String, List<Choice>> choices(String person) {
    return Map.of(
        "children", children.byRole(person),
        "rungChoices", rungs.all(),
        "reasonChoices", Choice.of(disputes.reasons()),
        "owners", Choice.of(DisputeWords.OWNERS),
        "childTold", Choice.of(DisputeWords.CHILD_TOLD));
  }

  @Override
  public Beginning submit(Answers answers, String person) {
    var dispute = disputes.raise(answers, person);
    return new Beginning(
        periods.period(dispute.carePeriodId()).child().reference(),
        Map.ofEntries(
            DisputeResolution.CARE_PERIOD.of(dispute.carePeriodId()),
            DisputeResolution.DISPUTE.of(dispute.id()),
            DisputeResolution.COMPLETE.of(true)));
  }
}
