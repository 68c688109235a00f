package org.footprint.child.process;

import java.util.List;
import org.footprint.child.WorkingWithChild;
import org.footprint.engine.form.Choice;
import org.springframework.stereotype.Component;

/** The children that somebody finds in a start form: those they work with. */
@Component
public class ChildChoices {

  private final WorkingWithChild working;

  ChildChoices(WorkingWithChild working) {
    this.working = working;
  }

  public List<Choice> of(String person) {
    return working.childrenOf(person).stream()
        .map(child -> new Choice(child.name() + " (" + child.reference() + ")", child.reference()))
        .toList();
  }
}
