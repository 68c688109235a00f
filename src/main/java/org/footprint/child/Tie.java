package org.footprint.child;

import org.footprint.child.NeedToKnow.Sight;

/** What somebody has to do with a child. */
enum Tie {
  SOCIAL_WORKER("The child's social worker", Sight.ALL),
  IRO("The child's IRO", Sight.ALL),
  COVERS_FOR_ONE_OF_THEM("Covers for the child's social worker or IRO", Sight.ALL),
  POST_FOR_THE_TEAM("Holds a post for the child's team", Sight.ALL),
  COVERS_FOR_A_MANAGER("Covers for a manager of the child's team", Sight.ALL),
  GIVEN_A_TASK("Was given a task for the child", Sight.ALL),
  OPENED_IN_AN_EMERGENCY("Opened in an emergency", Sight.ALL),
  SENDS_THE_PAPERS("Sends the papers", Sight.ARRANGEMENTS),
  NAMED("Named for this child", Sight.ALL);

  private final String words;
  private final Sight sight;

  Tie(String words, Sight sight) {
    this.words = words;
    this.sight = sight;
  }

  /** As it stands beside each look. */
  String words() {
    return words;
  }

  Sight sight() {
    return sight;
  }
}
