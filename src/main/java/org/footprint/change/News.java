package org.footprint.change;

import org.footprint.form.Answers;

/** The way in for those who do not come through Tasklist. */
public interface News {

  /**
   * Accepts what another system tells of a child and passes it to the child's processes, or refuses
   * both.
   */
  Change tell(String reference, Answers answers, String system);

  /** The same for a person, who tells of the children they work with alone. */
  Change tellAsPerson(String reference, Answers answers, String who);
}
