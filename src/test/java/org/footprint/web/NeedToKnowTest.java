package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.web.security.Browser.ENGINE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footprint.FootprintTest;
import org.footprint.child.CarePeriods;
import org.footprint.child.NeedToKnow;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.child.Restrictions;
import org.footprint.child.WorkingWithChild;
import org.footprint.form.Answers;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.footprint.review.process.ReviewOutcomes;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Everybody, before a child like any other and before a restricted one, at every place where
 * something can be learnt of them: who need not know reads what is said of a child nobody knows.
 */
@FootprintTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedToKnowTest {

  private static final String UNKNOWN = "NOBODY-1";

  @Autowired Casework casework;
  @Autowired CarePeriods periods;
  @Autowired Restrictions restrictions;
  @Autowired NeedToKnow needToKnow;
  @Autowired WorkingWithChild working;
  @LocalServerPort int port;

  private final Map<String, Browser> browsers = new HashMap<>();
  private Case likeAnyOther;
  private Case restricted;

  @BeforeAll
  void twoChildrenWithPapers() {
    likeAnyOther = withPapers();
    restricted = withPapers();
    restrictions.restrict(
        periods.last(restricted.reference()).orElseThrow(),
        new Answers(
            Map.of(
                "reason",
                "A colleague is a relative",
                "named",
                List.of("sam", "tess", "ivy", "mona", "sophie"))),
        "mona");
  }

  private Case withPapers() {
    return casework
        .begun("2026-03-03T10:00:00Z")
        .arranged("2026-03-24")
        .held("2026-03-24")
        .written();
  }

  @AfterAll
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @ParameterizedTest
  @CsvSource({
    "sam, ALL, ALL",
    "tess, ALL, ALL",
    "ivy, ALL, ALL",
    "mona, ALL, ALL",
    "sophie, NOTHING, ALL",
    "priya, ALL, NOTHING",
    "sven, ALL, NOTHING",
    "holly, ALL, NOTHING",
    "adam, ALL, NOTHING",
    "dina, ALL, NOTHING",
    "bea, ARRANGEMENTS, NOTHING",
    "ian, NOTHING, NOTHING",
    "tariq, NOTHING, NOTHING",
    "harriet, NOTHING, NOTHING",
    "shabana, NOTHING, NOTHING",
    "admin, NOTHING, NOTHING"
  })
  void everybodySeesWhatTheyNeedToKnowWhereverTheyLook(String person, Sight any, Sight kept) {
    sees(person, likeAnyOther, any);
    sees(person, restricted, kept);
    if (kept == Sight.NOTHING && !person.equals("admin")) {
      learnsNothingFromTheEngine(person, restricted);
    }
  }

  private void sees(String person, Case child, Sight sight) {
    var reference = child.reference();
    var period = periods.last(reference).orElseThrow();
    var review = child.lastHeld().reviewId();
    var all = sight == Sight.ALL;
    var some = sight != Sight.NOTHING;

    assertThat(needToKnow.sight(period, person)).isEqualTo(sight);
    isThere(person, some, "/children/" + reference, "/children/" + UNKNOWN);
    isThere(
        person,
        all,
        "/children/" + reference + "/chronology.csv",
        "/children/" + UNKNOWN + "/chronology.csv");
    isThere(
        person,
        some,
        "/papers/reviews/" + review + "/letter.pdf",
        "/papers/reviews/00000000-0000-0000-0000-000000000000/letter.pdf");
    assertThat(get(person, "/children?search=" + reference).body().contains("/" + reference))
        .as("found in the list")
        .isEqualTo(some);
    assertThat(get(person, "/children/" + reference).body().contains("Chronology"))
        .as("narratives")
        .isEqualTo(all);
    if (!some) {
      assertThat(working.childrenOf(person))
          .as("in start forms")
          .noneMatch(one -> one.reference().equals(reference));
      assertThat(card(person, child)).as("on a card").doesNotContain("Amara");
    }
  }

  private void learnsNothingFromTheEngine(String person, Case child) {
    var reference = child.reference();
    var task = child.task(ReviewOutcomes.ISSUE_DECISIONS);

    assertThat(card(person, child)).as("on a card").doesNotContain(reference);
    for (var path : List.of("/process-instance", "/history/process-instance")) {
      var answer = get(person, ENGINE + path + "?businessKey=" + reference + "&maxResults=50");
      assertThat(answer.body()).as(path).doesNotContain(reference, task.getProcessInstanceId());
    }
    var found =
        browser(person)
            .post(ENGINE + "/task", "{\"processInstanceBusinessKey\": \"" + reference + "\"}");
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).doesNotContain(task.getId(), task.getProcessInstanceId());
    var hal = browser(person).with("Accept", "application/hal+json");
    assertThat(
            hal.get(ENGINE + "/task?processInstanceBusinessKey=" + reference + "&maxResults=9")
                .body())
        .doesNotContain(task.getId(), task.getProcessInstanceId());
    hal.without("Accept");
    for (var path :
        List.of(
            "/process-instance/count?businessKey=" + reference,
            "/history/process-instance/count?processInstanceBusinessKey=" + reference,
            "/task/count?processInstanceBusinessKey=" + reference)) {
      assertThat(get(person, ENGINE + path).statusCode()).as(path).isIn(403, 404);
    }
    assertThat(
            browser(person)
                .post(
                    ENGINE + "/task/count",
                    "{\"processInstanceBusinessKey\": \"" + reference + "\"}")
                .statusCode())
        .isEqualTo(404);
    var encoded = "%" + Integer.toHexString(task.getId().charAt(0)) + task.getId().substring(1);
    for (var path :
        List.of(
            "/task/" + encoded,
            "/task/" + encoded + "/identity-links",
            "/task/" + task.getId(),
            "/task/" + task.getId() + "/form-variables",
            "/task/" + task.getId() + "/identity-links")) {
      assertThat(get(person, ENGINE + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  private void isThere(String person, boolean there, String path, String unknown) {
    assertThat(get(person, path).statusCode())
        .as(person + " at " + path)
        .isEqualTo(there ? 200 : get(person, unknown).statusCode());
  }

  private String card(String person, Case child) {
    return get(person, "/desk/cards?tasks=" + child.task(ReviewOutcomes.ISSUE_DECISIONS).getId())
        .body();
  }

  private java.net.http.HttpResponse<String> get(String person, String path) {
    return browser(person).get(path);
  }

  private Browser browser(String person) {
    return browsers.computeIfAbsent(person, one -> Browser.of(one, port));
  }
}
