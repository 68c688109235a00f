package org.footprint.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.footprint.simulation.Rates.Rate;

/** The last column of the tables in {@code docs/simulation.md}, one table for each council. */
final class SimulatedColumn {

  static final Path FILE = Path.of("docs/simulation.md");
  static final List<String> COUNCILS =
      List.of("hounslow", "buckinghamshire", "brent", "tower-hamlets", "haringey");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (.*?) \\| (.*?) \\|(.*)\\|$");

  private SimulatedColumn() {}

  /** Writes down what a simulated year of a council came to. */
  static void write(String council, Map<String, Rate> rates) throws IOException {
    Files.writeString(FILE, filled(Files.readString(FILE), council, rates));
  }

  static String filled(String text, String council, Map<String, Rate> rates) {
    return inTable(
        text,
        council,
        (row, name) ->
            rates.containsKey(name)
                ? "| %s | %s | %s |".formatted(name, row.group(2), rates.get(name).words())
                : row.group());
  }

  /** The names of the rates that a council's table shows. */
  static List<String> names(String text, String council) {
    var names = new ArrayList<String>();
    inTable(
        text,
        council,
        (row, name) -> {
          names.add(name);
          return row.group();
        });
    return names.subList(2, names.size());
  }

  private static String inTable(
      String text, String council, BiFunction<MatchResult, String, String> change) {
    var begin = text.indexOf("<!-- " + council + " -->");
    var end = text.indexOf("<!-- end -->", begin);
    if (begin < 0 || end < 0) {
      throw new IllegalArgumentException("There is no table of " + council + " in " + FILE);
    }
    return text.substring(0, begin)
        + ROW.matcher(text.substring(begin, end))
            .replaceAll(row -> Matcher.quoteReplacement(change.apply(row, row.group(1))))
        + text.substring(end);
  }
}
