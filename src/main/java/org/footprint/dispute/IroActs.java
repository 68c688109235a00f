package org.footprint.dispute;

import org.footprint.form.Answers;

/** The way in for an IRO who acts on a concern without a task, from a page. */
public interface IroActs {

  /** Carries out what was decided in the concern's processes too, or refuses both. */
  void act(Answers answers, String iro);
}
