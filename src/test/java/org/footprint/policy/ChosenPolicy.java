package org.footprint.policy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The policy of whichever council a test chooses, and of the usual one until it does. */
@Component
@Primary
public class ChosenPolicy extends Policy {

  private final DecisionTables tables;
  private final Map<String, Policy> read = new ConcurrentHashMap<>();
  private volatile Policy chosen;

  ChosenPolicy(DecisionTables tables, PolicySettings settings) {
    super(tables, settings);
    this.tables = tables;
  }

  /** From here on this council's tables hold. */
  public void isThatOf(String authority) {
    chosen = read.computeIfAbsent(authority, one -> Policies.of(one, tables));
  }

  /** To be called after each test that chose. */
  public void isTheUsualOne() {
    chosen = null;
  }

  @Override
  public String authority() {
    return chosen == null ? super.authority() : chosen.authority();
  }

  @Override
  public Standard standard(PracticeStandard which) {
    return chosen == null ? super.standard(which) : chosen.standard(which);
  }

  @Override
  public Ladder ladder() {
    return chosen == null ? super.ladder() : chosen.ladder();
  }

  @Override
  public ReviewTimescale timescale(Circumstance circumstance, int reviewNumber) {
    return chosen == null
        ? super.timescale(circumstance, reviewNumber)
        : chosen.timescale(circumstance, reviewNumber);
  }

  @Override
  public MissingReport missingReport() {
    return chosen == null ? super.missingReport() : chosen.missingReport();
  }

  @Override
  public SeriesCountedFrom seriesCountedFrom() {
    return chosen == null ? super.seriesCountedFrom() : chosen.seriesCountedFrom();
  }
}
