package org.footprint.paper;

import java.time.LocalDate;
import java.util.List;

/** The decisions of a review as they are sent out, and in what sense they stand. */
public record DecisionSheet(
    String childName,
    String reference,
    LocalDate heldOn,
    String iroName,
    String status,
    List<Line> lines,
    String noDecisionBecause) {

  public DecisionSheet {
    lines = List.copyOf(lines);
  }

  /** One decision; the note says what became of it since, such as an amendment. */
  public record Line(int number, String what, String who, LocalDate by, String note) {}
}
