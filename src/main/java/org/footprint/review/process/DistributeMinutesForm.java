package org.footprint.review.process;

import static org.footprint.review.process.ReviewOutcomes.DISTRIBUTE_MINUTES;

import java.util.Map;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.review.Minutes;
import org.footprint.review.Vocabulary;
import org.springframework.stereotype.Component;

/** <em>Distribute minutes</em>. */
@Component
class DistributeMinutesForm implements TaskForm {

  private final ReviewForms forms;
  private final Minutes minutes;

  DistributeMinutesForm(ReviewForms forms, Minutes minutes) {
    this.forms = forms;
    this.minutes = minutes;
  }

  @Override
  public String task() {
    return DISTRIBUTE_MINUTES;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var review = Review.REVIEW.in(task.routing());
    var shown = forms.forArrangements(task);
    shown.put(
        "papers",
        Map.of(
            "letter", "/papers/reviews/" + review + "/letter.pdf",
            "decisions", "/papers/reviews/" + review + "/decisions.pdf"));
    shown.put(
        "recipients",
        minutes.recipients(review).stream()
            .map(guest -> Map.of("name", guest.name(), "papers", "both"))
            .toList());
    shown.put("paperKinds", Choice.of(Vocabulary.PAPERS));
    shown.put("ways", Choice.of(Vocabulary.WAYS));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    minutes.distribute(Review.REVIEW.in(task.routing()), answers, person);
    return Map.of();
  }
}
