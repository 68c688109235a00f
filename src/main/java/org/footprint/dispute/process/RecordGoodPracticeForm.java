package org.footprint.dispute.process;

import java.util.List;
import java.util.Map;
import org.footprint.child.CarePeriods;
import org.footprint.child.process.ChildChoices;
import org.footprint.dispute.Commendations;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.StartForm;
import org.footprint.form.Answers;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.stereotype.Component;

/** <em>Record good practice</em>. */
@Component
class RecordGoodPracticeForm implements StartForm {

  private final Commendations commendations;
  private final CarePeriods periods;
  private final ChildChoices children;
  private final Deadlines deadlines;

  RecordGoodPracticeForm(
      Commendations commendations,
      CarePeriods periods,
      ChildChoices children,
      Deadlines deadlines) {
    this.commendations = commendations;
    this.periods = periods;
    this.children = children;
    this.deadlines = deadlines;
  }

  @Override
  public String process() {
    return GoodPractice.KEY;
  }

  @Override
  public Map<String, List<Choice>> choices(String person) {
    return Map.of("children", children.of(person), "whos", Choice.of(Commendations.WHO));
  }

  @Override
  public Beginning submit(Answers answers, String person) {
    var recorded = commendations.record(answers, person);
    var reference = periods.period(recorded.carePeriodId()).child().reference();
    return new Beginning(
        reference,
        Map.ofEntries(
            GoodPractice.CARE_PERIOD.of(recorded.carePeriodId()),
            GoodPractice.COMMENDATION.of(recorded.id()),
            GoodPractice.READ_DUE.of(
                deadlines.due(
                    PracticeStandard.READ_GOOD_PRACTICE, recorded.recordedAt(), reference))));
  }
}
