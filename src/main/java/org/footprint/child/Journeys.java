package org.footprint.child;

import org.footprint.form.Answers;

/** The way into and out of care for those who do not come through Tasklist. */
public interface Journeys {

  /** Accepts a notification and lets the child's journey begin, or refuses both. */
  CarePeriod begin(Answers answers, String who);

  /** Records that a child left care and ends what lay ahead, or refuses both. */
  CarePeriod end(String reference, Answers answers, String who);
}
