package org.footprint.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import org.footprint.dispute.Disputed;
import org.footprint.report.ReportedYear;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What keeps people with a screen reader, or with a keyboard alone, from doing their work. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  @Autowired Casework casework;
  @Autowired Disputed disputed;
  @Autowired ReportedYear year;
  @Autowired Laptops laptops;

  private Case child;

  @BeforeAll
  void aChildWithAConcern() {
    child = disputed.raised("2026-03-03T10:00:00Z", "1").child();
  }

  @AfterAll
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @Test
  void theSignInPageHasNoGraveFault() {
    try (var laptop = laptops.nobodys()) {
      assertThat(faults(laptop.at("/login"))).isEmpty();
      assertThat(faults(laptop.at("/login?wrong"))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ivy, /children",
    "ivy, /children?search=nobody",
    "ivy, /children/{child}",
    "bea, /children/{child}",
    "mona, /children/{child}/openings",
    "mona, /children/{child}/steps",
    "mona, /children/{child}/restriction",
    "mona, /openings",
    "ian, /emergency",
    "tess, /team",
    "tess, /team/sam",
    "ivy, /decisions",
    "mona, /service",
    "mona, /service?team=nowhere",
    "mona, /service/open-concerns?span=now&part=all",
    "mona, /audits",
    "mona, /report",
    "mona, /report/2025-26",
    "ivy, /accessibility"
  })
  void ourPagesHaveNoGraveFault(String person, String path) {
    var page = laptops.of(person).at(path.replace("{child}", child.reference()));

    assertThat(page.locator("h1").count()).as("shown").isOne();
    assertThat(faults(page)).isEmpty();
  }

  @Test
  void theReportForChildrenHasNoGraveFault() {
    year.published();
    try (var laptop = laptops.another("mona")) {
      var page = laptop.at("/report/" + ReportedYear.YEAR + "/versions/1/children");

      assertThat(page.locator("h1").count()).as("shown").isOne();
      assertThat(faults(page)).isEmpty();
    } finally {
      year.takeOut();
    }
  }

  @Test
  void tasklistHasNoGraveFault() {
    var laptop = laptops.of("ivy");
    var tasklist = laptop.tasklist();
    tasklist.open(child.task(ARRANGE_REVIEW));
    assertThat(faults(laptop.page())).as("a task").isEmpty();

    tasklist.childBesideTheForm();
    assertThat(faults(laptop.page())).as("the child beside a form").isEmpty();

    tasklist.begin("Raise a concern");
    assertThat(faults(laptop.page())).as("a form that begins").isEmpty();
  }

  private static List<String> faults(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .map(AccessibilityTest::inWords)
            .toList();
  }

  private static String inWords(Rule rule) {
    return rule.getId()
        + " ("
        + rule.getHelp()
        + "): "
        + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList();
  }
}
