package org.footprint.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.footprint.form.Mistake;

/** What a page says of what was typed, beside each field and above them all. */
final class Mistakes {

  private Mistakes() {}

  static Map<String, String> byField(List<Mistake> mistakes) {
    var byField = new LinkedHashMap<String, String>();
    mistakes.forEach(one -> byField.merge(one.field(), one.sentence(), (a, b) -> a + " " + b));
    return byField;
  }

  static List<Mistake> atTheSameMoment() {
    return List.of(
        new Mistake(
            "page",
            "Somebody did something for this child at the same moment, so nothing was stored."
                + " Please send it again."));
  }
}
