package org.footprint.feedback.process;

import static org.footprint.feedback.process.RecordFeedback.FEEDBACK;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.process.EscalationSteps;
import org.footprint.child.process.RoleSteps;
import org.footprint.feedback.Feedbacks;
import org.footprint.people.CircleOfChild;
import org.footprint.people.Covers;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.springframework.stereotype.Component;

/** What the model of feedback asks: about a child as for any child, about the service of all. */
@Component("feedback")
public class FeedbackSteps {

  private final Feedbacks feedbacks;
  private final RoleSteps roles;
  private final EscalationSteps escalation;
  private final Organisation organisation;
  private final Covers covers;
  private final WorkingCalendar calendar;

  FeedbackSteps(
      Feedbacks feedbacks,
      RoleSteps roles,
      EscalationSteps escalation,
      Organisation organisation,
      Covers covers,
      WorkingCalendar calendar) {
    this.feedbacks = feedbacks;
    this.roles = roles;
    this.escalation = escalation;
    this.organisation = organisation;
    this.covers = covers;
    this.calendar = calendar;
  }

  public List<String> pool(VariableScope at, String group) {
    return isOfAChild(at) ? roles.pool(at, group) : List.of(group);
  }

  public List<String> named(VariableScope at, String group) {
    return isOfAChild(at) ? roles.named(at, group) : covers.whoCoverForOneOf(group);
  }

  public void overdue(DelegateExecution at, String task, String role) {
    if (isOfAChild(at)) {
      escalation.raise(at, task, role);
    } else {
      escalation.alsoAsk(at, task, holders(Role.withId(role).orElseThrow()));
    }
  }

  /** Of the whole council: no team is asked about. */
  private List<String> holders(Role role) {
    return organisation
        .holdersOf(role, new CircleOfChild(null, null, null, null), calendar.today())
        .people()
        .stream()
        .map(Person::id)
        .toList();
  }

  private boolean isOfAChild(VariableScope at) {
    return feedbacks.feedback(FEEDBACK.in(at)).carePeriodId() != null;
  }
}
