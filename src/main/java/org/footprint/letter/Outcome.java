package org.footprint.letter;

/** What became of a decision of the last review. */
public enum Outcome {
  DONE,
  PARTLY_DONE,
  NOT_DONE,
  NO_LONGER_NEEDED
}
