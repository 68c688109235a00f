package org.footprint.simulation.habit;

import java.util.ArrayList;
import java.util.List;

/** Letters that are drafted and get a paragraph of their writer's own. */
final class Letters {

  private static final String PARAGRAPH = "\n\n";

  private Letters() {}

  /** The letter with one more paragraph after so many of its own, the greeting counted. */
  static String with(String draft, String paragraph, int after) {
    var paragraphs = new ArrayList<>(List.of(draft.split(PARAGRAPH)));
    paragraphs.add(Math.min(after, paragraphs.size()), paragraph);
    return String.join(PARAGRAPH, paragraphs);
  }
}
