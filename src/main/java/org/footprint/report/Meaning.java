package org.footprint.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.audit.AuditWords;

/**
 * What a number of a report counts: things, told apart by the codes they have. Places that mean the
 * same hold the same number, in whichever table they stand.
 */
final class Meaning implements Comparable<Meaning> {

  private static final String STANDARD = "standard";

  /** Facts that count the same things as another, told apart by something else. */
  private static final Map<Fact, Fact> SAME = new EnumMap<>(Fact.class);

  static {
    for (var figure : Figure.values()) {
      if (figure.fact() != figure.things().fact() && figure != Figure.CARE_BY_MONTH) {
        SAME.put(figure.fact(), figure.things().fact());
      }
    }
  }

  private final Fact things;

  /** By column; a column in which nothing is left out is not here. */
  private final SortedMap<String, SortedSet<String>> codes;

  private final String words;

  private Meaning(Fact things, SortedMap<String, SortedSet<String>> codes) {
    this.things = things;
    this.codes = codes;
    this.words =
        Stream.concat(
                Stream.of(things.name()),
                codes.entrySet().stream().map(one -> one.getKey() + inWords(one.getValue())))
            .collect(Collectors.joining(" "));
  }

  /** So that no code at all reads otherwise than the code for what is not recorded. */
  private static String inWords(SortedSet<String> codes) {
    return codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(" ", "(", ")"));
  }

  static Meaning of(Fact fact) {
    return new Meaning(SAME.getOrDefault(fact, fact), new TreeMap<>());
  }

  /**
   * Those of them with one of these codes.
   *
   * @param all the fact of the year, which says what codes there are
   */
  Meaning with(String column, Collection<String> wanted, Cube all) {
    var left = new TreeSet<>(all.codes(column));
    if (codes.containsKey(column)) {
      left.retainAll(codes.get(column));
    }
    left.retainAll(wanted);
    if (left.size() == all.codes(column).size()) {
      return this;
    }
    return with(column, left);
  }

  private Meaning with(String column, SortedSet<String> wanted) {
    var narrowed = new TreeMap<>(codes);
    narrowed.put(column, wanted);
    return new Meaning(things, narrowed);
  }

  /** Each file audited has one score for each standard, and that for the whole is its own. */
  Meaning asCountedElsewhere() {
    if (things != Fact.AUDIT_SCORES || !codes.containsKey(STANDARD)) {
      return this;
    }
    var standard = codes.get(STANDARD);
    var others = new TreeMap<>(codes);
    others.remove(STANDARD);
    return standard.size() == 1 && (others.isEmpty() || standard.contains(AuditWords.OVERALL))
        ? new Meaning(Fact.AUDITED, others)
        : this;
  }

  Fact things() {
    return things;
  }

  SortedMap<String, SortedSet<String>> codes() {
    return codes;
  }

  boolean isOfNothing() {
    return codes.values().stream().anyMatch(Collection::isEmpty);
  }

  /** One for each combination of single codes, which add up to this; this alone where it is one. */
  List<Meaning> parts() {
    return codes.entrySet().stream()
        .filter(column -> column.getValue().size() > 1)
        .findFirst()
        .map(
            column ->
                column.getValue().stream()
                    .flatMap(code -> with(column.getKey(), just(code)).parts().stream())
                    .toList())
        .orElseGet(() -> List.of(this));
  }

  private static SortedSet<String> just(String code) {
    return new TreeSet<>(List.of(code));
  }

  @Override
  public int compareTo(Meaning other) {
    return words.compareTo(other.words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Meaning meaning && words.equals(meaning.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  @Override
  public String toString() {
    return words;
  }
}
