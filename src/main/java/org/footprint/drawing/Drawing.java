package org.footprint.drawing;

import java.awt.Graphics2D;
import java.util.List;

/**
 * A picture with the same said in words, for those who do not see it.
 *
 * @param id unique on its page, made of what an id may hold
 */
public record Drawing(
    String id, String title, String words, int width, int height, List<Mark> marks) {

  public Drawing {
    marks = List.copyOf(marks);
  }

  /** One thing in the picture. */
  public sealed interface Mark {}

  public record Bar(double x, double y, double width, double height, Pattern pattern)
      implements Mark {}

  public record Line(double fromX, double fromY, double toX, double toY) implements Mark {}

  /** A line of words; the place is that of its letters' feet. */
  public record Words(double x, double y, Side side, double size, boolean bold, String words)
      implements Mark {}

  /** Where words stand from their place. */
  public enum Side {
    AFTER("start"),
    AROUND("middle"),
    BEFORE("end");

    private final String anchor;

    Side(String anchor) {
      this.anchor = anchor;
    }

    String anchor() {
      return anchor;
    }

    double share() {
      return ordinal() / 2.0;
    }
  }

  /**
   * One of several people: full and ticked, empty, or in part.
   *
   * @param part from 0 to 1, of what the picture tells of
   */
  public record Person(double x, double y, double height, double part) implements Mark {

    public static final double WIDTH_TO_HEIGHT = 0.6;
  }

  /** For a page. */
  public String svg() {
    return new Svg(this).text();
  }

  /** For a paper: as lines, at the size the picture has. */
  public void drawOn(Graphics2D paper) {
    new Pen(paper).draw(marks);
  }

  /** For a document; that many points of the picture for each of its own. */
  public byte[] png(int times) {
    return Pen.png(this, times);
  }

  /** How wide words come out, in the letters that papers use. */
  public static double widthOf(String words, double size, boolean bold) {
    return Typeface.of(bold).width(words) * size;
  }
}
