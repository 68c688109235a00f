package org.footprint.letter;

/** How the review was held; by other means is without a meeting. */
public enum Format {
  IN_PERSON,
  HYBRID,
  VIRTUAL,
  OTHER_MEANS
}
