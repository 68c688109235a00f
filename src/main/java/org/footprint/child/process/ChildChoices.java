package org.footprint.child.process;

import java.util.List;
import org.footprint.child.Child;
import org.footprint.child.WorkingWithChild;
import org.footprint.engine.form.Choice;
import org.springframework.stereotype.Component;

/** The children that somebody finds in a start form. */
@Component
public class ChildChoices {

  private final WorkingWithChild working;

  ChildChoices(WorkingWithChild working) {
    this.working = working;
  }

  /** Those they work with. */
  public List<Choice> of(String person) {
    return choices(working.childrenOf(person));
  }

  /** Those they work with by a role: whoever was given one task need not raise a concern. */
  public List<Choice> byRole(String person) {
    return choices(working.childrenByRole(person));
  }

  private static List<Choice> choices(List<Child> children) {
    return children.stream()
        .map(child -> new Choice(child.name() + " (" + child.reference() + ")", child.reference()))
        .toList();
  }
}
