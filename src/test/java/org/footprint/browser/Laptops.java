package org.footprint.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.footprint.Tasklist;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Everybody's laptop: signed in at the first use, and then left open for the tests to come. */
@Component
class Laptops {

  /** Later than all that the tests play, so that nobody's ten hours are over. */
  private static final Instant SIGNED_IN = Instant.parse("2090-01-02T09:00:00Z");

  /** Long enough for a slow machine; nobody waits longer than needed. */
  private static final double PATIENCE = 30_000;

  private final Map<String, Laptop> laptops = new HashMap<>();
  private final Environment environment;
  private final Tasklist tasklist;

  Laptops(Environment environment, ProcessEngine engine) {
    this.environment = environment;
    this.tasklist = new Tasklist(engine);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  Laptop of(String person) {
    return laptops.computeIfAbsent(
        person,
        name -> {
          var now = ClockUtil.getCurrentTime().toInstant();
          tasklist.itIs(SIGNED_IN);
          var laptop = another(name);
          tasklist.itIs(now);
          return laptop;
        });
  }

  /** Another machine on which this person signs in by the clock of the test. */
  Laptop another(String person) {
    var laptop = nobodys();
    laptop.signIn(person);
    return laptop;
  }

  /** Another machine whose browser speaks another language. */
  Laptop another(String person, String language) {
    var laptop = nobodys(language);
    laptop.signIn(person);
    return laptop;
  }

  /** A machine on which nobody has signed in. */
  Laptop nobodys() {
    return nobodys("en-GB");
  }

  private Laptop nobodys(String language) {
    var context =
        Chromium.browser()
            .newContext(
                new NewContextOptions()
                    .setBaseURL(
                        "http://localhost:" + environment.getRequiredProperty("local.server.port"))
                    .setViewportSize(1500, 950)
                    .setLocale(language)
                    .setTimezoneId("Europe/London"));
    context.setDefaultTimeout(PATIENCE);
    return new Laptop(context.newPage());
  }
}
