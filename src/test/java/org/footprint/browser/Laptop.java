package org.footprint.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.footprint.web.security.Browser;

/** A browser in front of one person. */
final class Laptop implements AutoCloseable {

  private final Page page;

  Laptop(Page page) {
    this.page = page;
  }

  void signIn(String person) {
    page.navigate("/children");
    fillInSignIn(person);
    page.waitForURL("**/children**");
  }

  /** Where the application has asked to sign in. */
  void fillInSignIn(String person) {
    page.getByLabel("Sign-in name").fill(person);
    page.getByLabel("Password").fill(Browser.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
  }

  Page at(String path) {
    page.navigate(path);
    return page;
  }

  Page page() {
    return page;
  }

  TasklistPage tasklist() {
    return new TasklistPage(page);
  }

  /** A second window of the same browser: one sign-in serves both. */
  Laptop anotherTab() {
    return new Laptop(page.context().newPage());
  }

  @Override
  public void close() {
    page.context().close();
  }
}
