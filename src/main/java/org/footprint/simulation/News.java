package org.footprint.simulation;

import java.util.List;

/** What came up while something was done. */
public record News(List<ToDo> toDo, List<Timer> timers) {

  static final News NONE = new News(List.of(), List.of());
}
