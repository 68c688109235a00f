package org.footprint.engine.form;

import java.util.List;
import java.util.Map;
import org.footprint.form.Answers;

/** The form that starts a process from Tasklist's start list. */
public interface StartForm {

  /** What the process begins with: its business key and routing facts. */
  record Beginning(String businessKey, Map<String, Object> routing) {}

  String process();

  /** The entries of the form's select fields for this person, by their {@code valuesKey}. */
  Map<String, List<Choice>> choices(String person);

  /** Stores the answers. */
  Beginning submit(Answers answers, String person);
}
