package org.footprint.review.process;

import static org.footprint.review.process.Review.SEND_INVITATIONS;

import java.util.Map;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.review.Preparation;
import org.springframework.stereotype.Component;

/** <em>Send invitations</em>. */
@Component
class SendInvitationsForm implements TaskForm {

  private final ReviewForms forms;
  private final Preparation preparation;

  SendInvitationsForm(ReviewForms forms, Preparation preparation) {
    this.forms = forms;
    this.preparation = preparation;
  }

  @Override
  public String task() {
    return SEND_INVITATIONS;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = forms.forArrangements(task);
    shown.put("meeting", forms.meeting(task));
    shown.put("guestList", forms.guestList(task));
    shown.put(
        "again",
        preparation.wereInvited(Review.REVIEW.in(task.routing()))
            ? "**The date was moved** after invitations had gone out: tell everybody the new one."
            : "");
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    preparation.invite(Review.REVIEW.in(task.routing()), task.due(), answers, person);
    return Map.of();
  }
}
