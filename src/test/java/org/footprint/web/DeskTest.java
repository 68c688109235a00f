package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.dispute.process.DisputeResolution.ANSWER_CONCERN;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.footprint.FootprintTest;
import org.footprint.dispute.Disputed;
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
