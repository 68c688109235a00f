package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.dispute.process.DisputeResolution.ANSWER_CONCERN;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.Review.HEAR_FROM_CHILD;
import static org.footprint.review.process.Review.SEND_INVITATIONS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.footprint.FootprintTest;
import org.footprint.Meanwhile;
import org.footprint.dispute.Disputed;
import org.footprint.draft.Drafts;
import org.footprint.review.Casework;
import org.footprint.review.ReviewAnswers;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Tasklist asks us beside the engine: the words on its cards, and what was typed before. */
@FootprintTest
class DeskTest {

  private static final String TUESDAY = "2026-03-03T10:00:00Z";

  @Autowired Casework casework;
  @Autowired Disputed disputed;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient database;
  @Autowired Drafts old;
  @Autowired Meanwhile meanwhile;
  @LocalServerPort int port;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @Test
  void aCardSaysWhoseTaskItIsWhatItIsAboutAndWhenItIsDue() throws IOException {
    var child = casework.begun(TUESDAY);
    var task = child.task(ARRANGE_REVIEW);

    var card = card("ivy", task.getId());
    assertThat(card.get("child").asText()).isEqualTo("Amara Lane");
    assertThat(card.get("reference").asText()).isEqualTo(child.reference());
    assertThat(card.get("about").asText()).isEqualTo("Review number 1");
    assertThat(card.get("due").asText()).isEqualTo("Due Tue 10 Mar");
    assertThat(card.get("late").asBoolean()).isFalse();

    casework.tasklist().itIs(task.getDueDate().toInstant().minus(Duration.ofMinutes(5)));
    assertThat(card("ivy", task.getId()).get("due").asText()).startsWith("Due today by 17:");
    casework.tasklist().itIs(task.getDueDate().toInstant());
    assertThat(card("ivy", task.getId()).get("due").asText())
        .startsWith("Overdue, was due today at 17:");
    casework.tasklist().itIs(Instant.parse("2026-03-12T09:00:00Z"));
    var late = card("ivy", task.getId());
    assertThat(late.get("due").asText()).isEqualTo("Overdue by 2 working days, was due Tue 10 Mar");
    assertThat(late.get("late").asBoolean()).isTrue();
  }

  @Test
  void aCardOfAConcernSaysWithWhomItIs() throws IOException {
    var concern = disputed.raised(TUESDAY, "1", "urgent", true);

    var card = card("tess", concern.task(ANSWER_CONCERN).getId());

    assertThat(card.get("about").asText()).isEqualTo("Concern with the Team Manager, urgent");
  }

  @Test
  void theCountsAreThoseOfTheListsThemselves() throws IOException {
    casework.begun(TUESDAY);
    for (var person : List.of("ivy", "bea", "mona")) {
      var browser = Browser.of(person, port);
      var counts = json.readTree(browser.get("/desk/counts").body());
      var lists = json.readTree(browser.get(Browser.ENGINE + "/filter?maxResults=50").body());
      assertThat(lists).hasSizeGreaterThan(6).hasSameSizeAs(counts);
      for (var list : lists) {
        var path = Browser.ENGINE + "/filter/" + list.get("id").asText() + "/count";
        assertThat(counts.get(list.get("name").asText()))
            .as(person + ": " + list.get("name"))
            .isEqualTo(json.readTree(browser.get(path).body()).get("count"));
      }
    }
  }

  @Test
  void whoDoesNotWorkWithAChildReadsNoNameOnACard() throws IOException {
    var task = casework.begun(TUESDAY).task(ARRANGE_REVIEW).getId();

    assertThat(card("mona", task).get("child").asText()).as("watches all").isNotEmpty();
    assertThat(card("suleiman", task).get("child").asText()).isEmpty();
  }

  @Test
  void whatIsTypedComesBackOnAnyMachineAndGoesWithTheTask() {
    var child = casework.begun(TUESDAY);
    var task = child.task(ARRANGE_REVIEW).getId();
    assertThat(save("ivy", task, Map.of("place", "At home", "wishesWho", "Jo"))).isEqualTo(200);
    assertThat(save("ivy", task, Map.of("place", "At school"))).isEqualTo(200);

    assertThat(casework.tasklist().as("ivy").read(task))
        .containsEntry("place", "At school")
        .containsEntry("wishesWho", "Jo");
    assertThat(drafts(task)).isOne();

    child.finished(ARRANGE_REVIEW, ReviewAnswers.arranging("2026-03-24"));
    assertThat(drafts(task)).isZero();
  }

  @Test
  void aDraftGoesAlsoWithATaskThatTimeTookAway() {
    var concern = disputed.raised(TUESDAY, "1");
    var task = concern.task(ANSWER_CONCERN);
    assertThat(save("tess", task.getId(), Map.of("words", "We are looking"))).isEqualTo(200);

    concern.itIs(task.getDueDate().toInstant());

    assertThat(drafts(task.getId())).isZero();
    assertThat(save("tess", task.getId(), Map.of("words", "Too late"))).isEqualTo(409);
  }

  @Test
  void aDraftThatIsSavedWhileItsFormIsBeingSentComesTooLate() throws Exception {
    var child = casework.begun(TUESDAY);
    var task = child.task(ARRANGE_REVIEW).getId();

    var saved =
        meanwhile.run(
            () -> child.finished(ARRANGE_REVIEW, ReviewAnswers.arranging("2026-03-24")),
            () -> "" + save("ivy", task, Map.of("place", "At home")));

    assertThat(saved).isEqualTo("409");
    assertThat(drafts(task)).isZero();
  }

  @Test
  void nobodySavesIntoOrReadsFromTheTaskOfSomebodyElse() {
    var task = casework.begun(TUESDAY).task(ARRANGE_REVIEW).getId();
    save("ivy", task, Map.of("place", "At home"));

    assertThat(save("sam", task, Map.of("place", "Elsewhere"))).isEqualTo(409);

    assertThat(casework.tasklist().as("ivy").read(task)).containsEntry("place", "At home");
  }

  @Test
  void aFormThatBeginsSomethingIsKeptUntilItIsSent() throws IOException {
    var child = casework.begun(TUESDAY);
    var ivy = Browser.of("ivy", port);
    ivy.put("/desk/drafts/starts/good-practice", "{\"words\": \"They listened\"}");
    var again = Browser.of("ivy", port).get("/desk/drafts/starts/good-practice");
    assertThat(json.readTree(again.body()).get("words").asText()).isEqualTo("They listened");
    assertThat(Browser.of("ian", port).get("/desk/drafts/starts/good-practice").body())
        .isEqualTo("{}");

    casework
        .tasklist()
        .as("ivy")
        .start(
            "good-practice",
            Map.of("child", child.reference(), "who", "carer", "words", "They listened"));

    assertThat(ivy.get("/desk/drafts/starts/good-practice").body()).isEqualTo("{}");
  }

  @Test
  void aFormSaysWhatHappensNextToWhoeverIsAsked() throws IOException {
    var task = casework.begun(TUESDAY).task(ARRANGE_REVIEW).getId();

    var next = Browser.of("ivy", port).get("/desk/next?task=" + task);
    assertThat(json.readTree(next.body()).get("words").asText()).contains("IRO manager is told");
    assertThat(Browser.of("sam", port).get("/desk/next?task=" + task).statusCode()).isEqualTo(404);
    var start = Browser.of("sam", port).get("/desk/next?process=child-in-care");
    assertThat(json.readTree(start.body()).get("words").asText()).contains("head of safeguarding");
  }

  @Test
  void whatWaitsAboutAChildIsOfferedToThoseAskedAlone() throws IOException {
    var child = casework.begun(TUESDAY);

    var waiting = json.readTree(Browser.of("ivy", port).get(waiting(child.reference())).body());
    assertThat(waiting.findValuesAsText("what"))
        .containsExactly("Introduce yourself to the child", "Arrange review");
    assertThat(waiting.findValuesAsText("reference")).containsOnly(child.reference());
    assertThat(Browser.of("mona", port).get(waiting(child.reference())).body()).isEqualTo("[]");
    assertThat(Browser.of("ivy", port).get(waiting("none")).body()).isEqualTo("[]");
  }

  @Test
  void whoeverHasATaskInHandMayPutItOffAndHaveItBack() throws IOException {
    var child = casework.begun(TUESDAY);
    var task = child.task(ARRANGE_REVIEW);

    assertThat(snooze("ivy", task.getId(), "\"2026-03-06\"").statusCode()).isEqualTo(204);
    assertThat(card("ivy", task.getId()).get("snoozed").asText()).isEqualTo("Friday 6 March 2026");
    assertThat(card("ivy", task.getId()).get("due").asText()).isEqualTo("Due Tue 10 Mar");
    assertThat(snooze("ivy", task.getId(), "null").statusCode()).isEqualTo(204);
    assertThat(card("ivy", task.getId()).get("snoozed").asText()).isEmpty();

    snooze("ivy", task.getId(), "\"2026-03-06\"");
    casework.tasklist().itIs(Instant.parse("2026-03-06T09:00:00Z"));
    assertThat(card("ivy", task.getId()).get("snoozed").asText()).isEmpty();
  }

  @Test
  void aTaskOfSomebodyElseIsNotPutOffNorToADayThatIsPastOrFarAway() {
    var task = casework.begun(TUESDAY).task(ARRANGE_REVIEW).getId();

    assertThat(snooze("sam", task, "\"2026-03-06\"").statusCode()).isEqualTo(409);
    assertThat(snooze("ivy", task, "\"2026-03-03\"").body()).contains("from tomorrow on");
    assertThat(snooze("ivy", task, "\"2026-06-03\"").statusCode()).isEqualTo(400);
    assertThat(snooze("ivy", task, "\"2026-06-02\"").statusCode()).isEqualTo(204);
  }

  @Test
  void whatOthersAreAskedAsWellCanBeGivenBackAndWhatIsForOneAloneCannot() throws IOException {
    var child = casework.begun(TUESDAY);
    var forOne = child.task(ARRANGE_REVIEW).getId();
    child.finished(ARRANGE_REVIEW, ReviewAnswers.arranging("2026-03-24"));
    var forAll = child.task(SEND_INVITATIONS).getId();
    assertThat(giveBack("bea", forAll)).as("not taken on").isEqualTo(409);

    Browser.of("bea", port)
        .post(Browser.ENGINE + "/task/" + forAll + "/claim", "{\"userId\":\"bea\"}");
    assertThat(card("bea", forAll).get("shared").asBoolean()).isTrue();
    assertThat(giveBack("sam", forAll)).isEqualTo(409);
    assertThat(giveBack("bea", forAll)).isEqualTo(204);
    assertThat(child.task(SEND_INVITATIONS).getAssignee()).isNull();

    var alone = child.task(HEAR_FROM_CHILD).getId();
    assertThat(card("ivy", alone).get("shared").asBoolean()).isFalse();
    assertThat(giveBack("ivy", alone)).isEqualTo(409);
    assertThat(giveBack("ivy", forOne)).as("over").isEqualTo(409);
  }

  private int giveBack(String person, String task) {
    return Browser.of(person, port).send("DELETE", "/desk/taken/" + task, null, null).statusCode();
  }

  @Test
  void moreThanOneFormCanKeepIsRefusedAndWhatWasSavedStays() throws IOException {
    var task = casework.begun(TUESDAY).task(ARRANGE_REVIEW).getId();
    var half = "x".repeat(120_000);
    assertThat(save("ivy", task, Map.of("place", half))).isEqualTo(200);

    assertThat(save("ivy", task, Map.of("wishesWho", half))).as("together too long").isEqualTo(413);
    assertThat(save("ivy", task, Map.of("wishesWho", half + half))).as("too long").isEqualTo(413);

    assertThat(casework.tasklist().as("ivy").read(task))
        .containsEntry("place", half)
        .doesNotContainEntry("wishesWho", half);
    var refused =
        Browser.of("ivy", port)
            .put("/desk/drafts/tasks/" + task, json.writeValueAsString(Map.of("a", half + half)));
    assertThat(json.readTree(refused.body()).get("detail").asText())
        .startsWith("Not saved: this is more than one form can keep.");
  }

  @Test
  void aDraftIsKeptForAFormThatExistsAndOnlyIfItCanBeRead() {
    var ivy = Browser.of("ivy", port);

    assertThat(ivy.put("/desk/drafts/starts/none", "{}").statusCode()).isEqualTo(404);
    assertThat(ivy.put("/desk/drafts/starts/good-practice", "{\"a\"").statusCode()).isEqualTo(400);
    assertThat(ivy.put("/desk/drafts/starts/good-practice", "[]").statusCode()).isEqualTo(400);
  }

  @Test
  void aDraftThatNobodyWentOnWithIsForgottenAfterNinetyDays() {
    var task = casework.begun(TUESDAY).task(ARRANGE_REVIEW).getId();
    save("ivy", task, Map.of("place", "At home"));

    casework.tasklist().itIs(Instant.parse(TUESDAY).plus(Duration.ofDays(90)));
    old.forgetOld();
    assertThat(drafts(task)).isOne();
    casework.tasklist().itIs(Instant.parse(TUESDAY).plus(Duration.ofDays(91)));
    old.forgetOld();
    assertThat(drafts(task)).isZero();
  }

  private static String waiting(String reference) {
    return "/desk/waiting?child=" + reference;
  }

  private HttpResponse<String> snooze(String person, String task, String until) {
    return Browser.of(person, port).put("/desk/snoozes/" + task, "{\"until\": " + until + "}");
  }

  private JsonNode card(String person, String task) throws IOException {
    var answer = Browser.of(person, port).get("/desk/cards?tasks=" + task);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body()).get(0);
  }

  private int save(String person, String task, Map<String, String> typed) {
    try {
      return Browser.of(person, port)
          .put("/desk/drafts/tasks/" + task, json.writeValueAsString(typed))
          .statusCode();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private int drafts(String task) {
    return database
        .sql("select count(*) from footprint.draft where form = ?")
        .param(task)
        .query(Integer.class)
        .single();
  }
}
