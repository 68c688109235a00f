package org.footprint.dispute;

import java.time.LocalDate;
import java.util.List;
import org.footprint.calendar.Days;
import org.footprint.form.Answers;

/** What was typed about something that should be done. */
record WantedForm(String what, String owner, String ownerName, LocalDate byDay) {

  static List<WantedForm> read(Answers answers, String label, LocalDate earliest) {
    return answers.rows("actions", label).stream().map(row -> one(row, earliest)).toList();
  }

  private static WantedForm one(Answers row, LocalDate earliest) {
    var what = row.words("what", "what should be done");
    var owner = row.oneOf("owner", "who does it", DisputeWords.OWNERS.keySet());
    var name = row.optionalLine("name", "the name").orElse(null);
    var isOther = DisputeWords.OTHER.equals(owner);
    if (isOther && name == null) {
      row.mistake("name", "the name: say who does it.");
    }
    var by = row.date("by", "by when");
    if (by != null && by.isBefore(earliest)) {
      row.mistake(
          "by",
          "by when: choose a day whose work is not over, " + Days.words(earliest) + " or later.");
    } else if (by != null && by.isAfter(earliest.plusYears(1))) {
      row.mistake("by", "by when: choose a day within a year.");
    }
    return new WantedForm(what, owner, isOther ? name : null, by);
  }
}
