package org.footprint.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A child as made up, before anything is told of them.
 *
 * @param siblings the references of those told before
 * @param parent the reference of a parent who is in care too, or null
 * @param eventful whether more happens than what is told otherwise
 */
record Child(
    String reference,
    String family,
    Traits traits,
    LocalDate bornOn,
    List<Span> spans,
    List<String> siblings,
    String parent,
    boolean hasBaby,
    boolean eventful,
    Map<String, String> certain) {

  /**
   * @param need by code, as the other lists
   * @param iroWish null where there is none
   */
  record Traits(
      String firstName,
      String lastName,
      String sex,
      String ethnicity,
      String language,
      boolean interpreter,
      boolean unaccompanied,
      boolean disabled,
      String need,
      String legalStatus,
      String iroWish) {}

  /**
   * A time in care.
   *
   * @param leftOn never null: far ahead where it goes on
   * @param ending the code of the reason
   * @param workers one after the other, as IROs
   */
  record Span(
      LocalDate cameOn,
      Instant toldAt,
      LocalDate leftOn,
      String ending,
      List<Turn> workers,
      List<Turn> iros) {

    String workerAt(Instant at) {
      return Turn.at(workers, at);
    }

    String iroAt(Instant at) {
      return Turn.at(iros, at);
    }
  }

  /** Somebody who works with the child from an instant on. */
  record Turn(Instant since, String person) {

    private static String at(List<Turn> turns, Instant at) {
      return turns.stream()
          .filter(turn -> turn.since().isBefore(at))
          .reduce((earlier, later) -> later)
          .orElse(turns.get(0))
          .person();
    }
  }

  int ageOn(LocalDate day) {
    return bornOn.until(day).getYears();
  }

  LocalDate eighteenOn() {
    return bornOn.plusYears(18);
  }

  Child with(List<Span> spans) {
    return new Child(
        reference, family, traits, bornOn, spans, siblings, parent, hasBaby, eventful, certain);
  }
}
