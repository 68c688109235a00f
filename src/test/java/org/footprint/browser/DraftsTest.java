package org.footprint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.footprint.review.Casework;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed is kept on the server alone, and lost neither with the machine nor the session. */
@BrowserTest
class DraftsTest {

  private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
  private static final String WISHES = "Whom does the child want there, and whom not?";
  private static final Pattern SAVED = Pattern.compile("^Saved at");

  @Autowired Casework casework;
  @Autowired Laptops laptops;
  @Autowired JdbcClient database;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @Test
  void whatIsTypedOnOneMachineIsInTheFormOnAnotherUntilItIsSent() {
    var task = toArrange();
    var here = laptops.of("ivy").tasklist().open(task);
    here.fillIn(WISHES, "Kai and the red dog", "Who comes", Answer.newRow("Name", "Uncle Winston"));
    assertThat(here.draft()).hasText(SAVED);

    try (var laptop = laptops.another("ivy")) {
      var there = laptop.tasklist().open(task);
      assertThat(there.field(WISHES).locator("textarea")).hasValue("Kai and the red dog");
      assertThat(there.field("Who comes", 3, "Name").locator("input")).hasValue("Uncle Winston");

      there.fillIn(
          "Day of the meeting", "24/03/2026",
          "Time of the meeting", "14:30",
          "Place of the meeting", "At home",
          "How it is held", "In person",
          "Who chairs?", "The IRO chairs",
          "Who comes", Answer.row(3, "Who this is", "Another member of the family"));
      there.send();
    }

    assertThat(drafts(task)).isZero();
    assertThat(
            database
                .sql("select count(*) from footprint.review_guest where name = 'Uncle Winston'")
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void aDayIsADayAndNotAMonthWhateverLanguageTheBrowserSpeaks() {
    var task = toArrange();
    try (var laptop = laptops.another("ivy", "en-US")) {
      var form = laptop.tasklist().open(task);
      form.fillIn("Day of the meeting", "24/03/2026");
      assertThat(form.draft()).hasText(SAVED);
    }

    assertThat(
            database
                .sql("select answers::text from footprint.draft where form = ?")
                .param(task.getId())
                .query(String.class)
                .single())
        .contains("2026-03-24");
  }

  @Test
  void aFormThatBeginsSomethingComesBackOnAnotherMachine() {
    casework.begun(TUESDAY.toString());
    try (var one = laptops.another("ian");
        var other = laptops.another("ian")) {
      var here = one.tasklist().begin("Record good practice");
      here.fillIn("What they did well, and what it meant for the child", "They kept the red door");
      assertThat(here.draft()).hasText(SAVED);
      assertThat(keeps(one.page(), "red door")).as("in the browser").isFalse();

      var there = other.tasklist().begin("Record good practice");

      assertThat(
              there
                  .field("What they did well, and what it meant for the child")
                  .locator("textarea"))
          .hasValue("They kept the red door");
    }
  }

  @Test
  void nothingOfAFormIsKeptInTheBrowser() {
    var laptop = laptops.of("ivy");
    var form = laptop.tasklist().open(toArrange());
    form.fillIn(WISHES, "Kai and the blue kite", "Place of the meeting", "Under the oak");
    assertThat(form.draft()).hasText(SAVED);

    assertThat(keeps(laptop.page(), "blue kite")).isFalse();
    assertThat(keeps(laptop.page(), "the oak")).isFalse();
    laptop.page().evaluate("() => sessionStorage.setItem('planted', 'blue kite')");
    assertThat(keeps(laptop.page(), "blue kite")).as("it would be found").isTrue();
    laptop.page().evaluate("() => sessionStorage.removeItem('planted')");
  }

  @Test
  void aSessionThatEndsWhileSomebodyTypesCostsNoWord() {
    var task = toArrange();
    try (var laptop = laptops.another("ivy")) {
      var form = laptop.tasklist().open(task);
      form.fillIn(WISHES, "Kai, who");
      assertThat(form.draft()).hasText(SAVED);

      casework.tasklist().itIs(TUESDAY.plus(Duration.ofHours(10)));
      form.fillIn(WISHES, "Kai, who lives in Leeds");
      assertThat(form.draft()).containsText("you were signed out");
      var notice = laptop.page().getByText("Sign in again in a new tab");
      laptop.page().mouse().wheel(0, -5000);
      assertThat(notice).isInViewport();

      var tab = laptop.anotherTab();
      tab.signIn("ivy");
      tab.tasklist().lists();
      form.fillIn("Where?", "At home");
      assertThat(form.draft()).hasText(SAVED);
      assertThat(notice).isHidden();
    }

    var again = laptops.of("ivy").tasklist().open(task);
    assertThat(again.field(WISHES).locator("textarea")).hasValue("Kai, who lives in Leeds");
    assertThat(again.field("Where?").locator("textarea")).hasValue("At home");
  }

  @Test
  void whoeverTouchesNothingForHalfAnHourIsSignedOutAndFindsWhatTheyTyped() {
    var task = toArrange();
    try (var laptop = laptops.another("ivy")) {
      laptop.page().clock().install();
      var form = laptop.tasklist().open(task);
      form.fillIn(WISHES, "Kai and the drum");
      assertThat(form.draft()).hasText(SAVED);

      laptop.page().clock().fastForward("29:00");
      assertThat(form.field(WISHES)).isVisible();
      laptop.page().clock().fastForward("02:00");

      laptop.page().waitForURL("**/login?out");
      laptop.at("/children");
      laptop.page().waitForURL("**/login");
    }
    var again = laptops.of("ivy").tasklist().open(task);
    assertThat(again.field(WISHES).locator("textarea")).hasValue("Kai and the drum");
  }

  private Task toArrange() {
    return casework.begun(TUESDAY.toString()).task(ARRANGE_REVIEW);
  }

  /** Asked inside the page, so that nothing that it keeps is ever printed. */
  private static boolean keeps(Page page, String words) {
    return (Boolean)
        page.evaluate(
            """
            words => [localStorage, sessionStorage].some(kept =>
              Object.entries(kept).some(entry => entry.join().includes(words)))
            """,
            words);
  }

  private int drafts(Task task) {
    return database
        .sql("select count(*) from footprint.draft where form = ?")
        .param(task.getId())
        .query(Integer.class)
        .single();
  }
}
