package org.footprint.engine.form;

import java.util.Map;
import java.util.Set;

/** What a task is about beyond its name and the child's, for its card in the list. */
public interface TaskWords {

  /** The models whose tasks these words are for. */
  Set<String> processes();

  /**
   * The words for a page of tasks, read at once.
   *
   * @param routing the facts of each task's process, by the process's id
   */
  Map<String, String> of(Map<String, Map<String, Object>> routing);
}
