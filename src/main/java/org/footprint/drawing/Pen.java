package org.footprint.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.footprint.drawing.Drawing.Bar;
import org.footprint.drawing.Drawing.Line;
import org.footprint.drawing.Drawing.Mark;
import org.footprint.drawing.Drawing.Person;
import org.footprint.drawing.Drawing.Words;

/** Draws the marks where there is no SVG. */
final class Pen {

  private static final Color INK = Color.decode(Pattern.INK);

  private final Graphics2D paper;

  Pen(Graphics2D paper) {
    this.paper = paper;
  }

  static byte[] png(Drawing drawing, int times) {
    var picture =
        new BufferedImage(
            drawing.width() * times, drawing.height() * times, BufferedImage.TYPE_INT_RGB);
    var paper = picture.createGraphics();
    paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    paper.setColor(Color.WHITE);
    paper.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    paper.scale(times, times);
    new Pen(paper).draw(drawing.marks());
    paper.dispose();
    var bytes = new ByteArrayOutputStream();
    try (var file = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(picture, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  void draw(List<Mark> marks) {
    paper.setStroke(new BasicStroke(1));
    marks.forEach(this::draw);
  }

  private void draw(Mark mark) {
    if (mark instanceof Bar bar) {
      bar(bar);
    } else if (mark instanceof Line line) {
      paper.setColor(INK);
      paper.draw(new Line2D.Double(line.fromX(), line.fromY(), line.toX(), line.toY()));
    } else if (mark instanceof Words words) {
      words(words);
    } else if (mark instanceof Person person) {
      person(person);
    }
  }

  private void bar(Bar bar) {
    var outline = new Rectangle2D.Double(bar.x(), bar.y(), bar.width(), bar.height());
    paper.setColor(Color.decode(bar.pattern().ground()));
    paper.fill(outline);
    var onIt = pattern(bar);
    if (onIt != null) {
      var inside = (Graphics2D) paper.create();
      inside.clip(outline);
      inside.setColor(INK);
      inside.fill(onIt);
      inside.dispose();
    }
    paper.setColor(INK);
    paper.draw(outline);
  }

  /** In one piece, which is a small part of the size of many. */
  private static Shape pattern(Bar bar) {
    var all = new Path2D.Double(Path2D.WIND_NON_ZERO);
    var fromX = Math.floor(bar.x() / Pattern.STEP) * Pattern.STEP;
    var fromY = Math.floor(bar.y() / Pattern.STEP) * Pattern.STEP;
    var toX = bar.x() + bar.width();
    var toY = bar.y() + bar.height();
    switch (bar.pattern()) {
      case STRIPES -> {
        var down = toY - fromY;
        var stripe = new BasicStroke((float) Pattern.STRIPE);
        for (var x = fromX; x < toX + down; x += Pattern.STEP) {
          all.append(stripe.createStrokedShape(new Line2D.Double(x, fromY, x - down, toY)), false);
        }
      }
      case DOTS -> {
        var middle = (Pattern.STEP - Pattern.DOT) / 2;
        for (var x = fromX; x < toX; x += Pattern.STEP) {
          for (var y = fromY; y < toY; y += Pattern.STEP) {
            all.append(
                new Ellipse2D.Double(x + middle, y + middle, Pattern.DOT, Pattern.DOT), false);
          }
        }
      }
      case GRID -> {
        var half = Pattern.STEP / 2.0;
        for (var x = fromX + half; x < toX; x += Pattern.STEP) {
          all.append(new Rectangle2D.Double(x, fromY, Pattern.HAIR, toY - fromY), false);
        }
        for (var y = fromY + half; y < toY; y += Pattern.STEP) {
          all.append(new Rectangle2D.Double(fromX, y, toX - fromX, Pattern.HAIR), false);
        }
      }
      default -> {
        return null;
      }
    }
    return all;
  }

  private void words(Words words) {
    var letters = Typeface.of(words.bold());
    var x = words.x() - letters.width(words.words()) * words.size() * words.side().share();
    var place = AffineTransform.getTranslateInstance(x, words.y());
    place.scale(words.size(), words.size());
    paper.setColor(INK);
    paper.fill(place.createTransformedShape(letters.outline(words.words())));
  }

  private void person(Person person) {
    var body = bodyOf(person);
    paper.setColor(Color.WHITE);
    paper.fill(body);
    if (person.part() > 0) {
      var inside = (Graphics2D) paper.create();
      inside.clip(
          new Rectangle2D.Double(
              person.x(),
              person.y(),
              person.height() * Person.WIDTH_TO_HEIGHT * person.part(),
              person.height()));
      inside.setColor(Color.decode(Pattern.FULL.ground()));
      inside.fill(body);
      inside.dispose();
    }
    paper.setColor(INK);
    paper.setStroke(new BasicStroke(2));
    paper.draw(body);
    if (person.part() == 1) {
      var tick = tickOf(person);
      paper.setColor(Color.WHITE);
      paper.setStroke(
          new BasicStroke(
              (float) person.height() / 18, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      paper.draw(tick);
    }
    paper.setStroke(new BasicStroke(1));
  }

  private static Shape bodyOf(Person person) {
    var height = person.height();
    var width = height * Person.WIDTH_TO_HEIGHT;
    var head = 0.34 * height;
    var body = new Path2D.Double(Path2D.WIND_NON_ZERO);
    body.append(
        new Ellipse2D.Double(person.x() + (width - head) / 2, person.y(), head, head), false);
    body.append(
        new RoundRectangle2D.Double(
            person.x(), person.y() + 0.4 * height, width, 0.6 * height, 0.3 * height, 0.3 * height),
        false);
    return body;
  }

  private static Shape tickOf(Person person) {
    var height = person.height();
    var width = height * Person.WIDTH_TO_HEIGHT;
    var tick = new Path2D.Double();
    tick.moveTo(person.x() + 0.28 * width, person.y() + 0.70 * height);
    tick.lineTo(person.x() + 0.44 * width, person.y() + 0.81 * height);
    tick.lineTo(person.x() + 0.74 * width, person.y() + 0.56 * height);
    return tick;
  }
}
