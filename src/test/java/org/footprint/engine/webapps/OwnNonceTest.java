package org.footprint.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.footprint.FootprintTest;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@FootprintTest
class OwnNonceTest {

  private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
  private static final int PEOPLE = 8;
  private static final int PAGES = 40;

  @LocalServerPort int port;

  @Test
  void pagesThatAreOpenedAtTheSameMomentAllowTheirOwnScripts() throws Exception {
    var ivy = Browser.of("ivy", port);
    Callable<Void> person =
        () -> {
          for (var page = 0; page < PAGES; page++) {
            allowsItsScripts(ivy);
          }
          return null;
        };
    var people = Executors.newFixedThreadPool(PEOPLE);
    try {
      for (var done : people.invokeAll(Collections.nCopies(PEOPLE, person))) {
        done.get();
      }
    } finally {
      people.shutdownNow();
    }
  }

  private static void allowsItsScripts(Browser browser) {
    var page = browser.get("/camunda/app/tasklist/default/");
    var allowed =
        IN_HEADER.matcher(page.headers().firstValue("Content-Security-Policy").orElseThrow());
    var carried = IN_PAGE.matcher(page.body());
    assertThat(allowed.find()).isTrue();
    assertThat(carried.find()).isTrue();
    assertThat(carried.group(1)).isEqualTo(allowed.group(1));
  }
}
