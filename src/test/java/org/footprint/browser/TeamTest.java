package org.footprint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.Review.WRITE_REPORT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Managers on the day somebody is not there. */
@BrowserTest
class TeamTest {

  @Autowired Casework casework;
  @Autowired Laptops laptops;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @Test
  void eightTasksGoToAColleagueAtOnce() {
    var children =
        Stream.generate(() -> casework.begun("2026-03-03T10:00:00Z").arranged("2026-03-24"))
            .limit(8)
            .toList();
    var page = laptops.of("tess").at("/team");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sam Okafor")).click();
    children.forEach(child -> page.locator("#task-" + report(child).getId()).check());
    page.getByLabel("Reassign to").selectOption("sophie");
    page.getByLabel("Why they go to somebody else").fill("Sam is ill this week");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reassign").setExact(true))
        .click();

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("8 tasks");
    assertThat(children).allMatch(child -> report(child).getAssignee().equals("sophie"));
    laptops.of("sophie").tasklist().open(report(children.get(7)));
  }

  @Test
  void anIroManagerPassesATaskOnInCockpitAndSaysWhy() {
    var child = casework.begun("2026-03-03T10:00:00Z");
    var task = child.task(ARRANGE_REVIEW);
    var page =
        laptops
            .of("mona")
            .at(
                "/camunda/app/cockpit/default/#/process-instance/%s/runtime?tab=footprint-course"
                    .formatted(task.getProcessInstanceId()));
    page.getByLabel("Pass \"Arrange review\" on to").selectOption("ian");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pass on").setExact(true))
        .click();
    assertThat(page.getByLabel("Why \"Arrange review\" goes to somebody else")).isFocused();

    page.getByLabel("Why \"Arrange review\" goes to somebody else").fill("Ivy is on a course");
    page.keyboard().press("Enter");

    assertThat(page.getByText("\"Arrange review\" is with Ian Mackenzie now.")).isVisible();
    assertThat(child.task(ARRANGE_REVIEW).getAssignee()).isEqualTo("ian");
    assertThat(child.footprints()).anyMatch(one -> one.words().contains("Ivy is on a course"));
  }

  private static Task report(Case child) {
    return child.task(WRITE_REPORT);
  }
}
