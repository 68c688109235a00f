package org.footprint.dispute;

import java.time.LocalDate;
import java.util.List;
import org.footprint.form.Answers;

/** What was typed about something that should be done. */
record WantedForm(String what, String owner, String ownerName, LocalDate byDay) {

  static List<WantedForm> read(Answers answers, String label, LocalDate today) {
    return answers.rows("actions", label).stream().map(row -> one(row, today)).toList();
  }

  private static WantedForm one(Answers row, LocalDate today) {
    var what = row.words("what", "what should be done");
    var owner = row.oneOf("owner", "who does it", DisputeWords.OWNERS.keySet());
    var name = row.optionalLine("name", "the name").orElse(null);
    var isOther = DisputeWords.OTHER.equals(owner);
    if (isOther && name == null) {
      row.mistake("name", "the name: say who does it.");
    }
    var by = row.date("by", "by when");
    if (by != null && by.isBefore(today)) {
      row.mistake("by", "by when: choose today or a later day.");
    }
    return new WantedForm(what, owner, isOther ? name : null, by);
  }
}
