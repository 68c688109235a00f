package org.footprint.letter;

/** Who led the meeting. */
public enum Chairing {
  CHILD,
  CO_CHAIRED,
  IRO
}
