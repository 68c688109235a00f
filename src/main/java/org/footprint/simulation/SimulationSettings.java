package org.footprint.simulation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an empty database is filled with at the start of a demonstration.
 *
 * @param wanted whether it is filled at all
 * @param children how many are in care at a time
 * @param months how long before today the past begins
 * @param seed the same seed, the same past
 * @param behaviour the name of a file of {@code simulation/}
 * @param crews how many live through it side by side
 * @param thenStop whether the application ends when the past is there
 */
@ConfigurationProperties("footprint.simulation")
public record SimulationSettings(
    @DefaultValue("false") boolean wanted,
    @DefaultValue("44") int children,
    @DefaultValue("18") int months,
    @DefaultValue("1") long seed,
    @DefaultValue("demo") String behaviour,
    @DefaultValue("4") int crews,
    @DefaultValue("false") boolean thenStop) {

  public SimulationSettings {
    require(children > 0, "children", "one or more");
    require(months > 0, "months", "one or more");
    require(crews > 0, "crews", "one or more");
  }

  private static void require(boolean met, String setting, String wanted) {
    if (!met) {
      throw new IllegalArgumentException("footprint.simulation." + setting + " must be " + wanted);
    }
  }
}
