package org.footprint.feedback.process;

import static org.footprint.feedback.process.RecordFeedback.ANSWER_FEEDBACK;
import static org.footprint.feedback.process.RecordFeedback.FEEDBACK;

import java.util.HashMap;
import java.util.Map;
import org.footprint.calendar.Days;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.feedback.Feedbacks;
import org.footprint.form.Answers;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.stereotype.Component;

/** <em>Answer feedback</em>. */
@Component
class AnswerFeedbackForm implements TaskForm {

  private final Feedbacks feedbacks;
  private final CarePeriods periods;
  private final ChildSummary summary;
  private final Organisation organisation;

  AnswerFeedbackForm(
      Feedbacks feedbacks, CarePeriods periods, ChildSummary summary, Organisation organisation) {
    this.feedbacks = feedbacks;
    this.periods = periods;
    this.summary = summary;
    this.organisation = organisation;
  }

  @Override
  public String task() {
    return ANSWER_FEEDBACK;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var feedback = feedbacks.feedback(FEEDBACK.in(task.routing()));
    var ofNoChild = feedback.carePeriodId() == null;
    var shown = new HashMap<String, Object>();
    shown.put("ofNoChild", ofNoChild);
    shown.put(
        "said",
        Map.of(
            "title", feedback.title(),
            "words", feedback.words(),
            "on", Days.words(feedback.givenOn()),
            "by",
                organisation
                    .person(feedback.recordedBy())
                    .map(Person::name)
                    .orElse(feedback.recordedBy())));
    if (!ofNoChild) {
      shown.put("child", summary.of(periods.period(feedback.carePeriodId())));
    }
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    feedbacks.answer(FEEDBACK.in(task.routing()), answers, person);
    return Map.of();
  }
}
