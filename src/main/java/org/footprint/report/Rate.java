package org.footprint.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many out of so many; it never goes without both numbers. */
public record Rate(long count, long of, int decimals) {

  public static final String NONE = "none";

  public boolean isOfNothing() {
    return of == 0;
  }

  /** In a hundred, rounded as people round. */
  public BigDecimal percent() {
    return isOfNothing()
        ? BigDecimal.ZERO.setScale(decimals)
        : BigDecimal.valueOf(count)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_UP);
  }

  /** As it is printed: "89.3% (736 of 824)". */
  public String words() {
    return isOfNothing() ? NONE : percent() + "% (" + count + " of " + of + ")";
  }
}
