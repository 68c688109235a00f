package org.footprint.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.review.ReviewAnswers.inviting;
import static org.footprint.review.process.Review.CHECK_REPORT;
import static org.footprint.review.process.Review.SEND_INVITATIONS;
import static org.footprint.review.process.Review.WRITE_REPORT;
import static org.footprint.review.process.ReviewOutcomes.ANSWER_OBJECTION;
import static org.footprint.review.process.ReviewOutcomes.CONSIDER_DECISIONS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.footprint.FootprintTest;
import org.footprint.Meanwhile;
import org.footprint.Rows;
import org.footprint.change.process.TellAboutChange;
import org.footprint.chronology.Act;
import org.footprint.chronology.Footprint;
import org.footprint.review.Casework.Case;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people, or a person and the clock, at the same task; and a report as long as a book. */
@FootprintTest
class TwoAtOnceTest {

  private static final String NOTIFIED = "2026-03-03T10:00:00Z";
  private static final String DONE = "done";
  private static final String TOO_LATE = "too late";

  @Autowired ProcessEngine engine;
  @Autowired Casework casework;
  @Autowired JdbcClient database;
  @Autowired Meanwhile meanwhile;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @Test
  void ofTwoWhoSendTheSameInvitationsOneWinsAndTheOtherReadsThatItIsDone() throws Exception {
    var child = casework.begun(NOTIFIED).arranged("2026-03-24");
    var task = child.task(SEND_INVITATIONS).getId();
    var before = Rows.ofOurs(database);

    var bilal =
        meanwhile.run(
            () -> {
              assertThat(answer("bea", task, inviting("2026-03-03"))).isEqualTo(DONE);
              casework.tasklist().itIs(Instant.parse(NOTIFIED).plusMillis(1));
            },
            () -> answer("bilal", task, inviting("2026-03-03")));

    assertThat(bilal).startsWith("Bea Castillo has done this already, on Tuesday 3 March 2026.");
    assertThat(child.open()).doesNotContain(SEND_INVITATIONS);
    assertThat(child.footprints())
        .filteredOn(footprint -> footprint.act() == Act.INVITATIONS_SENT)
        .extracting(Footprint::who)
        .containsExactly("bea");
    assertThat(Rows.ofOurs(database))
        .isEqualTo(Rows.withMore(before, "footprint.review_invitation", "footprint.footprint"));
  }

  @Test
  void ofTwoWhoTellDifferentThingsOfAChildTheSecondReadsThatTheirsIsNotStored() throws Exception {
    var child = casework.begun(NOTIFIED);

    var move =
        meanwhile.run(
            () -> assertThat(tell("tess", child, wish())).isEqualTo(DONE),
            () -> tell("sam", child, moved()));

    assertThat(move).contains("was not stored").contains("send it again");
    assertThat(acts(child)).doesNotContain(Act.CHILD_MOVED);
    assertThat(tell("sam", child, moved())).as("sent again").isEqualTo(DONE);
    assertThat(acts(child)).contains(Act.CHILD_MOVED);
  }

  private String tell(String person, Case child, Map<String, Object> change) {
    try {
      casework
          .tasklist()
          .as(person)
          .start(TellAboutChange.KEY, ReviewAnswers.with(change, "child", child.reference()));
      return DONE;
    } catch (BadRequestException refused) {
      return refused.getMessage();
    }
  }

  private static Map<String, Object> wish() {
    return Map.of("type", "reviewWished", "wishedBy", "child", "words", "To talk about school");
  }

  private static Map<String, Object> moved() {
    return Map.of(
        "type",
        "moved",
        "onDay",
        "2026-03-03",
        "placement",
        "U6",
        "place",
        "With the Byrnes",
        "planned",
        "no");
  }

  @Test
  void whoObjectsJustBeforeTheirTimeIsOverIsHeardAndTheClockIsNot() throws Exception {
    var child = atTheEndOfTheTimeToObject();
    var task = child.task(CONSIDER_DECISIONS).getId();
    var timer = child.timer("BoundaryEvent_NoObjection").getId();
    var before = Rows.ofOurs(database);

    var clock =
        meanwhile.run(
            () -> assertThat(answer("tess", task, objecting())).isEqualTo(DONE),
            () -> {
              try {
                engine.getManagementService().executeJob(timer);
                return DONE;
              } catch (OptimisticLockingException tooLate) {
                return TOO_LATE;
              }
            });

    assertThat(clock).isEqualTo(TOO_LATE);
    assertThat(child.open()).contains(ANSWER_OBJECTION).doesNotContain(CONSIDER_DECISIONS);
    assertThat(acts(child)).contains(Act.DECISIONS_CONSIDERED).doesNotContain(Act.DECISIONS_STAND);
    assertThat(consideredBy(child)).isEqualTo("tess");
    assertThat(Rows.ofOurs(database))
        .isEqualTo(
            Rows.withMore(before, "footprint.objection", "footprint.paper", "footprint.footprint"));
    assertThat(engine.getManagementService().createJobQuery().jobId(timer).count())
        .as("it is not tried again")
        .isZero();
  }

  @Test
  void whoObjectsWhenTheClockHasJustLetTheDecisionsStandReadsSo() throws Exception {
    var child = atTheEndOfTheTimeToObject();
    var task = child.task(CONSIDER_DECISIONS).getId();
    var timer = child.timer("BoundaryEvent_NoObjection").getId();
    var before = Rows.ofOurs(database);

    var tess =
        meanwhile.run(
            () -> engine.getManagementService().executeJob(timer),
            () -> answer("tess", task, objecting()));

    assertThat(tess).contains("its time ran out", "What you typed was not stored");
    assertThat(child.open()).doesNotContain(CONSIDER_DECISIONS, ANSWER_OBJECTION);
    assertThat(acts(child)).contains(Act.DECISIONS_STAND).doesNotContain(Act.DECISIONS_CONSIDERED);
    assertThat(consideredBy(child)).isEqualTo("clock");
    assertThat(Rows.ofOurs(database)).isEqualTo(Rows.withMore(before, "footprint.footprint"));
  }

  @Test
  void aReportOfTwentyThousandWordsIsReadBackWholeAndNotKeptByTheEngine() throws Exception {
    var child = casework.begun(NOTIFIED).arranged("2026-03-24");
    var words =
        IntStream.range(0, 20_000)
            .mapToObj(number -> "blatt" + Integer.toString(number, 36))
            .collect(Collectors.joining(" "));
    assertThat(words).hasSizeGreaterThan(100_000);

    var sam = Browser.of("sam", port);
    var submitted =
        sam.post(
            Browser.ENGINE + "/task/" + child.task(WRITE_REPORT).getId() + "/submit-form",
            json.writeValueAsString(Map.of("variables", report(words))));
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(204);
    var read =
        Browser.of("tess", port)
            .get(
                Browser.ENGINE
                    + "/task/"
                    + child.task(CHECK_REPORT).getId()
                    + "/form-variables?deserializeValues=false");

    assertThat(read.statusCode()).isEqualTo(200);
    var lines = json.readTree(json.readTree(read.body()).at("/reportLines/value").asText());
    assertThat(texts(lines)).contains(words);
    assertThat(engineColumnsWith("blatt")).isEmpty();
    assertThat(engineColumnsWith(CHECK_REPORT)).as("the search finds what is there").isNotEmpty();
  }

  private static Map<String, Object> report(String words) {
    return Map.of(
        "childViews", Map.of("value", "Amara likes her school."),
        "plan", Map.of("value", words),
        "shared", Map.of("value", "yes"));
  }

  private static List<String> texts(JsonNode lines) {
    var texts = new ArrayList<String>();
    for (var line : lines) {
      line.elements().forEachRemaining(value -> texts.add(value.asText()));
    }
    return texts;
  }

  private List<String> engineColumnsWith(String word) {
    return database
        .sql(
            """
            select 'select ''' || table_name || '.' || column_name || ''' where exists (select from '
              || table_name || ' where ' || case data_type when 'bytea'
                then 'replace(encode(' || column_name || ', ''escape''), ''\\000'', '''')'
                else column_name || '::text' end || ' like ''%' || ? || '%'')'
            from information_schema.columns
            where table_schema = 'public' and table_name like 'act!_%' escape '!'
              and data_type in ('text', 'character varying', 'bytea')
            """)
        .param(word)
        .query(String.class)
        .list()
        .stream()
        .flatMap(search -> database.sql(search).query(String.class).list().stream())
        .toList();
  }

  private Case atTheEndOfTheTimeToObject() {
    var child = casework.begun(NOTIFIED).arranged("2026-03-24").held("2026-03-24").issued();
    var end = child.task(CONSIDER_DECISIONS).getDueDate().toInstant();
    casework.tasklist().itIs(end);
    return child;
  }

  private static Map<String, Object> objecting() {
    return Map.of("verdict", "object", "objection", "Too soon");
  }

  private String answer(String person, String task, Map<String, Object> answers) {
    try {
      casework.tasklist().as(person).submit(task, answers);
      return DONE;
    } catch (BadRequestException refused) {
      return refused.getMessage();
    }
  }

  private List<Act> acts(Case child) {
    return child.footprints().stream().map(Footprint::act).toList();
  }

  private String consideredBy(Case child) {
    return database
        .sql("select done_by from footprint.paper where review_id = ? and kind = 'CONSIDERATION'")
        .param(child.lastHeld().reviewId())
        .query(String.class)
        .single();
  }
}
