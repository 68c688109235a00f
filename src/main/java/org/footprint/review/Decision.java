package org.footprint.review;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a review decided.
 *
 * @param forChild the same in words for the child, where the IRO gave them
 * @param note why it reads as it does, where it was amended after an objection
 * @param outcome what the next review found had become of it
 */
public record Decision(
    UUID id,
    int number,
    String what,
    String forChild,
    String responsible,
    LocalDate byDay,
    String note,
    String outcome,
    String outcomeWords) {

  String toTheChild() {
    return forChild == null ? what : forChild;
  }
}
