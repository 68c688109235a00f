package org.footprint.benchmark;

/** What is measured, and who does it. */
enum Step {
  NOTIFY("Start: notify that a child is looked after", "sam", "social-workers"),
  OPEN_ALLOCATION("Open the form *Allocate IRO*", "mona", "iro-managers"),
  ALLOCATE("Complete *Allocate IRO*", "mona", "iro-managers"),
  OPEN_INTRODUCTION("Open the form *Introduce yourself*", "ivy", "iros"),
  INTRODUCE("Complete *Introduce yourself*", "ivy", "iros"),
  TIMERS("Timer: allocation overdue", "clock", "none");

  private final String words;
  private final String person;
  private final String group;

  Step(String words, String person, String group) {
    this.words = words;
    this.person = person;
    this.group = group;
  }

  String person() {
    return person;
  }

  String group() {
    return group;
  }

  @Override
  public String toString() {
    return words;
  }
}
