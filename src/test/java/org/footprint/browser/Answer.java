package org.footprint.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody answers to a question of a form.
 *
 * @param label the question, as it reads on the screen
 * @param words a word to type, an option to choose; of a list of options, one in each line
 * @param row what is answered in a row of a list
 */
record Answer(String label, String words, Row row) {

  /** A row of a list: the one with this number, or 0 for a new one. */
  record Row(int number, List<Answer> answers) {}

  static Row newRow(Object... labelsAndAnswers) {
    return row(0, labelsAndAnswers);
  }

  static Row row(int number, Object... labelsAndAnswers) {
    return new Row(number, answers(labelsAndAnswers));
  }

  /** Labels and answers in turn. */
  static List<Answer> answers(Object... labelsAndAnswers) {
    var answers = new ArrayList<Answer>();
    for (var i = 0; i < labelsAndAnswers.length; i += 2) {
      var label = (String) labelsAndAnswers[i];
      answers.add(
          labelsAndAnswers[i + 1] instanceof Row row
              ? new Answer(label, null, row)
              : new Answer(label, (String) labelsAndAnswers[i + 1], null));
    }
    return answers;
  }

  /** The same with the child's reference in the place of {@code {child}}. */
  Answer about(String child) {
    return row == null
        ? new Answer(label, words.replace("{child}", child), null)
        : new Answer(
            label,
            null,
            new Row(
                row.number(), row.answers().stream().map(answer -> answer.about(child)).toList()));
  }
}
