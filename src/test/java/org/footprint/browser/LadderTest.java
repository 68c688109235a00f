package org.footprint.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.browser.Answer.newRow;
import static org.footprint.dispute.process.DisputeResolution.ANSWER_CONCERN;
import static org.footprint.dispute.process.DisputeResolution.DECIDE_ON_ANSWER;
import static org.footprint.dispute.process.DisputeResolution.HOLD_RESOLUTION_MEETING;

import java.util.List;
import org.footprint.dispute.Disputed;
import org.footprint.dispute.Disputed.Concern;
import org.footprint.review.Casework;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A concern on its way up, by the clicks of those who raise, answer and decide. */
@BrowserTest
class LadderTest {

  @Autowired Casework casework;
  @Autowired Disputed disputed;
  @Autowired Laptops laptops;
  @Autowired JdbcClient database;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @Test
  void aConcernGoesFromTheTeamManagerToTheHeadOfServiceAndIsResolvedAfterAMeeting() {
    var child = casework.begun("2026-03-03T10:00:00Z");
    laptops
        .of("ivy")
        .tasklist()
        .begin("Raise a concern")
        .fillIn(
            "Child", "Amara Lane (%s)".formatted(child.reference()),
            "Reasons", "Education",
            "What is wrong", "No school since March",
            "What it does to the child", "She is alone all day",
            "What you want done",
                newRow(
                    "What should be done", "Ask three schools",
                    "Who does it", "The social worker",
                    "By when", "03/04/2026"),
            "To whom it goes", "Stage 1: Team Manager",
            "Was the child told of this concern?", "Yes, and of their right to an advocate")
        .send();
    var concern = disputed.noted(child);

    fillIn("tess", concern, ANSWER_CONCERN, "Your answer", "Refused", "In your own words", "Full");
    fillIn(
        "ivy",
        concern,
        DECIDE_ON_ANSWER,
        "Your decision",
        "It is not resolved and goes up",
        "Goes up to",
        "Stage 2: Head of Service",
        "Why",
        "There are more schools than one");
    fillIn(
        "holly",
        concern,
        ANSWER_CONCERN,
        "Your answer",
        "I ask for a meeting first",
        "In your own words",
        "With the school, please");
    fillIn(
        "holly",
        concern,
        HOLD_RESOLUTION_MEETING,
        "Held on",
        "03/03/2026",
        "Who was there",
        "Ivy, Holly and the head teacher",
        "The outcome",
        "Agreed: it will be done",
        "In your own words",
        "She begins on Monday");
    fillIn(
        "ivy",
        concern,
        DECIDE_ON_ANSWER,
        "Your decision",
        "It is resolved for the child",
        "What has changed for the child",
        "She goes to school");

    assertThat(concern.hasEnded()).isTrue();
    assertThat(stages(concern))
        .containsExactly("Team Manager refused goesUp", "Head of Service agreed resolved");
    assertThat(laptops.of("ivy").at("/children/" + child.reference()).locator("main").innerText())
        .contains(
            "No school since March", "The concern is resolved. For the child: She goes to school");
  }

  private void fillIn(String person, Concern concern, String task, Object... labelsAndAnswers) {
    laptops.of(person).tasklist().open(concern.task(task)).fillIn(labelsAndAnswers).send();
  }

  private List<String> stages(Concern concern) {
    return database
        .sql(
            """
            select concat_ws(' ', title, answer, ended) from footprint.dispute_stage
            where dispute_id = ? order by entry
            """)
        .param(concern.id())
        .query(String.class)
        .list();
  }
}
