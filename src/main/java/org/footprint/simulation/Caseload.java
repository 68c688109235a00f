package org.footprint.simulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footprint.simulation.Council.Post;

/** How many children each of some people has, week by week. */
class Caseload {

  private final LocalDate begin;
  private final int weeks;
  private final Map<String, int[]> children = new HashMap<>();

  Caseload(LocalDate begin, LocalDate end) {
    this.begin = begin;
    this.weeks = week(begin, end) + 2;
  }

  /** Whoever has the fewest on a day, for the hours they work. */
  Post lightest(List<Post> choices, LocalDate on) {
    return choices.stream()
        .min(
            Comparator.comparingDouble((Post post) -> (of(post.person(), on) + 1) / post.share())
                .thenComparing(Post::person))
        .orElseThrow();
  }

  int of(String person, LocalDate on) {
    return weeksOf(person)[index(on)];
  }

  void add(String person, LocalDate from, LocalDate to) {
    change(person, from, to, 1);
  }

  void takeAway(String person, LocalDate from, LocalDate to) {
    change(person, from, to, -1);
  }

  private void change(String person, LocalDate from, LocalDate to, int by) {
    var counts = weeksOf(person);
    for (var week = index(from); week <= index(to); week++) {
      counts[week] += by;
    }
  }

  private int[] weeksOf(String person) {
    return children.computeIfAbsent(person, one -> new int[weeks]);
  }

  private int index(LocalDate day) {
    return Math.max(0, Math.min(week(begin, day), weeks - 1));
  }

  private static int week(LocalDate begin, LocalDate day) {
    return (int) Math.floorDiv(ChronoUnit.DAYS.between(begin, day), 7L);
  }
}
