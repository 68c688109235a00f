package org.footprint.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.form.Answers;
import org.footprint.report.Writing.Achieved;
import org.footprint.report.Writing.Priority;

/** Reads what was written around the figures. */
final class WritingForm {

  private static final List<String> ACHIEVED =
      Stream.of(Achieved.values()).map(Achieved::name).toList();
  private static final String LAST_YEARS = "Last year's priorities";

  private WritingForm() {}

  /** Of each priority that last year's report set, it must be said how far the service came. */
  static Writing read(Answers answers, List<String> lastYears) {
    var chapters = new EnumMap<Chapter, String>(Chapter.class);
    for (var chapter : Chapter.values()) {
      var words =
          chapter == Chapter.STORIES
              ? answers.optionalWords(chapter.code(), chapter.title()).orElse("")
              : answers.words(chapter.code(), chapter.title());
      chapters.put(chapter, Objects.requireNonNullElse(words, ""));
    }
    var priorities = new ArrayList<>(known(answers, lastYears));
    priorities.addAll(byHand(answers, lastYears));
    var next =
        answers.rows("nextYears", "Next year's priorities").stream()
            .map(row -> row.line("aim", "Priority"))
            .filter(Objects::nonNull)
            .toList();
    if (next.isEmpty()) {
      answers.mistake("nextYears", "Next year's priorities: give at least one.");
    }
    var forChildren = answers.words("forChildren", "The year for children and young people");
    return new Writing(chapters, priorities, next, Objects.requireNonNullElse(forChildren, ""));
  }

  private static List<Priority> known(Answers answers, List<String> lastYears) {
    var rows = answers.rows("lastYears", LAST_YEARS);
    if (lastYears.isEmpty()) {
      return List.of();
    }
    var said =
        rows.stream()
            .map(row -> priority(row, "words", "achieved", "how"))
            .filter(priority -> priority.words() != null)
            .collect(Collectors.toMap(Priority::words, one -> one, (one, again) -> one));
    if (!said.keySet().containsAll(lastYears)) {
      answers.mistake("lastYears", LAST_YEARS + ": say of each how far the service came.");
    }
    return lastYears.stream().map(said::get).filter(Objects::nonNull).toList();
  }

  /** Where there is no report from which last year's are known. */
  private static List<Priority> byHand(Answers answers, List<String> lastYears) {
    var rows = answers.rows("earlier", LAST_YEARS);
    return lastYears.isEmpty()
        ? rows.stream().map(row -> priority(row, "priority", "reached", "way")).toList()
        : List.of();
  }

  private static Priority priority(Answers row, String words, String achieved, String how) {
    var said = row.line(words, "Priority");
    var code = row.oneOf(achieved, "How far did the service come?", ACHIEVED);
    var way = row.words(how, "How");
    return new Priority(said, ACHIEVED.contains(code) ? Achieved.valueOf(code) : null, way);
  }
}
