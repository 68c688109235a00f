package org.footprint.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One number: which things of a figure, and of which time. The number and the list behind it are
 * both made of this.
 *
 * @param span the name of the time, such as "month"
 * @param where which code each of some columns has; an empty one is "not recorded"
 */
public record Cut(Figure figure, String span, Part part, Map<String, String> where) {

  public Cut {
    where = Map.copyOf(where);
  }

  /** Which of the two numbers of a rate, or what lies between them. */
  public enum Part {
    ALL("all"),
    MET("met"),
    MISSED("not met");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Part> with(String code) {
      for (var part : values()) {
        if (part.code().equals(code)) {
          return Optional.of(part);
        }
      }
      return Optional.empty();
    }
  }

  static Cut all(Figure figure, String span) {
    return new Cut(figure, span, Part.ALL, Map.of());
  }

  Cut part(Part other) {
    return new Cut(figure, span, other, where);
  }

  Cut where(String column, String code) {
    var more = new TreeMap<>(where);
    more.put(column, code);
    return new Cut(figure, span, part, more);
  }

  /** These things of all that were counted of the figure's fact. */
  Cube of(Cube cube) {
    var left = figure.fact().codes().contains("year") ? cube.where("year", span) : cube;
    for (var one : where.entrySet()) {
      left =
          left.where(
              one.getKey(),
              (String code) -> one.getValue().equals(code == null ? Cube.NOT_RECORDED : code));
    }
    return left;
  }

  long count(Cube cube) {
    var these = of(cube);
    return switch (part) {
      case ALL -> figure.isRate() ? figure.rate(these).of() : figure.of(these).total();
      case MET -> figure.rate(these).count();
      case MISSED -> figure.rate(these).of() - figure.rate(these).count();
    };
  }

  /** Where the list is: the path and what is asked for. */
  public String link() {
    return path(figure) + query();
  }

  /** The same for the list as a file. */
  public String fileLink() {
    return path(figure) + "/list.csv" + query();
  }

  private String query() {
    var query = new StringBuilder("?span=" + span + "&part=" + part.code());
    new TreeMap<>(where)
        .forEach(
            (column, code) ->
                query
                    .append("&where=")
                    .append(URLEncoder.encode(column + "." + code, StandardCharsets.UTF_8)));
    return query.toString();
  }

  static String path(Figure figure) {
    return figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
