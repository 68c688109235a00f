package org.footprint.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.footprint.form.Answers;

/** What was typed about a concern. */
record ConcernForm(
    Rung rung,
    String agency,
    List<String> reasons,
    String otherReason,
    String wrong,
    String effect,
    List<WantedForm> wanted,
    boolean urgent,
    String toldChild,
    String toldWords) {

  static ConcernForm read(Answers answers, Set<String> reasons, Rungs rungs, LocalDate earliest) {
    var known = rungs.all().stream().map(Rung::id).collect(Collectors.toSet());
    var rung = rungs.find("" + answers.oneOf("rung", "To whom it goes", known)).orElse(null);
    var agency = answers.optionalLine("agency", "Which agency").orElse(null);
    if (rung != null && rung.agencys() && agency == null) {
      answers.mistake("agency", "Which agency: this is missing.");
    }
    var chosen = answers.severalOf("reasons", "Reasons", reasons);
    var other = answers.optionalLine("otherReason", "The other reason").orElse(null);
    if (chosen.contains(DisputeWords.OTHER) && other == null) {
      answers.mistake(
          "otherReason", "The other reason: say in your own words what the other reason is.");
    }
    var wrong = answers.words("wrong", "What is wrong");
    var effect = answers.words("effect", "What it does to the child");
    var wanted = WantedForm.read(answers, "What is wanted", earliest);
    if (wanted.isEmpty()) {
      answers.mistake("actions", "What is wanted: name at least one thing that should be done.");
    }
    var urgent = answers.ticked("urgent");
    var told =
        answers.oneOf("toldChild", "Whether the child was told", DisputeWords.CHILD_TOLD.keySet());
    var toldWords = answers.optionalWords("toldWords", "Why the child was not told").orElse(null);
    if (DisputeWords.NOT_TOLD.equals(told) && toldWords == null) {
      answers.mistake("toldWords", "Why the child was not told: this is missing.");
    }
    return new ConcernForm(
        rung,
        rung != null && rung.agencys() ? agency : null,
        chosen,
        chosen.contains(DisputeWords.OTHER) ? other : null,
        wrong,
        effect,
        wanted,
        urgent,
        told,
        DisputeWords.NOT_TOLD.equals(told) ? toldWords : null);
  }
}
