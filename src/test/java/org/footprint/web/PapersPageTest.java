package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.footprint.FootprintTest;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The papers of a review over HTTP, for those who work with the child and for nobody else. */
@FootprintTest
class PapersPageTest {

  @Autowired Casework casework;
  @LocalServerPort int port;

  private Case child;

  @BeforeEach
  void aReviewIsHeld() {
    child = casework.begun("2026-03-03T10:00:00Z").arranged("2026-03-24").held("2026-03-24");
  }

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter.pdf", "decisions.pdf"})
  void whoWorksWithTheChildSavesThePaperAndAStrangerDoesNotLearnThatItExists(String paper)
      throws IOException {
    child.written().issued();
    var path = path(child.lastHeld().reviewId(), paper);

    var answer = Browser.of("ivy", port).download(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"" + paper + "\"");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    try (var pdf = Loader.loadPDF(answer.body())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Amara");
    }

    var ian = Browser.of("ian", port);
    var refused = ian.get(path);
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).doesNotContain("Amara", "%PDF");
    assertThat(ian.get(path(UUID.randomUUID(), paper)).statusCode()).isEqualTo(404);

    var nobody = new Browser(port);
    assertThat(nobody.location(nobody.get(path))).isEqualTo("/login");
  }

  @Test
  void aLetterThatIsNotWrittenYetIsNotThere() {
    var ivy = Browser.of("ivy", port);
    var review = child.lastHeld().reviewId();

    assertThat(ivy.get(path(review, "letter.pdf")).statusCode()).isEqualTo(404);
    assertThat(ivy.get(path(review, "decisions.pdf")).statusCode())
        .as("before they are issued they are a draft")
        .isEqualTo(404);
    assertThat(ivy.get(path(child.ahead().id(), "decisions.pdf")).statusCode()).isEqualTo(404);
  }

  private static String path(UUID review, String paper) {
    return "/papers/reviews/" + review + "/" + paper;
  }
}
