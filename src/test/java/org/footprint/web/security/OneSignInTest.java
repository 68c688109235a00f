package org.footprint.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.web.security.Browser.ENGINE;

import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.footprint.FootprintTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FootprintTest
class OneSignInTest {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String COCKPIT = "/camunda/app/cockpit/default/";
  private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";
  private static final String WEBAPP_SIGN_IN = WHO_AM_I + "/login/tasklist";
  private static final String WEBAPP_SIGN_OUT = WHO_AM_I + "/logout";
  private static final String TOKEN = "X-XSRF-TOKEN";

  @Autowired IdentityService identities;
  @Autowired ServletContext servlets;
  @LocalServerPort int port;

  @AfterEach
  void resetTheClock() {
    ClockUtil.reset();
  }

  @Test
  void opensTasklistItsInterfaceAndOurs() {
    var sam = Browser.of("sam", port);
    assertThat(sam.get(TASKLIST).statusCode()).isEqualTo(200);
    assertThat(sam.get(WHO_AM_I).body()).contains("\"userId\":\"sam\"").contains("tasklist");
    assertThat(sam.get(ENGINE + "/task?maxResults=1").statusCode()).isEqualTo(200);
    assertThat(sam.post("/api/children", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void opensCockpitToManagersAndTheAdministratorAlone() {
    assertThat(Browser.of("mona", port).get(COCKPIT).statusCode()).isEqualTo(200);
    assertThat(Browser.of("admin", port).get(COCKPIT).statusCode()).isEqualTo(200);
    assertThat(Browser.of("sam", port).get(COCKPIT).statusCode()).isEqualTo(403);
    assertThat(Browser.of("sam", port).get(WHO_AM_I).body()).doesNotContain("cockpit");
  }

  @Test
  void isTheOnlyOne() {
    var form = "application/x-www-form-urlencoded";
    var right = "username=admin&password=" + Browser.PASSWORD;
    var nobody = new Browser(port);
    assertThat(nobody.send("POST", WEBAPP_SIGN_IN, form, right).statusCode()).isEqualTo(401);
    assertThat(isIn(nobody)).isFalse();
    var sam = Browser.of("sam", port);
    assertThat(sam.send("POST", WEBAPP_SIGN_IN, form, right).statusCode()).isEqualTo(403);
    assertThat(sam.get(WHO_AM_I).body()).contains("\"userId\":\"sam\"");
  }

  @Test
  void bringsPeopleToWhereTheyWantedToGo() {
    var mona = new Browser(port);
    assertThat(mona.location(mona.get(COCKPIT))).isEqualTo("/login");
    assertThat(mona.location(mona.signIn("mona", Browser.PASSWORD))).startsWith(COCKPIT);
    assertThat(mona.location(mona.get("/login"))).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/logout", WEBAPP_SIGN_OUT})
  void endsEverywhereAtOnce(String signOut) {
    var sam = Browser.of("sam", port);
    var session = sam.cookie("JSESSIONID");
    assertThat(sam.post(signOut, "").statusCode()).isIn(204, 302);
    assertOutEverywhere(sam);
    sam.setCookie("JSESSIONID", session);
    assertOutEverywhere(sam);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/logout", WEBAPP_SIGN_OUT, ENGINE + "/task", "/api/children"})
  void isNeitherUsedNorEndedByARequestThatAnotherSiteCauses(String path) {
    var sam = Browser.of("sam", port);
    assertThat(sam.without(TOKEN).post(path, "{}").statusCode()).isEqualTo(403);
    assertThat(sam.with(TOKEN, "0".repeat(32)).post(path, "{}").statusCode()).isEqualTo(403);
    assertThat(sam.with(TOKEN, "").post(path, "{}").statusCode()).isEqualTo(403);
    assertThat(isIn(sam)).isTrue();
  }

  @Test
  void isNotDoneByAFormThatAnotherSiteSends() {
    var victim = new Browser(port);
    victim.get("/login");
    var answer =
        victim.send(
            "POST",
            "/login",
            "application/x-www-form-urlencoded",
            "username=sam&password=" + Browser.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(isIn(victim)).isFalse();
  }

  @Test
  void givesTheSessionANewNameSoThatNobodyCanPlantOne() {
    var planted = new Browser(port);
    planted.get("/login");
    var before = planted.cookie("JSESSIONID");
    planted.signIn("sam", Browser.PASSWORD);
    assertThat(before).isNotNull().isNotEqualTo(planted.cookie("JSESSIONID"));
    var attacker = new Browser(port);
    attacker.setCookie("JSESSIONID", before);
    assertThat(isIn(attacker)).isFalse();
  }

  @Test
  void ofSomebodyElseInTheSameBrowserLeavesNothingBehind() {
    var browser = Browser.of("admin", port);
    assertThat(browser.get(WHO_AM_I).body()).contains("\"userId\":\"admin\"").contains("cockpit");
    browser.signIn("sam", Browser.PASSWORD);
    browser.openTasklist();
    assertThat(browser.get(WHO_AM_I).body())
        .contains("\"userId\":\"sam\"")
        .doesNotContain("cockpit");
    assertThat(browser.get(COCKPIT).statusCode()).isEqualTo(403);
  }

  @Test
  void isOverAfterTenHoursHoweverBusyItWas() {
    var start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    ClockUtil.setCurrentTime(Date.from(start));
    var sam = Browser.of("sam", port);
    for (var hour = 1; hour < 10; hour++) {
      setClock(start.plus(Duration.ofHours(hour)));
      assertThat(isIn(sam)).isTrue();
    }
    setClock(start.plus(Duration.ofHours(10)).minusSeconds(60));
    assertThat(isIn(sam)).isTrue();
    var session = sam.cookie("JSESSIONID");

    setClock(start.plus(Duration.ofHours(10)));
    assertOutEverywhere(sam);

    ClockUtil.reset();
    sam.setCookie("JSESSIONID", session);
    assertOutEverywhere(sam);
  }

  @ParameterizedTest
  @ValueSource(strings = {TASKLIST, ENGINE + "/task?maxResults=1", "/api/children", "/", "/login"})
  void isNotRevivedByWhateverIsAskedFirstAfterTenHours(String path) {
    var sam = Browser.of("sam", port);
    setClock(Instant.now().plus(Duration.ofHours(10)).plusSeconds(1));
    sam.get(path);
    ClockUtil.reset();
    assertOutEverywhere(sam);
  }

  @Test
  void isOverAfterHalfAnHourOfRest() {
    assertThat(servlets.getSessionTimeout()).isEqualTo(30);
  }

  @Test
  void handsOutCookiesThatOtherSitesAndScriptsCannotUse() {
    var sam = new Browser(port);
    var page = sam.get("/login");
    assertThat(Browser.cookiesSet(page))
        .singleElement()
        .asString()
        .startsWith("JSESSIONID=")
        .contains("HttpOnly")
        .contains("SameSite=Lax");
    assertThat(Browser.cookiesSet(sam.signIn("sam", Browser.PASSWORD)))
        .singleElement()
        .asString()
        .startsWith("JSESSIONID=")
        .contains("HttpOnly")
        .contains("SameSite=Lax");
    assertThat(Browser.cookiesSet(sam.get(TASKLIST)))
        .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
        .singleElement()
        .asString()
        .containsIgnoringCase("SameSite=Lax");
  }

  @Test
  void isOnPagesThatOtherSitesCannotFrameOrFill() {
    var nobody = new Browser(port);
    var headers = nobody.get("/login").headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'"));
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Cache-Control"))
        .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(
            nobody
                .with("X-Forwarded-Proto", "https")
                .get("/login")
                .headers()
                .firstValue("Strict-Transport-Security"))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {TASKLIST, ENGINE + "/task?maxResults=1"})
  void isOnWebappPagesThatOtherSitesCannotFrameOrFill(String path) {
    var headers = Browser.of("sam", port).get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
  }

  @Test
  void isAskedForByAPageAndMissedWithAPlain401ByAProgram() {
    var nobody = new Browser(port);
    for (var page : new String[] {"/", TASKLIST, COCKPIT, "/none"}) {
      assertThat(nobody.location(nobody.get(page))).isEqualTo("/login");
    }
    assertThat(nobody.get(ENGINE + "/task").statusCode()).isEqualTo(401);
    assertThat(nobody.post(ENGINE + "/task", "{}").statusCode()).isEqualTo(401);
    assertThat(nobody.post("/api/children", "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void isRefusedToAnAccountWithoutAnyRole() {
    var former = identities.newUser("former-" + UUID.randomUUID());
    former.setPassword(Browser.PASSWORD);
    identities.saveUser(former);
    try {
      var browser = new Browser(port);
      assertThat(browser.location(browser.signIn(former.getId(), Browser.PASSWORD)))
          .isEqualTo("/login?wrong");
      assertThat(isIn(browser)).isFalse();
    } finally {
      identities.deleteUser(former.getId());
    }
  }

  private static void setClock(Instant to) {
    ClockUtil.setCurrentTime(Date.from(to));
  }

  private static boolean isIn(Browser browser) {
    return browser.get(ENGINE + "/task?maxResults=1").statusCode() == 200;
  }

  private static void assertOutEverywhere(Browser browser) {
    assertThat(browser.get(ENGINE + "/task?maxResults=1").statusCode()).isEqualTo(401);
    assertThat(browser.post(ENGINE + "/task", "{}").statusCode()).isEqualTo(401);
    assertThat(browser.get(WHO_AM_I).statusCode()).isEqualTo(401);
    assertThat(browser.post("/api/children", "{}").statusCode()).isEqualTo(401);
    assertThat(browser.location(browser.get(TASKLIST))).isEqualTo("/login");
    assertThat(browser.location(browser.get(COCKPIT))).isEqualTo("/login");
    assertThat(browser.location(browser.get("/"))).isEqualTo("/login");
  }
}
