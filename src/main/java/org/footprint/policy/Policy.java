package org.footprint.policy;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the law and this council require. The tables are read and checked once, when the application
 * starts, and stay the same until it starts again.
 */
@Component
public class Policy implements SmartInitializingSingleton {

  private final String authority;
  private final SingletonSupplier<Rulebook> rulebook;

  Policy(DecisionTables tables, PolicySettings settings) {
    this.authority = settings.authority();
    this.rulebook = SingletonSupplier.of(() -> new RulebookReader(tables, authority).read());
  }

  /** Stops the start when the tables are unfit, rather than the first task that asks. */
  @Override
  public void afterSingletonsInstantiated() {
    rulebook.obtain();
  }

  public String authority() {
    return authority;
  }

  public Standard standard(PracticeStandard which) {
    return rulebook.obtain().standards().get(which);
  }

  public Ladder ladder() {
    return rulebook.obtain().ladder();
  }

  /**
   * How soon a review must be held.
   *
   * @param reviewNumber counted from 1 since the circumstance began
   */
  public ReviewTimescale timescale(Circumstance circumstance, int reviewNumber) {
    if (reviewNumber < 1) {
      throw new IllegalArgumentException("Reviews are counted from 1, not from " + reviewNumber);
    }
    List<ReviewTimescale> timescales = rulebook.obtain().timescales().get(circumstance);
    return timescales.get(Math.min(reviewNumber, timescales.size()) - 1);
  }

  public MissingReport missingReport() {
    return rulebook.obtain().missingReport();
  }

  public SeriesCountedFrom seriesCountedFrom() {
    return rulebook.obtain().seriesCountedFrom();
  }
}
