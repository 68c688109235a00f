package org.footprint.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
  private final List<Mistake> mistakes = new ArrayList<>();

  public Answers(Map<String, ?> fields) {
    this.fields = fields;
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

  /** Ticked or not; an untouched box is not ticked. */
  public boolean ticked(String field) {
    return raw(field).map(Boolean::parseBoolean).orElse(false);
  }

  /** A question that must be answered yes or no. */
  public boolean yes(String field, String label) {
    return "yes".equals(oneOf(field, label, List.of("yes", "no")));
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
    mistakes.add(new Mistake(field, sentence));
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
    var said = mistakes.stream().anyMatch(mistake -> mistake.field().equals(field));
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
