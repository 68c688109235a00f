package org.footprint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A child whom only named people may know, as each role meets them on the screen. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictedChildTest {

  @Autowired Casework casework;
  @Autowired Laptops laptops;

  private Case child;

  @BeforeAll
  void theIroManagerRestrictsAChild() {
    child = casework.begun("2026-03-03T10:00:00Z");
    var page = laptops.of("mona").at("/children/" + child.reference() + "/restriction");
    page.locator("input[name=named]")
        .all()
        .forEach(box -> box.setChecked(box.getAttribute("value").matches("sam|tess|ivy|mona")));
    page.getByLabel("Reason").fill("A colleague is a relative");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Restrict this child"))
        .click();
    page.getByText("Restricted.").first().waitFor();
  }

  @AfterAll
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sam", "tess", "ivy", "mona"})
  void whoIsNamedFindsTheChild(String person) {
    var laptop = laptops.of(person);

    assertThat(search(laptop).getByText(child.reference()).count()).isOne();
    assertThat(laptop.at(path(child.reference())).locator("h1").innerText())
        .isEqualTo("Amara Lane");
  }

  @ParameterizedTest
  @ValueSource(strings = {"priya", "sven", "holly", "adam", "dina", "bea", "ian", "admin"})
  void whoIsNotNamedFindsWhatTheyFindOfAChildWhomNobodyKnows(String person) {
    var laptop = laptops.of(person);

    assertThat(search(laptop).innerText())
        .contains("None of the children you work with has this name or reference");
    var known = laptop.at(path(child.reference())).locator("body").innerText();
    var unknown = laptop.at(path("NOBODY-1")).locator("body").innerText();
    assertThat(known).doesNotContain("Amara");
    assertThat(known.replace(child.reference(), "NOBODY-1")).isEqualTo(unknown);
  }

  private Locator search(Laptop laptop) {
    var page = laptop.at("/children");
    page.getByLabel("Name or reference").fill(child.reference());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
    page.waitForURL("**search=**");
    return page.locator("main");
  }

  private static String path(String reference) {
    return "/children/" + reference;
  }
}
