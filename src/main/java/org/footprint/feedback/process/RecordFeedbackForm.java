package org.footprint.feedback.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footprint.child.process.ChildChoices;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.StartForm;
import org.footprint.feedback.FeedbackWords;
import org.footprint.feedback.Feedbacks;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Record feedback</em>. */
@Component
class RecordFeedbackForm implements StartForm {

  private final Feedbacks feedbacks;
  private final ChildChoices children;

  RecordFeedbackForm(Feedbacks feedbacks, ChildChoices children) {
    this.feedbacks = feedbacks;
    this.children = children;
  }

  @Override
  public String process() {
    return RecordFeedback.KEY;
  }

  @Override
  public Map<String, List<Choice>> choices(String person) {
    return Map.of(
        "children", children.of(person),
        "whoms", Choice.of(FeedbackWords.WHOMS),
        "givers", Choice.of(FeedbackWords.WHO),
        "kinds", Choice.of(FeedbackWords.KINDS),
        "subjects", Choice.of(FeedbackWords.SUBJECTS));
  }

  @Override
  public Beginning submit(Answers answers, String person) {
    var recorded = feedbacks.record(answers, person);
    var routing =
        new HashMap<>(
            Map.ofEntries(
                RecordFeedback.FEEDBACK.of(recorded.id()),
                RecordFeedback.ANSWER_WANTED.of(recorded.isToBeAnswered())));
    if (recorded.isToBeAnswered()) {
      routing.putAll(Map.ofEntries(RecordFeedback.ANSWER_DUE.of(recorded.answerDue())));
    }
    if (recorded.carePeriodId() != null) {
      routing.putAll(Map.ofEntries(RecordFeedback.CARE_PERIOD.of(recorded.carePeriodId())));
    }
    return new Beginning(feedbacks.key(recorded), routing);
  }
}
