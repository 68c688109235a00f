package org.footprint.audit;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.audit.AuditedFiles.scoring;
import static org.footprint.audit.process.CaseAudit.AGREE_SCORE;
import static org.footprint.audit.process.CaseAudit.AUDIT_FILE;
import static org.footprint.audit.process.CaseAudit.SCORE_AGAIN;
import static org.footprint.review.ReviewAnswers.with;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.footprint.Coverage;
import org.footprint.FootprintTest;
import org.footprint.Rows;
import org.footprint.audit.process.BeginAudits;
import org.footprint.audit.process.CaseAudit;
import org.footprint.audit.process.WithdrawAudits;
import org.footprint.change.ChangeAnswers;
import org.footprint.change.process.TellAboutChange;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.NeedToKnow;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.child.Openings;
import org.footprint.child.Restrictions;
import org.footprint.chronology.Act;
import org.footprint.chronology.Footprint;
import org.footprint.form.Answers;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files are drawn, scored twice without knowledge of each other, and agreed where that differs. */
@FootprintTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {

  private static final String TUESDAY = "2026-03-03T10:00:00Z";

  @Autowired Casework casework;
  @Autowired AuditedFiles files;
  @Autowired FittingFiles fittingFiles;
  @Autowired CarePeriods periods;
  @Autowired NeedToKnow needToKnow;
  @Autowired Openings openings;
  @Autowired Restrictions restrictions;
  @Autowired TaskService tasks;
  @Autowired Coverage coverage;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private int iros;
  private String lastRound;

  @BeforeAll
  void forgetOtherTests() {
    coverage.forget();
  }

  @AfterAll
  void everyNodeAndFlowWasGoneThrough() {
    for (var model : List.of(BeginAudits.KEY, CaseAudit.KEY, WithdrawAudits.KEY)) {
      assertThat(coverage.missing(model)).as(model).isEmpty();
    }
    database
        .sql("delete from footprint.person_group where person_id like 'iro-of-audit-%'")
        .update();
  }

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @Test
  void whereBothAuditorsComeToTheSameJudgementItStandsAndOfEachStandardTheLowerScoreCounts() {
    var child = casework.begun(TUESDAY);
    var audit = files.drawn(child.reference(), "ian", "mona");

    does(child, "ian", AUDIT_FILE, with(scoring("good"), "voice", "outstanding"));
    var shown = casework.tasklist().as("mona").read(child.task(SCORE_AGAIN).getId());
    assertThat(shown.toString()).doesNotContain("Ask the child", "I read it in the minutes");
    assertThat(shown).doesNotContainKeys("voice", "overall", "opinions");
    does(child, "mona", SCORE_AGAIN, with(scoring("good"), "impact", "inadequate"));

    assertThat(child.open()).doesNotContain(AUDIT_FILE, SCORE_AGAIN, AGREE_SCORE);
    assertThat(files.ended(audit)).isEqualTo("agreed");
    assertThat(files.score(audit, "final", "overall")).isEqualTo("good");
    assertThat(files.score(audit, "final", "voice")).isEqualTo("good");
    assertThat(files.score(audit, "final", "impact")).isEqualTo("inadequate");
    assertThat(files.score(audit, "first", "voice")).isEqualTo("outstanding");
    assertThat(child.footprints().stream().map(Footprint::words))
        .contains(
            "The file was audited.",
            "The file was scored a second time.",
            "The audit of the file ended. Both auditors agreed.")
        .as("scores are about practice, and not for the child's record")
        .noneMatch(words -> words.toLowerCase().contains("inadequate"));
  }

  @Test
  void whereTheyDifferSomebodyWhoScoredNeitherAgreesTheScore() {
    var child = casework.begun(TUESDAY);
    var audit = files.drawn(child.reference(), "ian", "holly");
    does(child, "ian", AUDIT_FILE, scoring("good"));
    does(child, "holly", SCORE_AGAIN, with(scoring("good"), "overall", "requiresImprovement"));

    assertThat(files.ended(audit)).isEqualTo("null");
    var task = child.task(AGREE_SCORE);
    assertThat(task.getAssignee()).isEqualTo("mona");
    var shown = casework.tasklist().as("mona").read(task.getId());
    assertThat(shown.get("opinions").toString())
        .contains("Good: I read it in the minutes", "Requires improvement: I read it");
    assertThat(shown)
        .containsEntry("voice", "good")
        .as("what they differ on is for the manager to choose")
        .doesNotContainKey("overall");
    assertThatThrownBy(
            () -> does(child, "mona", AGREE_SCORE, with(scoring("good"), "overallWords", "")))
        .hasMessageContaining("Overall judgement, why: this is missing.");
    does(
        child,
        "mona",
        AGREE_SCORE,
        with(scoring("good"), "overall", "requiresImprovement", "voiceWords", ""));

    assertThat(files.ended(audit)).isEqualTo("moderated");
    assertThat(files.score(audit, "final", "overall")).isEqualTo("requiresImprovement");
    assertThat(files.score(audit, "final", "voice")).isEqualTo("good");
    assertThat(child.open()).doesNotContain(AGREE_SCORE);
  }

  @Test
  void theHeadOfSafeguardingAgreesWhatTheIroManagerScored() {
    var child = casework.begun(TUESDAY);
    files.drawn(child.reference(), "mona", "ian");
    does(child, "mona", AUDIT_FILE, scoring("good"));
    does(child, "ian", SCORE_AGAIN, scoring("inadequate"));

    assertThat(child.task(AGREE_SCORE).getAssignee()).isEqualTo("holly");
  }

  @Test
  void nobodyAuditsAFileTwiceNorThatOfTheirOwnChild() {
    var child = casework.begun(TUESDAY);
    files.drawn(child.reference(), "ivy", "ian");
    assertThatThrownBy(() -> does(child, "ivy", AUDIT_FILE, scoring("good")))
        .hasMessageContaining("You are the child's IRO");
    tasks.setAssignee(child.task(AUDIT_FILE).getId(), "ian");
    does(child, "ian", AUDIT_FILE, scoring("good"));

    assertThatThrownBy(() -> does(child, "ian", SCORE_AGAIN, scoring("good")))
        .hasMessageContaining("You audited this file first");
  }

  @Test
  void anAuditGoesOnWhenTheChildLeavesCare() {
    var child = casework.begun(TUESDAY);
    var audit = files.drawn(child.reference(), "ian", "holly");
    casework
        .tasklist()
        .as("sam")
        .start(
            TellAboutChange.KEY,
            with(ChangeAnswers.leftCare("2026-03-03"), "child", child.reference()));

    assertThat(sight("ian", child)).as("until the audit ends").isEqualTo(Sight.ALL);
    does(child, "ian", AUDIT_FILE, scoring("good"));
    does(child, "holly", SCORE_AGAIN, scoring("good"));
    assertThat(files.ended(audit)).isEqualTo("agreed");
  }

  @Test
  void whatIsNotScoredInTimeIsToldOneLevelUpAndStaysOpen() {
    var child = casework.begun(TUESDAY);
    files.drawn(child.reference(), "ian", "mona");
    assertThat(child.due(AUDIT_FILE)).isEqualTo("2026-03-04 17h");
    toldAtTheEnd(child, AUDIT_FILE, "mona");
    does(child, "ian", AUDIT_FILE, scoring("good"));

    assertThat(child.due(SCORE_AGAIN)).as("five working days").isEqualTo("2026-03-11 17h");
    toldAtTheEnd(child, SCORE_AGAIN, "holly");
    does(child, "mona", SCORE_AGAIN, scoring("inadequate"));

    assertThat(child.task(AGREE_SCORE).getAssignee()).isEqualTo("holly");
    assertThat(child.due(AGREE_SCORE)).as("five working days").isEqualTo("2026-03-18 17h");
    var due = child.task(AGREE_SCORE).getDueDate().toInstant();
    child.itIs(due.minus(1, MINUTES));
    assertThat(child.task(AGREE_SCORE).getPriority()).isEqualTo(50);
    child.itIs(due);
    assertThat(child.task(AGREE_SCORE).getPriority()).isEqualTo(100);
    does(child, "holly", AGREE_SCORE, scoring("good"));
  }

  private void toldAtTheEnd(Case child, String key, String above) {
    var due = child.task(key).getDueDate().toInstant();
    child.itIs(due.minus(1, MINUTES));
    assertThat(asked(child, key)).doesNotContain(above);
    child.itIs(due);
    assertThat(asked(child, key)).contains(above);
  }

  @Test
  void anAuditorSeesTheFileAndMayDoNothingElseUntilTheAuditEnds() {
    var child = casework.begun(TUESDAY);
    assertThat(sight("ian", child)).isEqualTo(Sight.NOTHING);
    files.drawn(child.reference(), "ian", "holly");
    var period = periods.open(child.reference()).orElseThrow();

    assertThat(sight("ian", child)).isEqualTo(Sight.ALL);
    assertThat(needToKnow.worksWith(period, "ian")).isFalse();
    assertThat(needToKnow.find("ian", child.reference(), 5).children()).hasSize(1);
    assertThat(Browser.of("ian", port).get("/children/" + child.reference()).body())
        .contains("Amara Lane");
    assertThat(openings.latestOf(period.child().id()))
        .anyMatch(
            one -> one.personId().equals("ian") && one.why().equals("Audits the child's file"));
    assertThat(child.footprints()).noneMatch(one -> one.act() == Act.AUDIT_ENDED);
    does(child, "ian", AUDIT_FILE, scoring("good"));
    assertThat(sight("ian", child)).as("the second score is still to come").isEqualTo(Sight.ALL);
    does(child, "holly", SCORE_AGAIN, scoring("good"));

    assertThat(sight("ian", child)).isEqualTo(Sight.NOTHING);
    assertThat(needToKnow.find("ian", child.reference(), 5).children()).isEmpty();
    assertThat(Browser.of("ian", port).get("/children/" + child.reference()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoeverWorksWithAChildStillDoesSoWhileTheyAuditItsFile() {
    var child = casework.begun(TUESDAY);
    files.drawn(child.reference(), "mona", "ian");

    assertThat(needToKnow.worksWith(periods.open(child.reference()).orElseThrow(), "mona"))
        .isTrue();
  }

  @Test
  void aChildWhoIsKeptFromTheAuditorMeanwhileIsAuditedBySomebodyWhoMayKnow() {
    var child = casework.begun(TUESDAY);
    files.drawn(child.reference(), "ian", "holly");
    restrictions.restrict(
        periods.last(child.reference()).orElseThrow(),
        new Answers(Map.of("reason", "A relative", "named", List.of("ivy", "mona", "sam", "tess"))),
        "mona");

    assertThat(sight("ian", child)).isEqualTo(Sight.NOTHING);
    assertThat(asked(child, AUDIT_FILE)).containsExactly("mona");
    does(child, "mona", AUDIT_FILE, scoring("good"));
    assertThat(asked(child, SCORE_AGAIN)).doesNotContain("holly", "ian");

    restrictions.lift(
        periods.last(child.reference()).orElseThrow(),
        new Answers(Map.of("reason", "Over")),
        "mona");
    assertThat(child.task(SCORE_AGAIN).getAssignee()).isEqualTo("holly");
  }

  @Test
  void aRoundDrawsFromTheChildrenOfOneIroAndCanBeDrawnAgainFromItsSeed() {
    var iro = newIro();
    var children = childrenOf(iro, 4);
    begins(round(iro, "3"));

    var drawn = drawn();
    assertThat(drawn).hasSize(3).isSubsetOf(references(children));
    assertThat(lastRound("fitting")).isEqualTo("4");
    var again =
        Draw.of(
            references(children).stream()
                .sorted()
                .map(reference -> new Draw.File(UUID.randomUUID(), reference))
                .toList(),
            Long.parseLong(lastRound("seed")),
            3);
    assertThat(again).extracting(Draw.File::reference).containsExactlyElementsOf(drawn);
    for (var child : children) {
      var open = drawn.contains(child.reference());
      assertThat(child.open().contains(AUDIT_FILE)).isEqualTo(open);
      assertThat(child.footprints().stream().anyMatch(one -> one.act() == Act.AUDIT_BEGUN))
          .isEqualTo(open);
    }
    var first = children.stream().filter(one -> drawn.contains(one.reference())).findFirst();
    assertThat(first.orElseThrow().task(AUDIT_FILE).getAssignee()).isEqualTo("ian");
    assertThat(first.orElseThrow().due(AUDIT_FILE))
        .as("ten working days")
        .isEqualTo("2026-03-17 17h");
    assertThat(
            Browser.of("ian", port)
                .get("/desk/cards?tasks=" + first.orElseThrow().task(AUDIT_FILE).getId())
                .body())
        .contains("Audit: Do plans drift?", "Amara Lane");

    assertThatThrownBy(() -> begins(round(iro, "2")))
        .as("the others are being audited already")
        .hasMessageContaining("only 1 file fits at this moment, so choose 1");
    begins(with(round(iro, "1"), "by", "2026-03-06"));
    assertThat(drawn()).hasSize(1).doesNotContainAnyElementsOf(drawn);
    assertThat(child(children, drawn().get(0)).due(AUDIT_FILE)).isEqualTo("2026-03-06 17h");
    assertThatThrownBy(() -> begins(round(iro, "1")))
        .hasMessageContaining("there is no file at this moment that fits");
  }

  @Test
  void aRestrictedChildIsDrawnOnlyIfBothAuditorsMayKnow() {
    var iro = newIro();
    var child = childrenOf(iro, 1).get(0);
    var period = periods.open(child.reference()).orElseThrow();
    restrict(period, iro, "ian", "mona", "sam", "tess");
    assertThatThrownBy(() -> begins(round(iro, "1"))).hasMessageContaining("there is no file");
    restrict(period, iro, "ian", "holly", "mona", "sam", "tess");

    begins(round(iro, "1"));

    assertThat(drawn()).containsExactly(child.reference());
  }

  @Test
  void eachRuleFindsWhatItLooksFor() {
    var iro = newIro();
    var children = childrenOf(iro, 4);
    var late = children.get(0);
    var midway = children.get(1);
    var concern = children.get(2);
    held(late, true, false);
    held(midway, false, true);
    database
        .sql(
            """
            insert into footprint.dispute (id, care_period_id, raised_at, raised_by, wrong, source,
              urgent, next_rung)
            values (?, ?, '2026-01-30T10:00:00Z', 'ivy', 'Drift', 'iro', false, '1')
            """)
        .params(UUID.randomUUID(), periodOf(concern))
        .update();

    assertThat(fitting("reviewLate", iro)).containsExactly(late.reference());
    assertThat(fitting("midwayMissing", iro)).containsExactly(midway.reference());
    assertThat(fitting("concernOpen", iro)).containsExactly(concern.reference());
    assertThat(fitting("random", iro)).hasSize(4);
    assertThat(fitting("ofIro", iro)).hasSize(4);
  }

  /** Of one IRO, so that other tests' children do not come in between. */
  private Set<String> fitting(String rule, String iro) {
    return fittingFiles
        .of(
            Rule.of(rule),
            iro,
            "ian",
            "holly",
            Instant.parse(TUESDAY),
            Instant.parse("2026-02-03T00:00:00Z"))
        .stream()
        .map(Draw.File::reference)
        .collect(Collectors.toSet());
  }

  private void held(Case child, boolean late, boolean missing) {
    var review =
        database
            .sql("select id from footprint.review where care_period_id = ?")
            .param(periodOf(child))
            .query(UUID.class)
            .single();
    database
        .sql(
            """
            insert into footprint.held_review (review_id, held_on, first_met_on, counted_on, late,
              kind, adoption, age, format, place, report, recorded_at, recorded_by)
            values (?, '2026-01-05', '2026-01-05', '2026-01-05', ?, 'first', false, 9, 'x', 'x',
              'accepted', '2026-01-05T10:00:00Z', 'ivy')
            """)
        .params(review, late)
        .update();
    database
        .sql(
            """
            insert into footprint.midway (review_id, opens, due, planned_at)
            values (?, '2026-01-05T10:00:00Z', ?::timestamptz, '2026-01-05T10:00:00Z')
            """)
        .params(review, missing ? "2026-02-16T17:00:00Z" : "2026-03-16T17:00:00Z")
        .update();
  }

  @Test
  void aSampleIsFair() {
    var files =
        IntStream.range(0, 20)
            .mapToObj(i -> new Draw.File(UUID.randomUUID(), "CHILD-" + i))
            .toList();
    var often = new int[20];
    for (var seed = 1_772_000_000_000L; seed < 1_772_000_004_000L; seed++) {
      Draw.of(files, seed, 5)
          .forEach(file -> often[Integer.parseInt(file.reference().substring(6))]++);
    }
    // Of 4,000 draws each file is in a quarter: 1,000, and a deviation of 27.
    assertThat(IntStream.of(often).boxed())
        .allSatisfy(times -> assertThat(times).isBetween(870, 1130));
    var backwards = new ArrayList<>(files);
    Collections.reverse(backwards);
    assertThat(Draw.of(files, 7, 5)).isEqualTo(Draw.of(backwards, 7, 5));
  }

  @Test
  void aWithdrawnRoundEndsWhatIsOpenAndKeepsWhatIsScored() {
    var iro = newIro();
    var children = childrenOf(iro, 2);
    begins(round(iro, "2"));
    var scored = child(children, drawn().get(0));
    does(scored, "ian", AUDIT_FILE, scoring("good"));
    does(scored, "holly", SCORE_AGAIN, scoring("good"));
    var open = child(children, drawn().get(1));
    var round = lastRound;
    assertThatThrownBy(() -> withdraws("mona", Map.of("round", round)))
        .hasMessageContaining("Why: this is missing.");
    assertThatThrownBy(() -> withdraws("ivy", Map.of("round", round, "why", "No time")))
        .isInstanceOf(AuthorizationException.class);

    withdraws("mona", Map.of("round", round, "why", "No time"));

    assertThat(open.open()).doesNotContain(AUDIT_FILE);
    assertThat(sight("ian", open)).isEqualTo(Sight.NOTHING);
    assertThat(lastRound("withdrawn_why")).isEqualTo("No time");
    assertThat(endsOfLastRound()).containsExactlyInAnyOrder("agreed", "withdrawn");
    assertThatThrownBy(() -> withdraws("mona", Map.of("round", round, "why", "Again")))
        .hasMessageContaining("choose one of the list");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "theme | '' | What is looked at: this is missing.",
        "rule | '' | Which files: this is missing.",
        "rule | favourites | Which files: choose one of the list.",
        "iro | '' | IRO: this is missing.",
        "iro | mona | IRO: choose one of the list.",
        "many | '' | How many files: this is missing.",
        "many | 1000 | How many files: choose one of the list.",
        "many | 30 | How many files: only 2 files fit at this moment, so choose 2 or fewer.",
        "first | '' | Who audits: this is missing.",
        "first | sam | Who audits: choose one of the list.",
        "second | ian | choose somebody else than who audits first",
        "by | 2026-03-02 | First scores by: choose a day that is still to come."
      })
  void aRoundThatCannotBeRightIsRefusedAndNothingIsStored(String field, String typed, String why) {
    var iro = newIro();
    childrenOf(iro, 2);
    var before = Rows.of(database);

    assertThatThrownBy(() -> begins(with(round(iro, "2"), field, typed))).hasMessageContaining(why);

    assertThat(Rows.of(database)).isEqualTo(before);
  }

  @Test
  void leadersReadTheRoundsAndNoScoreBeforeTheAuditHasEnded() {
    var iro = newIro();
    var children = childrenOf(iro, 2);
    begins(with(round(iro, "2"), "theme", "Seen on the page?"));
    var scored = child(children, drawn().get(0));
    var open = child(children, drawn().get(1));
    does(scored, "ian", AUDIT_FILE, scoring("outstanding"));
    does(scored, "holly", SCORE_AGAIN, scoring("outstanding"));
    does(open, "ian", AUDIT_FILE, scoring("outstanding"));
    restrict(periods.open(open.reference()).orElseThrow(), "ivy", "holly", "sam", "tess", "mona");

    for (var reader : List.of("mona", "holly", "dina")) {
      var page = Browser.of(reader, port).get("/audits").body();
      assertThat(page).contains("Seen on the page?", "Ian Mackenzie", scored.reference());
      var row = page.substring(page.indexOf(scored.reference()));
      assertThat(row.substring(0, row.indexOf("</tr>")))
          .contains("Both auditors agreed", "Outstanding");
      assertThat(page.contains(open.reference())).as(reader).isEqualTo(!reader.equals("dina"));
      var file = Browser.of(reader, port).get("/audits.csv").body();
      assertThat(file).contains("\"With the second auditor\",\"\"");
      assertThat(file.contains(open.reference())).as(reader).isEqualTo(!reader.equals("dina"));
    }
    assertThat(openings.latestOf(periods.open(scored.reference()).orElseThrow().child().id()))
        .anyMatch(one -> one.personId().equals("dina") && one.what().equals("The audits"));
    for (var other : List.of("ivy", "sam", "tess", "bea", "admin")) {
      assertThat(Browser.of(other, port).get("/audits").statusCode()).isEqualTo(403);
      assertThat(Browser.of(other, port).get("/audits.csv").statusCode()).isEqualTo(403);
    }
    assertThat(Browser.of("ian", port).get("/children").body()).doesNotContain("/audits");
  }

  @Test
  void nobodyAuditsTheChildrenOfWhomTheyAreTheIro() {
    var iro = newIro();
    childrenOf(iro, 1);

    assertThatThrownBy(() -> begins(with(round(iro, "1"), "first", iro)))
        .hasMessageContaining("there is no file at this moment that fits and that both may audit");
  }

  @ParameterizedTest
  @CsvSource({"ivy", "bea", "sam", "holly"})
  void anIroManagerAloneBeginsARound(String person) {
    assertThatThrownBy(
            () -> casework.tasklist().as(person).start(BeginAudits.KEY, round("ivy", "1")))
        .isInstanceOf(AuthorizationException.class);
  }

  private void restrict(CarePeriod period, String... named) {
    restrictions.restrict(
        period, new Answers(Map.of("reason", "A relative", "named", List.of(named))), "mona");
  }

  private Map<String, Object> round(String iro, String many) {
    return Map.of(
        "theme", "Do plans drift?",
        "rule", "ofIro",
        "iro", iro,
        "many", many,
        "first", "ian",
        "second", "holly");
  }

  private void begins(Map<String, Object> answers) {
    var earlier = rounds();
    casework.tasklist().as("mona").start(BeginAudits.KEY, answers);
    var begun = rounds();
    begun.removeAll(earlier);
    lastRound = begun.iterator().next();
  }

  private Set<String> rounds() {
    return new HashSet<>(
        database.sql("select id::text from footprint.audit_round").query(String.class).list());
  }

  private void withdraws(String person, Map<String, Object> answers) {
    casework.tasklist().as(person).start(WithdrawAudits.KEY, answers);
  }

  private void does(Case child, String person, String key, Map<String, Object> answers) {
    casework.tasklist().as(person).submit(child.reference(), key, answers);
  }

  private Sight sight(String person, Case child) {
    return needToKnow.sight(periods.last(child.reference()).orElseThrow(), person);
  }

  private Set<String> asked(Case child, String key) {
    var task = child.task(key);
    var people = new HashSet<String>();
    if (task.getAssignee() != null) {
      people.add(task.getAssignee());
    }
    tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getUserId)
        .filter(person -> person != null)
        .forEach(people::add);
    return people;
  }

  /** An IRO whom no other test knows, so that it is known whose files can be drawn. */
  private String newIro() {
    var iro = "iro-of-audit-" + iros++;
    database
        .sql(
            "insert into footprint.person (id, name, email) values (?, ?, 'iro@footprint.example')")
        .params(iro, "Iro " + iros)
        .update();
    database
        .sql("insert into footprint.person_group (person_id, group_id) values (?, 'iros')")
        .param(iro)
        .update();
    return iro;
  }

  private List<Case> childrenOf(String iro, int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i -> {
              var child = casework.begun(TUESDAY);
              database
                  .sql("update footprint.allocation set iro_id = ? where care_period_id = ?")
                  .params(iro, periodOf(child))
                  .update();
              return child;
            })
        .toList();
  }

  private UUID periodOf(Case child) {
    return periods.open(child.reference()).orElseThrow().id();
  }

  private static List<String> references(List<Case> children) {
    return children.stream().map(Case::reference).toList();
  }

  private static Case child(List<Case> children, String reference) {
    return children.stream()
        .filter(one -> one.reference().equals(reference))
        .findAny()
        .orElseThrow();
  }

  private String lastRound(String column) {
    return database
        .sql("select " + column + "::text from footprint.audit_round where id = cast(? as uuid)")
        .param(lastRound)
        .query(String.class)
        .single();
  }

  /** The references of the last round's files, as they were drawn. */
  private List<String> drawn() {
    return database
        .sql(
            """
            select c.reference from footprint.audit a
            join footprint.care_period p on p.id = a.care_period_id
            join footprint.child c on c.id = p.child_id
            where a.round_id = cast(? as uuid) order by a.place
            """)
        .param(lastRound)
        .query(String.class)
        .list();
  }

  private List<String> endsOfLastRound() {
    return database
        .sql("select ended from footprint.audit where round_id = cast(? as uuid)")
        .param(lastRound)
        .query(String.class)
        .list();
  }
}
