package org.footprint.browser;

import static org.footprint.browser.Answer.newRow;
import static org.footprint.child.process.ChildInCare.ALLOCATE_IRO;
import static org.footprint.dispute.process.DisputeResolution.ANSWER_CONCERN;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.ReviewOutcomes.WRITE_MINUTES;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.footprint.Notifications;
import org.footprint.dispute.Disputed;
import org.footprint.report.ReportedYear;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Takes the pictures of the README: {@code mvn test -Dtest=PicturesTest
 * -Dfootprint.pictures=write}.
 */
@BrowserTest
@EnabledIfSystemProperty(named = "footprint.pictures", matches = "write")
class PicturesTest {

  private static final String TUESDAY = "2026-03-03T10:00:00Z";

  @Autowired Casework casework;
  @Autowired Disputed disputed;
  @Autowired ReportedYear year;
  @Autowired Laptops laptops;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @Test
  void ofAllocatingAnIro() {
    begun("Amara", "LAC-4711");
    var task = casework.told(TUESDAY, child -> named(child, "Kai", "LAC-4712")).task(ALLOCATE_IRO);
    try (var laptop = at("mona")) {
      laptop.tasklist().open(task);
      take(laptop.page(), "allocate-iro-tasklist");
    }
  }

  @Test
  void ofArrangingAReview() {
    var task = begun("Robin", "LAC-4713").task(ARRANGE_REVIEW);
    try (var laptop = at("ivy")) {
      laptop.tasklist().open(task).fillIn("Where?", "At home with the Marshes");
      take(laptop.page(), "arrange-review-tasklist");
    }
  }

  @Test
  void ofTheDraftedLetter() {
    var child = begun("Jamal", "LAC-4714").arranged("2026-03-24").held("2026-03-24");
    try (var laptop = at("ivy")) {
      laptop.tasklist().open(child.task(WRITE_MINUTES));
      take(laptop.page(), "write-minutes-tasklist");
    }
  }

  @Test
  void ofAnsweringAConcern() {
    var concern = disputed.raised(begun("Nia", "LAC-4715"), "1");
    try (var laptop = at("tess")) {
      laptop
          .tasklist()
          .open(concern.task(ANSWER_CONCERN))
          .fillIn(
              "Your answer", "Partly agreed",
              "In your own words", "Two schools are full, we ask a third.",
              "What will be done",
                  newRow(
                      "What should be done", "Ask the academy",
                      "Who does it", "The team manager",
                      "By when", "20/03/2026"));
      take(laptop.page(), "answer-concern-tasklist");
    }
  }

  @Test
  void ofTellingAboutAChange() {
    begun("Leo", "LAC-4716");
    try (var laptop = at("sam")) {
      laptop
          .tasklist()
          .begin("Tell us about a change for a child")
          .fillIn("Child", "Leo Lane (LAC-4716)", "What changed?", "The child moved");
      take(laptop.page(), "tell-about-change-tasklist");
    }
  }

  @Test
  void ofTheChildsPage() {
    var concern = disputed.raised(begun("Zara", "LAC-4717").arranged("2026-03-24"), "1");
    try (var laptop = at("ivy")) {
      laptop.page().setViewportSize(1100, 1500);
      laptop.at("/children/" + concern.child().reference());
      take(laptop.page(), "child-page");
    }
  }

  @Test
  void ofTheTeamsPage() {
    begun("Ada", "LAC-4718").arranged("2026-03-24").held("2026-03-24");
    begun("Finn", "LAC-4719").arranged("2026-03-24");
    try (var laptop = at("tess")) {
      laptop.page().setViewportSize(1300, 900);
      laptop.at("/team");
      take(laptop.page(), "team-page");
    }
  }

  @Test
  void ofTheServiceAtAGlance() {
    disputed.raised(begun("Mia", "LAC-4720").arranged("2026-03-24"), "1");
    try (var laptop = at("mona")) {
      laptop.page().setViewportSize(1300, 900);
      laptop.at("/camunda/app/cockpit/default/");
      laptop
          .page()
          .getByText("children are in care")
          .or(laptop.page().getByText("child is in care"))
          .first()
          .waitFor();
      take(laptop.page(), "cockpit");
    }
  }

  @Test
  void ofTheAnnualReport() throws IOException {
    aYearOfReviews();
    year.published();
    var version = "/report/" + ReportedYear.YEAR + "/versions/1";
    try (var laptop = at("mona")) {
      var pdf = laptop.page().request().get(version + "/report.pdf?published=false").body();
      try (var paper = Loader.loadPDF(pdf)) {
        ImageIO.write(
            sideBySide(new PDFRenderer(paper), firstWith(paper, "Reviews in time and late")),
            "png",
            Path.of("docs", "pictures", "annual-report-paper.png").toFile());
      }
    } finally {
      year.takeOut();
    }
  }

  private void aYearOfReviews() {
    year.tasklist().itIs(ReportedYear.OVER);
    for (var number = 0; number < 6; number++) {
      var child = year.given().child("2019-0%d-03".formatted(4 + number % 5));
      for (var month = 5; month <= 12; month++) {
        var day = "2019-%02d-%02d".formatted(month, 6 + number);
        year.given().reviews(child, 1 + month * number % 4, day, "participation", "PN1");
        year.given().reviews(child, number % 2, day, "late", true, "participation", "PN6");
      }
    }
  }

  private static int firstWith(PDDocument paper, String words) throws IOException {
    var stripper = new PDFTextStripper();
    for (var page = paper.getNumberOfPages(); page > 1; page--) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      if (stripper.getText(paper).contains(words)) {
        return page - 1;
      }
    }
    throw new IllegalStateException("No page has the words " + words);
  }

  private static BufferedImage sideBySide(PDFRenderer paper, int page) throws IOException {
    var left = paper.renderImageWithDPI(0, 72);
    var right = paper.renderImageWithDPI(page, 72);
    var both =
        new BufferedImage(
            left.getWidth() + right.getWidth() + 12, left.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = both.createGraphics();
    pen.setColor(Color.GRAY);
    pen.fillRect(0, 0, both.getWidth(), both.getHeight());
    pen.drawImage(left, 0, 0, null);
    pen.drawImage(right, left.getWidth() + 12, 0, null);
    pen.dispose();
    return both;
  }

  private Case begun(String name, String reference) {
    return casework.begun(TUESDAY, child -> named(child, name, reference));
  }

  private static Notifications named(Notifications child, String name, String reference) {
    return child.with("firstNames", name).with("reference", reference);
  }

  /** The laptop shows the day of the story, too. */
  private Laptop at(String person) {
    var laptop = laptops.another(person);
    laptop.page().setViewportSize(1500, 800);
    laptop.page().context().clock().install(new Clock.InstallOptions().setTime(Date.from(now())));
    return laptop;
  }

  private static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  private static void take(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("docs", "pictures", name + ".png"))
            .setAnimations(ScreenshotAnimations.DISABLED));
  }
}
