package org.footprint.oversight;

import java.time.LocalDate;
import java.util.List;

/**
 * The service at a glance: numbers of the whole council, restricted children among them, and never
 * who they are.
 *
 * @param yearBegan the 1 April on which the year of the figures began
 * @param held reviews held since then
 * @param inTime those of them that were held by the last day the law allows
 * @param notHeld reviews ahead whose last day has passed
 * @param papers how many of each paper are overdue, of those of which any is
 * @param concerns how many open concerns stand at each stage, the lowest first
 */
public record Glance(
    int children,
    LocalDate yearBegan,
    int held,
    int inTime,
    int notHeld,
    List<Count> papers,
    int midwaysDue,
    int midwaysOverdue,
    List<Count> concerns) {

  public Glance {
    papers = List.copyOf(papers);
    concerns = List.copyOf(concerns);
  }

  /** How many there are of something. */
  public record Count(String what, int number) {}

  public int papersOverdue() {
    return sum(papers);
  }

  public int concernsOpen() {
    return sum(concerns);
  }

  private static int sum(List<Count> counts) {
    return counts.stream().mapToInt(Count::number).sum();
  }
}
