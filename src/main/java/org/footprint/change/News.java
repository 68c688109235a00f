package org.footprint.change;

import org.footprint.form.Answers;

/** The way in for those who do not come through Tasklist. */
public interface News {

  /** Accepts what is told of a child and passes it to the child's processes, or refuses both. */
  Change tell(String reference, Answers answers, String who);
}
