package org.footprint.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answers of one form, by field. Reading never fails: what is wrong is collected, so that a
 * person learns of all mistakes at once, and {@link #refuseIfMistaken()} speaks up at the end.
 */
public final class Answers {

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 200_000;

  private final Map<String, ?> fields;
  private final List<Mistake> mistakes;
  private final String fieldOfRow;
  private final String labelOfRow;

  public Answers(Map<String, ?> fields) {
    this(fields, new ArrayList<>(), "", "");
  }

  private Answers(
      Map<String, ?> fields, List<Mistake> mistakes, String fieldOfRow, String labelOfRow) {
    this.fields = fields;
    this.mistakes = mistakes;
    this.fieldOfRow = fieldOfRow;
    this.labelOfRow = labelOfRow;
  }

  /** A line that must be there. */
  public String line(String field, String label) {
    return optionalLine(field, label).orElseGet(() -> missing(field, label));
  }

  public Optional<String> optionalLine(String field, String label) {
    return text(field, label, LONGEST_LINE);
  }

  /** Words of any length that must be there. */
  public String words(String field, String label) {
    return optionalWords(field, label).orElseGet(() -> missing(field, label));
  }

  public Optional<String> optionalWords(String field, String label) {
    return text(field, label, LONGEST_TEXT);
  }

  public LocalDate date(String field, String label) {
    return optionalDate(field, label).orElseGet(() -> has(field) ? null : missing(field, label));
  }

  public Optional<LocalDate> optionalDate(String field, String label) {
    try {
      return raw(field).map(LocalDate::parse);
    } catch (DateTimeException e) {
      mistake(field, label + ": give a date as day, month and year.");
      return Optional.empty();
    }
  }

  /** One of a fixed list, for instance the codes of a table. */
  public String oneOf(String field, String label, Collection<String> known) {
    return optionalOneOf(field, label, known)
        .orElseGet(() -> has(field) ? null : missing(field, label));
  }

  public Optional<String> optionalOneOf(String field, String label, Collection<String> known) {
    var answer = raw(field);
    if (answer.isPresent() && !known.contains(answer.get())) {
      mistake(field, label + ": choose one of the list.");
      return Optional.empty();
    }
    return answer;
  }

  /** One or several of a fixed list. */
  public List<String> severalOf(String field, String label, Collection<String> known) {
    var given = fields.get(field);
    var chosen =
        (given instanceof List<?> several ? several.stream() : Stream.ofNullable(given))
            .map(Object::toString)
            .filter(answer -> !answer.isBlank())
            .distinct()
            .toList();
    if (chosen.isEmpty()) {
      missing(field, label);
    } else if (!known.containsAll(chosen)) {
      mistake(field, label + ": choose from the list.");
    }
    return chosen;
  }

  /** Ticked or not; an untouched box is not ticked. */
  public boolean ticked(String field) {
    return raw(field).map(Boolean::parseBoolean).orElse(false);
  }

  /** A question that must be answered yes or no. */
  public boolean yes(String field, String label) {
    return "yes".equals(oneOf(field, label, List.of("yes", "no")));
  }

  /** A question that may be left open. */
  public Optional<Boolean> optionalYes(String field, String label) {
    return optionalOneOf(field, label, List.of("yes", "no")).map("yes"::equals);
  }

  /** A time of day. */
  public LocalTime time(String field, String label) {
    try {
      return raw(field).map(LocalTime::parse).orElseGet(() -> missing(field, label));
    } catch (DateTimeException e) {
      mistake(field, label + ": give a time as hours and minutes, such as 14:30.");
      return null;
    }
  }

  /** The rows of a list; a row in which nothing was answered counts for nothing. */
  public List<Answers> rows(String field, String label) {
    var given = fields.get(field);
    if (given == null) {
      return List.of();
    }
    if (!(given instanceof List<?> rows)) {
      mistake(field, label + ": give a list.");
      return List.of();
    }
    var read = new ArrayList<Answers>();
    for (var row : rows) {
      var number = read.size() + 1;
      if (!(row instanceof Map<?, ?> answers)) {
        mistake(field, label + " " + number + ": this answer could not be read.");
      } else if (answers.values().stream().anyMatch(Answers::isAnswer)) {
        read.add(
            new Answers(
                byField(answers),
                mistakes,
                "%s[%d].".formatted(field, number),
                "%s %d, ".formatted(label, number)));
      }
    }
    return List.copyOf(read);
  }

  private static boolean isAnswer(Object value) {
    return value != null && !Boolean.FALSE.equals(value) && !value.toString().isBlank();
  }

  private static Map<String, Object> byField(Map<?, ?> answers) {
    var fields = new HashMap<String, Object>();
    answers.forEach((field, value) -> fields.put(String.valueOf(field), value));
    return fields;
  }

  /** Several short entries, typed with commas or new lines between them. */
  public List<String> list(String field, String label) {
    return optionalWords(field, label).stream()
        .flatMap(words -> Arrays.stream(words.split("[,;\\n]")))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .distinct()
        .toList();
  }

  public void mistake(String field, String sentence) {
    mistakes.add(new Mistake(fieldOfRow + field, labelOfRow + sentence));
  }

  public void refuseIfMistaken() {
    if (!mistakes.isEmpty()) {
      throw new Refused(mistakes);
    }
  }

  private Optional<String> text(String field, String label, int longest) {
    var answer = raw(field);
    if (answer.isPresent() && answer.get().length() > longest) {
      mistake(field, label + ": shorten it to " + longest + " characters.");
      return Optional.empty();
    }
    return answer;
  }

  private <T> T missing(String field, String label) {
    var said = mistakes.stream().anyMatch(mistake -> mistake.field().equals(fieldOfRow + field));
    if (!said) {
      mistake(field, label + ": this is missing.");
    }
    return null;
  }

  private boolean has(String field) {
    return raw(field).isPresent();
  }

  private Optional<String> raw(String field) {
    return Stream.ofNullable(fields.get(field))
        .map(Object::toString)
        .map(answer -> answer.replace("\u0000", "").strip())
        .filter(answer -> !answer.isEmpty())
        .findFirst();
  }
}
