package org.footprint.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;

/** Which steps were taken, when and by whom; never variables or what was typed into a form. */
class OversightHistory extends HistoryLevelActivity {

  @Override
  public int getId() {
    return 71;
  }

  @Override
  public String getName() {
    return "oversight";
  }
}
