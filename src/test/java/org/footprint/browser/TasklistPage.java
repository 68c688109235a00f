package org.footprint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.task.Task;

/** Tasklist before one person. */
final class TasklistPage {

  private static final String PATH = "/camunda/app/tasklist/default/#/";
  private static final String TASK = "section.task-card";
  private static final String DIALOG = ".modal-content";

  private final Page page;

  TasklistPage(Page page) {
    this.page = page;
  }

  /** The form of a task; whoever has not taken the task on yet does so first. */
  OpenForm open(Task task) {
    page.navigate(PATH + "?task=" + task.getId());
    page.getByRole(
            AriaRole.HEADING,
            new Page.GetByRoleOptions().setLevel(2).setName(task.getName()).setExact(true))
        .waitFor();
    var form = new OpenForm(page, TASK, TASK + " .form-actions");
    form.form().waitFor();
    if (task.getAssignee() == null) {
      page.waitForResponse(
          answer -> answer.url().endsWith("/claim"),
          () ->
              page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take it on"))
                  .click());
    }
    assertThat(form.sendButton()).isEnabled();
    return form;
  }

  /** The form that begins something. */
  OpenForm begin(String name) {
    page.navigate(PATH);
    page.getByText("Begin something new").click();
    page.locator(DIALOG)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .click();
    var form = new OpenForm(page, DIALOG, DIALOG + " .modal-footer");
    form.form().waitFor();
    return form;
  }

  /** The page of the child, beside the form that is open. */
  void childBesideTheForm() {
    page.locator(TASK).getByText("Child", new Locator.GetByTextOptions().setExact(true)).click();
    page.getByText("Open this page by itself").waitFor();
  }

  /** The lists on the left, as soon as they are there. */
  Locator lists() {
    page.navigate(PATH);
    var lists = page.locator(".task-filter");
    lists.first().waitFor();
    return lists;
  }
}
