package org.footprint.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.footprint.FootprintTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each test guesses from an address of its own, so that it stops nobody else. */
@FootprintTest
class GuessingTest {

  private static final String IN = "/";
  private static final String WRONG = "/login?wrong";
  private static final String LATER = "/login?later";
  private static final String PERSON = "bilal";

  private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Autowired IdentityService identities;
  @LocalServerPort int port;

  @BeforeEach
  void stopTheClock() {
    after(Duration.ZERO);
  }

  @AfterEach
  void tidyUp() {
    ClockUtil.reset();
    identities.unlockUser(PERSON);
  }

  @Test
  void aWrongPasswordMakesEvenTheRightOneWait() {
    var address = "198.51.100.1";
    assertThat(tryIn(address, PERSON, "wrong")).isEqualTo(WRONG);
    assertThat(tryIn(address, PERSON, Browser.PASSWORD)).isEqualTo(WRONG);
    after(Duration.ofMillis(999));
    assertThat(tryIn(address, PERSON, Browser.PASSWORD)).isEqualTo(WRONG);
    after(Duration.ofSeconds(1));
    assertThat(tryIn(address, PERSON, Browser.PASSWORD)).isEqualTo(IN);
  }

  @Test
  void theWaitGrowsToAMinuteAndNobodyIsLockedOutForGood() {
    var address = "198.51.100.2";
    var now = Duration.ZERO;
    for (var guess = 1; guess <= 30; guess++) {
      now = now.plusSeconds(60);
      after(now);
      assertThat(tryIn(address, PERSON, "wrong")).isEqualTo(WRONG);
    }
    after(now.plusSeconds(60).minusMillis(1));
    assertThat(tryIn(address, PERSON, Browser.PASSWORD)).isEqualTo(WRONG);
    after(now.plusSeconds(60));
    assertThat(tryIn(address, PERSON, Browser.PASSWORD)).isEqualTo(IN);
  }

  @Test
  void oneAddressThatTriesManyNamesIsStoppedForTenMinutes() {
    var address = "198.51.100.3";
    for (var guess = 1; guess <= 49; guess++) {
      assertThat(tryIn(address, unknownName(), "wrong")).isEqualTo(WRONG);
    }
    assertThat(tryIn(address, PERSON, Browser.PASSWORD)).isEqualTo(IN);
    assertThat(tryIn(address, unknownName(), "wrong")).isEqualTo(WRONG);

    assertThat(tryIn(address, PERSON, Browser.PASSWORD)).isEqualTo(LATER);
    assertThat(tryIn("198.51.100.4", PERSON, Browser.PASSWORD)).isEqualTo(IN);
    after(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(tryIn(address, PERSON, Browser.PASSWORD)).isEqualTo(LATER);
    after(Duration.ofMinutes(10).plusSeconds(1));
    assertThat(tryIn(address, PERSON, Browser.PASSWORD)).isEqualTo(IN);
  }

  @Test
  void whoIsStoppedIsToldWhenToComeBack() {
    assertThat(new Browser(port).get(LATER).body()).contains("Try again in ten minutes");
  }

  @Test
  void anUnknownNameIsAnsweredLikeAWrongPassword() {
    var known = answer("198.51.100.5", PERSON, "wrong");
    var unknown = answer("198.51.100.5", unknownName(), "wrong");
    assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
    assertThat(unknown.headers().map().keySet()).isEqualTo(known.headers().map().keySet());
    assertThat(unknown.headers().firstValue("Location"))
        .isEqualTo(known.headers().firstValue("Location"));
    assertThat(unknown.body()).isEqualTo(known.body());
  }

  @Test
  void thePageSaysOnlyThatNameAndPasswordDoNotMatch() {
    assertThat(new Browser(port).get(WRONG).body())
        .contains("That name and password do not match")
        .doesNotContainIgnoringCase("unknown")
        .doesNotContainIgnoringCase("locked");
  }

  private void after(Duration time) {
    ClockUtil.setCurrentTime(Date.from(start.plus(time)));
  }

  private String tryIn(String address, String name, String password) {
    return new Browser(port).location(answer(address, name, password));
  }

  private HttpResponse<String> answer(String address, String name, String password) {
    return new Browser(port).with("X-Forwarded-For", address).signIn(name, password);
  }

  private static String unknownName() {
    return "unknown-" + UUID.randomUUID();
  }
}
