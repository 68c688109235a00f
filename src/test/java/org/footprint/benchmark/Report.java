package org.footprint.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables for docs/benchmarks.md. */
class Report {

  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final String surroundings;

  Report(Side anySide, String amount, Object... numbers) {
    this.surroundings =
        String.format(
            Locale.UK,
            "%s, %d cores, %d GB, load %.1f before the run, Java %s, %s (%s).%n%s%n",
            LocalDate.now(ZoneOffset.UTC),
            MACHINE.getAvailableProcessors(),
            Math.round(MACHINE.getTotalMemorySize() / 1e9),
            MACHINE.getSystemLoadAverage(),
            Runtime.version().feature(),
            server(anySide.database()),
            settings(anySide.database()),
            String.format(Locale.UK, amount, numbers));
  }

  String ofJourneys(Figures stock, Figures ours) {
    return surroundings
        + """

        | | Stock, per second | Footprint, per second | | Stock, round trips | Footprint, round trips |
        |---|--:|--:|--:|--:|--:|
        """
        + Step.OF_A_JOURNEY.stream()
            .map(step -> line(step, stock, ours))
            .collect(Collectors.joining())
        + String.format(
            Locale.UK,
            "%nRound trips are for one start, form or timer: statements + ends of transactions.%n"
                + "1,000 journeys take %.1f MB with the stock engine and %.1f MB with Footprint,"
                + " the child's file included.%n",
            stock.bytesPerJourney() / 1e3,
            ours.bytesPerJourney() / 1e3);
  }

  String ofReviews(Figures stock, Figures ours) {
    return surroundings
        + """

        | Open and complete | Stock, per second | Footprint, per second | | Stock, round trips | Footprint, round trips |
        |---|--:|--:|--:|--:|--:|
        """
        + Stream.of(ReviewTask.values())
            .map(task -> line(task.toString(), List.of(task), stock, ours))
            .collect(Collectors.joining())
        + line("All eleven, per task", List.of(ReviewTask.values()), stock, ours)
        + String.format(
            Locale.UK,
            "%nRound trips: to open the form + to complete it, with the ends of transactions.%n"
                + "1,000 reviews take %.1f MB with the stock engine and %.1f MB with Footprint,"
                + " the child's file and the allocation included.%n",
            stock.bytesPerJourney() / 1e3,
            ours.bytesPerJourney() / 1e3);
  }

  String ofClimbs(Figures stock, Figures ours) {
    return surroundings
        + """

        | | Stock, per second | Footprint, per second | | Stock, round trips | Footprint, round trips |
        |---|--:|--:|--:|--:|--:|
        """
        + line(Step.RAISE, stock, ours)
        + line(Step.CLIMB, stock, ours)
        + String.format(
            Locale.UK,
            "%nThe last one climbed %.0f s after all were due with the stock engine and %.0f s with"
                + " Footprint.%n",
            stock.seconds(Step.CLIMB),
            ours.seconds(Step.CLIMB));
  }

  private static String line(String words, List<ReviewTask> tasks, Figures stock, Figures ours) {
    var steps =
        tasks.stream().flatMap(task -> Stream.of(task.opening(), task.completing())).toList();
    var stockPerSecond = stock.perSecond(tasks.size(), steps);
    var oursPerSecond = ours.perSecond(tasks.size(), steps);
    return String.format(
        Locale.UK,
        "| %s | %.0f | %.0f | × %.2f | %s | %s |%n",
        words,
        stockPerSecond,
        oursPerSecond,
        oursPerSecond / stockPerSecond,
        trips(tasks, stock),
        trips(tasks, ours));
  }

  private static String trips(List<ReviewTask> tasks, Figures figures) {
    return String.format(
        Locale.UK,
        "%.1f + %.1f",
        tasks.stream().mapToDouble(task -> all(task.opening(), figures)).average().orElseThrow(),
        tasks.stream()
            .mapToDouble(task -> all(task.completing(), figures))
            .average()
            .orElseThrow());
  }

  private static double all(Step step, Figures figures) {
    return figures.tripsPerStep(step) + figures.commitsPerStep(step);
  }

  private static String line(Step step, Figures stock, Figures ours) {
    return String.format(
        Locale.UK,
        "| %s | %.0f | %.0f | × %.2f | %.1f + %.1f | %.1f + %.1f |%n",
        step,
        stock.perSecond(step),
        ours.perSecond(step),
        ours.perSecond(step) / stock.perSecond(step),
        stock.tripsPerStep(step),
        stock.commitsPerStep(step),
        ours.tripsPerStep(step),
        ours.commitsPerStep(step));
  }

  private static String server(JdbcClient database) {
    return "PostgreSQL " + database.sql("show server_version").query(String.class).single();
  }

  private static String settings(JdbcClient database) {
    return Stream.of("fsync", "synchronous_commit", "full_page_writes", "shared_buffers")
        .map(name -> name + " " + database.sql("show " + name).query(String.class).single())
        .collect(Collectors.joining(", "));
  }
}
