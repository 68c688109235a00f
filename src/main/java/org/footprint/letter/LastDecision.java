package org.footprint.letter;

/** A decision of the last review and what became of it. */
public record LastDecision(String words, Outcome outcome) {

  public LastDecision {
    words = Plain.item(words);
  }
}
