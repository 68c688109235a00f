package org.footprint.letter;

/** How the child took part, by the codes of the yearly return. */
public enum Participation {
  /** Under four at the review. */
  PN0,
  /** There, and spoke for themself. */
  PN1,
  /** There, and an advocate spoke for them. */
  PN2,
  /** There, and showed without words what they think. */
  PN3,
  /** There, and said nothing. */
  PN4,
  /** Not there; an advocate spoke for them. */
  PN5,
  /** Not there, and told what they think beforehand. */
  PN6,
  /** Not there, and nothing was heard from them. */
  PN7;

  boolean absent() {
    return this == PN5 || this == PN6 || this == PN7;
  }

  boolean withAdvocate() {
    return this == PN2 || this == PN5;
  }
}
