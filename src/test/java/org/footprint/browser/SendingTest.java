package org.footprint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;

import com.microsoft.playwright.Locator;
import org.footprint.review.Casework;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever sends a form in the moment of the last key sends all of it, and needs no second click.
 */
@BrowserTest
class SendingTest {

  private static final String PLACE = "Place of the meeting";

  @Autowired Casework casework;
  @Autowired Laptops laptops;
  @Autowired JdbcClient database;

  private Laptop laptop;
  private OpenForm form;

  @BeforeEach
  void allButThePlaceIsThere() {
    var child = casework.begun("2026-03-03T10:00:00Z");
    laptop = laptops.another("ivy");
    laptop.page().setViewportSize(1500, 2000);
    form = laptop.tasklist().open(child.task(ARRANGE_REVIEW));
    form.fillIn(
        "Day of the meeting", "24/03/2026",
        "Time of the meeting", "14:30",
        "How it is held", "In person",
        "Who chairs?", "The IRO chairs");
  }

  @AfterEach
  void theClockRunsAgain() {
    laptop.close();
    casework.clockRunsAgain();
  }

  @Test
  void theButtonIsPressedThoughTheMistakeAboveItGoesAway() {
    form.sendButton().click();
    assertThat(form.field(PLACE).getByText("Please answer this.")).isVisible();
    moveTheButtonOnceTheFieldIsLeft();
    type("Under the red oak");

    press(form.sendButton());

    assertIsSent("Under the red oak");
  }

  /** As voice control and other aids do. */
  @Test
  void whatWasTypedLastIsSentThoughNobodyLeftItsField() {
    type("At the blue harbour");

    form.sendButton().evaluate("button => button.click()");

    assertIsSent("At the blue harbour");
  }

  /** As a mistake does that goes away, whenever the machine gets round to it. */
  private void moveTheButtonOnceTheFieldIsLeft() {
    form.field(PLACE)
        .evaluate(
            "field => field.addEventListener('focusout',"
                + " () => (field.style.marginBottom = '60px'))");
  }

  private void type(String words) {
    form.field(PLACE).locator("input").click();
    laptop.page().keyboard().type(words);
  }

  /** At its lower edge, from which the button moves away. */
  private void press(Locator button) {
    var where = button.boundingBox();
    var mouse = laptop.page().mouse();
    mouse.move(where.x + where.width / 2, where.y + where.height - 3);
    mouse.down();
    laptop.page().waitForTimeout(80);
    mouse.up();
  }

  private void assertIsSent(String place) {
    assertThat(laptop.page().getByText("Sent. Thank you.").first()).isVisible();
    assertThat(
            database
                .sql("select count(*) from footprint.review_meeting where place = ?")
                .param(place)
                .query(Integer.class)
                .single())
        .isOne();
  }
}
