package org.footprint.benchmark;

import java.util.List;

/** What is measured, and who does it. */
record Step(String words, String person, String group) {

  static final Step NOTIFY =
      new Step("Start: notify that a child is looked after", "sam", "social-workers");
  static final Step OPEN_ALLOCATION =
      new Step("Open the form *Allocate IRO*", "mona", "iro-managers");
  static final Step ALLOCATE = new Step("Complete *Allocate IRO*", "mona", "iro-managers");
  static final Step OPEN_INTRODUCTION =
      new Step("Open the form *Introduce yourself*", "ivy", "iros");
  static final Step INTRODUCE = new Step("Complete *Introduce yourself*", "ivy", "iros");
  static final Step TIMERS = new Step("Timer: allocation overdue", "clock", "none");

  static final Step RAISE = new Step("Start: raise a concern", "ivy", "iros");
  static final Step CLIMB = new Step("Timer: no answer in time, so it goes up", "clock", "none");

  static final List<Step> OF_A_JOURNEY =
      List.of(NOTIFY, OPEN_ALLOCATION, ALLOCATE, OPEN_INTRODUCTION, INTRODUCE, TIMERS);

  static Step of(String what, String person) {
    return new Step(what, person, "iros");
  }

  @Override
  public String toString() {
    return words;
  }
}
