package org.footprint.review;

import java.time.LocalDate;
import org.footprint.child.Child;
import org.footprint.form.Answers;
import org.footprint.policy.Circumstance;

/** How the child took part: one code, or "not recorded yet". */
final class Participation {

  private static final int FOUR = 4;
  private static final String UNDER_FOUR = "PN0";
  private static final String FIELD = "participation";
  private static final String LABEL = "How the child took part";

  private Participation() {}

  /** The code, or null where it is not recorded yet or none belongs. */
  static String read(Child child, LocalDate heldOn, Circumstance circumstance, Answers answers) {
    if (circumstance == Circumstance.SHORT_BREAK) {
      answers
          .optionalOneOf(FIELD, LABEL, Vocabulary.PARTICIPATION.keySet())
          .filter(code -> !code.equals(Vocabulary.NOT_RECORDED))
          .ifPresent(
              code ->
                  answers.mistake(
                      FIELD, LABEL + ": a child on short breaks has no code. Leave it empty."));
      return null;
    }
    var code = answers.oneOf(FIELD, LABEL, Vocabulary.PARTICIPATION.keySet());
    if (code == null || code.equals(Vocabulary.NOT_RECORDED)) {
      return null;
    }
    check(code, child, heldOn, answers);
    return code;
  }

  private static void check(String code, Child child, LocalDate heldOn, Answers answers) {
    if (heldOn == null) {
      return;
    }
    var fourth = child.dateOfBirth().plusYears(FOUR);
    if (heldOn.isBefore(fourth) && !code.equals(UNDER_FOUR)) {
      answers.mistake(FIELD, LABEL + ": a child under four has the code PN0.");
    } else if (heldOn.isAfter(fourth) && code.equals(UNDER_FOUR)) {
      answers.mistake(FIELD, LABEL + ": PN0 is for children under four. Choose PN1 to PN7.");
    }
  }
}
