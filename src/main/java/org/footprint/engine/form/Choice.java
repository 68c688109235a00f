package org.footprint.engine.form;

import java.util.List;
import java.util.Map;

/** One entry of a select field. */
public record Choice(String label, String value) {

  /** What people read for each code, in the order of the map. */
  public static List<Choice> of(Map<String, String> wordsByCode) {
    return wordsByCode.entrySet().stream()
        .map(code -> new Choice(code.getValue(), code.getKey()))
        .toList();
  }
}
