package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.footprint.FootprintTest;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The accessibility statement, which everybody can read. */
@FootprintTest
class AccessibilityPageTest {

  @LocalServerPort int port;

  @Test
  void itSaysWhatTheRegulationsAskForAndWhomToTell() {
    var page = new Browser(port).get("/accessibility");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<strong>the IRO service</strong>")
        .contains("partially compliant")
        .contains("Equality and Human Rights Commission")
        .contains("Accessibility Regulations 2018")
        .contains("This statement was prepared on");
  }

  @Test
  void whoeverIsNotSignedInIsOfferedNothingElse() {
    assertThat(new Browser(port).get("/accessibility").body())
        .doesNotContain("Sign out", "My tasks", "href=\"/children\"");
    assertThat(Browser.of("bea", port).get("/accessibility").body())
        .contains("Sign out", "My tasks", "href=\"/children\"");
  }

  @Test
  void everyPageOfOursLeadsToIt() {
    assertThat(new Browser(port).get("/login").body()).contains("href=\"/accessibility\"");
    assertThat(Browser.of("sam", port).get("/children").body()).contains("href=\"/accessibility\"");
  }
}
