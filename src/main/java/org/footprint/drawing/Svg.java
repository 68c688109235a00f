package org.footprint.drawing;

import java.util.Locale;
import org.footprint.drawing.Drawing.Bar;
import org.footprint.drawing.Drawing.Line;
import org.footprint.drawing.Drawing.Mark;
import org.footprint.drawing.Drawing.Person;
import org.footprint.drawing.Drawing.Words;

/** Writes a picture down for a page, where its words are read out instead of it. */
final class Svg {

  private final Drawing drawing;
  private final StringBuilder svg = new StringBuilder();
  private int parts;

  Svg(Drawing drawing) {
    this.drawing = drawing;
  }

  String text() {
    write(
        "<svg class='pages-chart' role='img' viewBox='0 0 %d %d' aria-labelledby='%s %s'>",
        drawing.width(), drawing.height(), id("title"), id("words"));
    write("<title id='%s'>%s</title>", id("title"), safe(drawing.title()));
    write("<desc id='%s'>%s</desc>", id("words"), safe(drawing.words()));
    patterns();
    drawing.marks().forEach(this::mark);
    return svg.append("</svg>").toString();
  }

  private void patterns() {
    var used =
        drawing.marks().stream()
            .filter(Bar.class::isInstance)
            .map(mark -> ((Bar) mark).pattern())
            .distinct()
            .sorted()
            .toList();
    svg.append("<defs>");
    for (var pattern : used) {
      write(
          "<pattern id='%s' width='8' height='8' patternUnits='userSpaceOnUse'>"
              + "<rect width='8' height='8' fill='%s'/>%s</pattern>",
          id(pattern), pattern.ground(), onIt(pattern));
    }
    svg.append("</defs>");
  }

  private static String onIt(Pattern pattern) {
    return switch (pattern) {
      case STRIPES ->
          "<path d='M0 8 8 0M-2 2 2-2M6 10 10 6' stroke='" + Pattern.INK + "' stroke-width='2'/>";
      case DOTS -> "<circle cx='4' cy='4' r='2' fill='" + Pattern.INK + "'/>";
      case GRID -> "<path d='M0 4H8M4 0V8' stroke='" + Pattern.INK + "' stroke-width='1'/>";
      default -> "";
    };
  }

  private void mark(Mark mark) {
    if (mark instanceof Bar bar) {
      write(
          "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='url(#%s)' stroke='%s'/>",
          bar.x(), bar.y(), bar.width(), bar.height(), id(bar.pattern()), Pattern.INK);
    } else if (mark instanceof Line line) {
      write(
          "<path d='M%.1f %.1fL%.1f %.1f' stroke='%s'/>",
          line.fromX(), line.fromY(), line.toX(), line.toY(), Pattern.INK);
    } else if (mark instanceof Words words) {
      write(
          "<text x='%.1f' y='%.1f' text-anchor='%s' font-size='%.0f'%s>%s</text>",
          words.x(),
          words.y(),
          words.side().anchor(),
          words.size(),
          words.bold() ? " font-weight='bold'" : "",
          safe(words.words()));
    } else if (mark instanceof Person person) {
      person(person);
    }
  }

  private void person(Person person) {
    write(
        "<g transform='translate(%.1f %.1f) scale(%.3f)' stroke='%s' stroke-width='%.2f'"
            + " fill='#ffffff'>",
        person.x(), person.y(), person.height() / 100, Pattern.INK, 200 / person.height());
    body("");
    if (person.part() > 0) {
      var clip = id("part" + ++parts);
      write(
          "<clipPath id='%s'><rect x='-1' y='-1' width='%.1f' height='102'/></clipPath>",
          clip, person.part() == 1 ? 62 : 1 + 60 * person.part());
      body(" fill='" + Pattern.FULL.ground() + "' clip-path='url(#" + clip + ")'");
    }
    if (person.part() == 1) {
      svg.append(
          "<path d='M16.8 70 26.4 81 44.4 56' fill='none' stroke='#ffffff' stroke-width='5.5'"
              + " stroke-linecap='round' stroke-linejoin='round'/>");
    }
    svg.append("</g>");
  }

  private void body(String look) {
    write(
        "<g%s><circle cx='30' cy='17' r='17'/><rect y='40' width='60' height='60' rx='15'/></g>",
        look);
  }

  private void write(String form, Object... words) {
    svg.append(String.format(Locale.ROOT, form, words));
  }

  private String id(Pattern pattern) {
    return id(pattern.name().toLowerCase(Locale.ROOT));
  }

  private String id(String part) {
    return drawing.id() + "-" + part;
  }

  private static String safe(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;");
  }
}
