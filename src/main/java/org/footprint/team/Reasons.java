package org.footprint.team;

import java.util.List;
import org.footprint.child.CarePeriod;
import org.footprint.form.Answers;
import org.footprint.people.Colleague;

/** Why work goes to somebody else, and why it cannot. */
final class Reasons {

  private static final int LONGEST = 500;

  private Reasons() {}

  static String read(Answers answers, String field, String label) {
    var reason = answers.words(field, label);
    if (reason != null && reason.length() > LONGEST) {
      answers.mistake(field, label + ": shorten it to " + LONGEST + " characters.");
    }
    return reason;
  }

  static String conflict(CarePeriod period, Colleague iro, List<String> conflicts) {
    return period.child().name()
        + ": "
        + iro.person().name()
        + " "
        + String.join(" and ", conflicts)
        + ". Choose another IRO, or leave this child out.";
  }
}
