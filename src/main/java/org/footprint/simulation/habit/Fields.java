package org.footprint.simulation.habit;

import java.util.LinkedHashMap;
import java.util.Map;

/** The answers of a form, or of a row in one. */
final class Fields {

  private Fields() {}

  /** Fields and their answers in turn; what is null is left empty. */
  static Map<String, Object> of(Object... fieldsAndAnswers) {
    return with(Map.of(), fieldsAndAnswers);
  }

  static Map<String, Object> with(Map<String, Object> answers, Object... more) {
    var all = new LinkedHashMap<>(answers);
    for (var i = 0; i < more.length; i += 2) {
      if (more[i + 1] != null) {
        all.put((String) more[i], more[i + 1]);
      }
    }
    return all;
  }
}
