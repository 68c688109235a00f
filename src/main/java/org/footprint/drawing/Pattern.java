package org.footprint.drawing;

/** How a bar is filled, so that it can be told from others in black and white. */
public enum Pattern {
  FULL("#1f5c57"),
  STRIPES("#ffffff"),
  DOTS("#ffffff"),
  GREY("#b1b4b6"),
  GRID("#ffffff");

  static final String INK = "#0b0c0c";
  static final int STEP = 8;
  static final double STRIPE = 2;
  static final double DOT = 4;
  static final double HAIR = 1;

  private final String ground;

  Pattern(String ground) {
    this.ground = ground;
  }

  String ground() {
    return ground;
  }
}
