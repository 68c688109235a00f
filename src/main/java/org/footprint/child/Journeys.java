package org.footprint.child;

import org.footprint.form.Answers;

/** The way into care for those who do not come through Tasklist. */
public interface Journeys {

  /** Accepts a notification and lets the child's journey begin, or refuses both. */
  CarePeriod begin(Answers answers, String who);
}
