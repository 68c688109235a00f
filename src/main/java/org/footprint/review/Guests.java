package org.footprint.review;

import java.util.List;
import org.footprint.form.Answers;

/** The list of who is asked to a review, or came to it, as it is typed in. */
final class Guests {

  private static final String LABEL = "Person";

  private Guests() {}

  /** Those who are asked. */
  static List<Guest> read(Answers answers) {
    return answers.rows("guests", LABEL).stream()
        .map(row -> Guest.invited(name(row), role(row)))
        .toList();
  }

  /** The same, with how they were consulted and whether they came. */
  static List<Guest> readAfterwards(Answers answers) {
    return answers.rows("guests", LABEL).stream()
        .map(
            row ->
                new Guest(
                    name(row),
                    role(row),
                    row.optionalOneOf(
                            "consulted", "asked beforehand", Vocabulary.CONSULTED.keySet())
                        .orElse(null),
                    row.ticked("attended"),
                    row.ticked("views"),
                    row.ticked("feedbackAsked")))
        .toList();
  }

  private static String name(Answers row) {
    return row.line("name", "name");
  }

  private static String role(Answers row) {
    return row.oneOf("role", "who this is", Vocabulary.GUEST_ROLES.keySet());
  }
}
