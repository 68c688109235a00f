package org.footprint.engine.form;

import java.util.Map;
import org.footprint.form.Answers;

/** The form of one user task. */
public interface TaskForm {

  /** The id of the user task in its model. */
  String task();

  /** What the form shows when it is opened; lists and records become JSON. */
  Map<String, Object> fill(OpenTask task);

  /** Stores the answers and returns the few facts that the engine needs to go on. */
  Map<String, Object> submit(OpenTask task, Answers answers, String person);
}
