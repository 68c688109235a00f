package org.footprint.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The outlines of letters, read from our own fonts: a server need not have any, nor a library to
 * find them.
 */
final class Typeface {

  private static final Typeface REGULAR = new Typeface("Andika-Regular", "DejaVuSans");
  private static final Typeface BOLD = new Typeface("Andika-Bold", "Andika-Regular", "DejaVuSans");

  private record Letter(Path2D outline, double width) {}

  private final List<TrueTypeFont> fonts;
  private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();

  private Typeface(String... names) {
    fonts = List.of(names).stream().map(Typeface::font).toList();
  }

  static Typeface of(boolean bold) {
    return bold ? BOLD : REGULAR;
  }

  /** In the size 1. */
  double width(String words) {
    return words.codePoints().mapToDouble(sign -> letter(sign).width()).sum();
  }

  /** In the size 1, its feet at zero, y growing downwards. */
  Path2D outline(String words) {
    var outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    var x = 0.0;
    for (var sign : words.codePoints().toArray()) {
      var letter = letter(sign);
      outline.append(
          letter.outline().getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
      x += letter.width();
    }
    return outline;
  }

  private Letter letter(int sign) {
    return letters.computeIfAbsent(sign, this::read);
  }

  private synchronized Letter read(int sign) {
    try {
      for (var font : fonts) {
        CmapLookup signs = font.getUnicodeCmapLookup();
        var glyph = signs.getGlyphId(sign);
        if (glyph != 0) {
          return letter(font, glyph);
        }
      }
      return letter(fonts.get(0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Letter letter(TrueTypeFont font, int glyph) throws IOException {
    var toOne = 1.0 / font.getUnitsPerEm();
    var outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    var drawn = font.getGlyph().getGlyph(glyph);
    if (drawn != null) {
      outline.append(
          drawn.getPath().getPathIterator(AffineTransform.getScaleInstance(toOne, -toOne)), false);
    }
    return new Letter(outline, font.getAdvanceWidth(glyph) * toOne);
  }

  private static TrueTypeFont font(String name) {
    try (var file = Typeface.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
      return new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
