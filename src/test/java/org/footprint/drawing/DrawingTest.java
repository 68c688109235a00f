package org.footprint.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.footprint.drawing.Drawing.Bar;
import org.footprint.drawing.Drawing.Line;
import org.footprint.drawing.Drawing.Mark;
import org.footprint.drawing.Drawing.Person;
import org.footprint.drawing.Drawing.Side;
import org.footprint.drawing.Drawing.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingTest {

  @Test
  void aPageGetsEveryMarkAndTheWordsForThoseWhoDoNotSeeThem() throws Exception {
    var svg =
        of(
                new Bar(10, 10, 50, 18, Pattern.DOTS),
                new Line(10, 0, 10, 40),
                new Words(70, 24, Side.BEFORE, 16, true, "Tom & 'Jo' <1>"),
                new Person(0, 30, 40, 0.5),
                new Person(30, 30, 40, 1))
            .svg();

    var root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes("UTF-8")))
            .getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Title");
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("In words");
    assertThat(root.getElementsByTagName("text").item(0).getTextContent())
        .isEqualTo("Tom & 'Jo' <1>");
    assertThat(svg).contains("fill='url(#one-dots)'", "id='one-dots'", "text-anchor='end'");
    assertThat(svg).doesNotContain("one-stripes");
    assertThat(svg.split("clip-path=")).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Pattern.class)
  void eachPatternLooksItsOwnInBlackAndWhite(Pattern pattern) throws IOException {
    var shares = new HashSet<Integer>();
    for (var other : Pattern.values()) {
      shares.add(Math.round(darkness(new Bar(0, 0, 96, 96, other)) * 20));
    }
    assertThat(shares).as("of %s and the others", pattern).hasSize(Pattern.values().length);
  }

  @Test
  void aPictureHasTheDrawingsSizeAndShowsItsLetters() throws IOException {
    var picture = picture(of(new Words(4, 60, Side.AFTER, 40, false, "Ж9é")), 2);

    assertThat(picture.getWidth()).isEqualTo(200);
    assertThat(picture.getHeight()).isEqualTo(200);
    assertThat(dark(picture)).isBetween(0.02f, 0.3f);
  }

  @Test
  void wordsStandWhereTheyAreAsked() throws IOException {
    var before = picture(of(new Words(50, 60, Side.BEFORE, 20, false, "MMM")), 1);
    var after = picture(of(new Words(50, 60, Side.AFTER, 20, false, "MMM")), 1);

    assertThat(dark(before.getSubimage(50, 0, 50, 100))).isZero();
    assertThat(dark(before.getSubimage(0, 0, 50, 100))).isPositive();
    assertThat(dark(after.getSubimage(0, 0, 50, 100))).isZero();
    assertThat(dark(after.getSubimage(50, 0, 50, 100))).isPositive();
  }

  @Test
  void boldWordsAndMoreWordsAreWider() {
    assertThat(Drawing.widthOf("In time", 16, true))
        .isGreaterThan(Drawing.widthOf("In time", 16, false));
    assertThat(Drawing.widthOf("In time", 32, false))
        .isEqualTo(2 * Drawing.widthOf("In time", 16, false));
    assertThat(Drawing.widthOf("", 16, false)).isZero();
  }

  @Test
  void aFullPersonIsDarkerThanHalfOfOneAndThatThanNone() throws IOException {
    assertThat(darkness(new Person(5, 5, 90, 1)))
        .isGreaterThan(darkness(new Person(5, 5, 90, 0.5)) + 0.05f);
    assertThat(darkness(new Person(5, 5, 90, 0.5)))
        .isGreaterThan(darkness(new Person(5, 5, 90, 0)) + 0.05f);
  }

  private static float darkness(Mark mark) throws IOException {
    return dark(picture(of(mark), 1));
  }

  private static Drawing of(Mark... marks) {
    return new Drawing("one", "Title", "In words", 100, 100, List.of(marks));
  }

  private static BufferedImage picture(Drawing drawing, int times) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(drawing.png(times)));
  }

  /** How dark it is on the whole, from 0 to 1. */
  private static float dark(BufferedImage picture) {
    var sum = 0.0;
    for (var x = 0; x < picture.getWidth(); x++) {
      for (var y = 0; y < picture.getHeight(); y++) {
        sum += 1 - (picture.getRGB(x, y) >> 8 & 255) / 255.0;
      }
    }
    return (float) (sum / picture.getWidth() / picture.getHeight());
  }
}
