package org.footprint.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is behind a number, as far as whoever asks may know.
 *
 * @param title which number
 * @param counted what is counted, in a sentence
 * @param time of when it is
 * @param dayIs what the day of a row is
 * @param told what else a row tells
 * @param all how many the number counts
 * @param seen how many of them whoever asks may open
 */
public record Behind(
    Cut cut,
    String title,
    String counted,
    String time,
    String dayIs,
    List<String> told,
    List<Row> rows,
    int all,
    int seen) {

  public Behind {
    told = List.copyOf(told);
    rows = List.copyOf(rows);
  }

  public int hidden() {
    return all - seen;
  }

  /**
   * One thing.
   *
   * @param team who had the child then, as had the IRO
   * @param lastCarePeriodId by which is decided who may see the child
   */
  public record Row(
      String child,
      String reference,
      LocalDate day,
      List<String> told,
      String team,
      String iro,
      UUID childId,
      UUID lastCarePeriodId) {

    public Row {
      told = List.copyOf(told);
    }
  }

  /** How the rows follow each other. */
  public enum Order {
    DAY("day", "name, reference"),
    CHILD("lower(name)", "reference, day"),
    TEAM("team_name", "day, name, reference"),
    IRO("iro_name", "day, name, reference");

    private final String first;
    private final String then;

    Order(String first, String then) {
      this.first = first;
      this.then = then;
    }

    boolean isByWhoHadTheChild() {
      return this == TEAM || this == IRO;
    }

    String sql(boolean reverse) {
      return first + (reverse ? " desc nulls first, " : " nulls last, ") + then;
    }
  }
}
