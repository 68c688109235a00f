package org.footprint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.browser.Answer.newRow;
import static org.footprint.browser.Answer.row;
import static org.footprint.review.process.Review.HOLD_REVIEW;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A long review: many decisions, one of them put into better words at the end. */
@BrowserTest
class ListOfDecisionsTest {

  private static final String LIST = "New decisions";

  @Autowired Casework casework;
  @Autowired Laptops laptops;
  @Autowired JdbcClient database;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @Test
  void tenDecisionsAreSentAtOnceAfterTheThirdOfThemWasEdited() {
    var child = casework.begun("2026-03-03T10:00:00Z").arranged("2026-03-24").reported().checked();
    child.itIs(Instant.parse("2026-03-24T15:00:00Z"));
    var form = laptops.of("ivy").tasklist().open(child.task(HOLD_REVIEW));
    form.fillIn(
        "What became of the meeting?", "It was held and is complete",
        "Held on", "24/03/2026",
        "How it was held", "In person",
        "How the child took part", "PN1",
        "Who chaired", "The IRO",
        "Was the child offered to chair?", "Yes",
        "Parents", "Both parents came");
    for (var number = 1; number <= 10; number++) {
      form.fillIn(
          LIST,
          newRow(
              "What was decided", "Decision " + number,
              "Who is responsible", "Sam Okafor",
              "By when", "12/04/2026"));
    }
    assertThat(form.rows(LIST)).hasCount(10);

    form.fillIn(LIST, row(3, "What was decided", "Decision 3 in better words"));

    assertThat(form.sendButton()).isEnabled();
    form.send();
    assertThat(decided(child))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 10)
                .mapToObj(number -> "Decision " + number + (number == 3 ? " in better words" : ""))
                .toList());
  }

  private List<String> decided(Case child) {
    return database
        .sql("select what from footprint.decision where review_id = ?")
        .param(child.lastHeld().reviewId())
        .query(String.class)
        .list();
  }
}
