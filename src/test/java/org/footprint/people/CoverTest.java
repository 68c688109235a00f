package org.footprint.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.change.ChangeAnswers.leftCare;
import static org.footprint.child.process.ChildInCare.ALLOCATE_IRO;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.Review.CHECK_REPORT;
import static org.footprint.review.process.Review.WRITE_REPORT;
import static org.footprint.review.process.ReviewOutcomes.WRITE_MINUTES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.footprint.FootprintTest;
import org.footprint.change.News;
import org.footprint.child.CarePeriods;
import org.footprint.child.HandedTasks;
import org.footprint.child.NeedToKnow;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.child.process.TasksOfPosts;
import org.footprint.chronology.Act;
import org.footprint.dispute.Disputed;
import org.footprint.dispute.Disputes;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is away, and somebody else does their work meanwhile. */
@FootprintTest
class CoverTest {

  private static final String TUESDAY = "2026-03-03T10:00:00Z";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

  @Autowired Casework casework;
  @Autowired Covers covers;
  @Autowired CarePeriods periods;
  @Autowired NeedToKnow needToKnow;
  @Autowired TasksOfPosts posts;
  @Autowired JdbcClient database;
  @Autowired Disputed disputed;
  @Autowired TaskService tasks;
  @Autowired HandedTasks handed;
  @Autowired News news;
  @Autowired Disputes disputes;

  private Case child;

  @AfterEach
  void everybodyIsBack() {
    database.sql("delete from footprint.cover").update();
    casework.clockRunsAgain();
  }

  @Test
  void whatIsOpenGoesToWhoCoversAtOnceAndComesBack() {
    child = casework.begun(TUESDAY).arranged("2026-03-24");
    assertThat(sight("sophie")).isEqualTo(Sight.NOTHING);

    var cover = covers.arrange("sam", "sophie", TODAY, TODAY.plusDays(6), "Leave", "tess");

    assertThat(holder(WRITE_REPORT)).isEqualTo("sophie");
    assertThat(sight("sophie")).isEqualTo(Sight.ALL);
    assertThat(sight("sam")).isEqualTo(Sight.ALL);
    assertThat(needToKnow.worksWith(periods.last(child.reference()).orElseThrow(), "sophie"))
        .isTrue();
    assertThat(casework.tasklist().as("sam").sees(child.reference(), WRITE_REPORT)).isEmpty();
    assertThat(child.footprints())
        .anyMatch(
            one ->
                one.act() == Act.COVER_CHANGED
                    && one.who().equals("tess")
                    && one.words()
                        .equals(
                            "Sophie Hartley covers for Sam Okafor from Tuesday 3 March 2026 to"
                                + " Monday 9 March 2026: Leave"));

    covers.end(cover.id(), "tess");

    assertThat(holder(WRITE_REPORT)).isEqualTo("sam");
    assertThat(sight("sophie")).isEqualTo(Sight.NOTHING);
    assertThat(casework.tasklist().as("sophie").sees(child.reference(), WRITE_REPORT)).isEmpty();
  }

  @Test
  void whatBeginsMeanwhileGoesToWhoCovers() {
    child = casework.begun(TUESDAY);
    covers.arrange("sam", "sophie", TODAY, TODAY.plusDays(6), "Leave", "tess");

    child.arranged("2026-03-24");

    assertThat(holder(WRITE_REPORT)).isEqualTo("sophie");
  }

  @Test
  void coverBeginsOnItsFirstDayAndEndsAfterItsLast() {
    child = casework.begun(TUESDAY).arranged("2026-03-24");
    covers.arrange("sam", "sophie", TODAY.plusDays(1), TODAY.plusDays(3), "Leave", "tess");
    assertThat(holder(WRITE_REPORT)).isEqualTo("sam");

    comes("2026-03-03T23:59:00Z", "sam", Sight.NOTHING);
    comes("2026-03-04T00:00:00Z", "sophie", Sight.ALL);
    comes("2026-03-06T23:59:00Z", "sophie", Sight.ALL);
    comes("2026-03-07T00:00:00Z", "sam", Sight.NOTHING);
  }

  @Test
  void whoCoversForAnIroActsOnTheirConcerns() {
    var concern = disputed.raised(TUESDAY, "1");
    assertThat(disputes.actedOnBy("ian")).doesNotContain(concern.dispute());

    covers.arrange("ivy", "ian", TODAY, TODAY.plusDays(2), "Ill", "mona");

    assertThat(disputes.actedOnBy("ian")).contains(concern.dispute());
  }

  @ParameterizedTest
  @CsvSource({"ivy, tess", "ivy, sven", "ivy, dina", "tess, mona", "sam, mona", "sven, mona"})
  void whoManagesTheCaseStandsInForNoIroAndNoIroManagerForThem(String away, String cover) {
    child = casework.begun(TUESDAY);

    assertThat(covers.mayCover(away)).extracting(Person::id).doesNotContain(cover);
    assertThatThrownBy(() -> covers.arrange(away, cover, TODAY, TODAY.plusDays(2), "Ill", "mona"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("another IRO or the IRO manager");
  }

  @Test
  void theIroManagerStandsInForAnIro() {
    child = casework.begun(TUESDAY);

    assertThat(covers.mayCover("ivy")).extracting(Person::id).contains("ian", "mona");
  }

  private void comes(String now, String holder, Sight ofSophie) {
    casework.tasklist().itIs(Instant.parse(now));
    posts.follow();
    assertThat(holder(WRITE_REPORT)).as(now).isEqualTo(holder);
    assertThat(sight("sophie")).as(now).isEqualTo(ofSophie);
  }

  @Test
  void aTaskThatAManagerGaveToSomebodyStaysWithThem() {
    child = casework.begun(TUESDAY).arranged("2026-03-24");
    var period = periods.last(child.reference()).orElseThrow();
    var task = child.task(WRITE_REPORT).getId();
    tasks.setAssignee(task, "sophie");
    handed.add(task, period.child().id(), "sophie", "tess", "Sam is in court");

    covers.end(
        covers.arrange("suleiman", "sophie", TODAY, TODAY.plusDays(1), "Ill", "tariq").id(),
        "tariq");

    assertThat(holder(WRITE_REPORT)).isEqualTo("sophie");
    handed.end(task);
    posts.follow();
    assertThat(holder(WRITE_REPORT)).isEqualTo("sam");
  }

  @Test
  void aTaskThatWasGivenToSomebodyGoesBackToTheChildsOwnWhenTheyAreAway() {
    child = casework.begun(TUESDAY).arranged("2026-03-24");
    given("sophie");
    assertThat(sight("sophie")).isNotEqualTo(Sight.NOTHING);

    var cover = covers.arrange("sophie", "suleiman", TODAY, TODAY.plusDays(1), "Ill", "tariq");

    assertThat(holder(WRITE_REPORT)).isEqualTo("sam");
    assertThat(sight("sophie")).isEqualTo(Sight.NOTHING);
    assertThat(sight("suleiman")).isEqualTo(Sight.NOTHING);
    covers.end(cover.id(), "tariq");
    assertThat(holder(WRITE_REPORT)).isEqualTo("sam");
  }

  @Test
  void aTaskThatWasGivenToSomebodyIsNotTouchedWhenTheChildsOwnIsAway() {
    child = casework.begun(TUESDAY).arranged("2026-03-24");
    given("sophie");

    var cover = covers.arrange("sam", "suleiman", TODAY, TODAY.plusDays(1), "Ill", "tess");

    assertThat(holder(WRITE_REPORT)).isEqualTo("sophie");
    assertThat(sight("sophie")).isNotEqualTo(Sight.NOTHING);
    covers.end(cover.id(), "tess");
    assertThat(holder(WRITE_REPORT)).isEqualTo("sophie");
  }

  @Test
  void whatFollowsEveryHourLeavesAloneWhatHasNotChanged() {
    child = casework.begun(TUESDAY).arranged("2026-03-24");
    covers.arrange("sam", "sophie", TODAY, TODAY.plusDays(6), "Leave", "tess");
    assertThat(holder(WRITE_REPORT)).isEqualTo("sophie");
    var before = revisions();
    var said = child.footprints().size();

    posts.follow();

    assertThat(revisions()).isEqualTo(before);
    assertThat(child.footprints()).hasSize(said);
  }

  private void given(String person) {
    var task = child.task(WRITE_REPORT).getId();
    var id = periods.last(child.reference()).orElseThrow().child().id();
    tasks.setAssignee(task, person);
    handed.add(task, id, person, "tess", "Sam is in court");
  }

  /** How often the engine has stored each task of the child. */
  private Map<String, Integer> revisions() {
    return tasks.createTaskQuery().processInstanceBusinessKey(child.reference()).list().stream()
        .collect(Collectors.toMap(Task::getId, task -> ((TaskEntity) task).getRevision()));
  }

  @Test
  void anIroAndAManagerAreCoveredToo() {
    child = casework.begun(TUESDAY);
    covers.arrange("ivy", "ian", TODAY, TODAY.plusDays(2), "Ill", "mona");
    assertThat(holder(ARRANGE_REVIEW)).isEqualTo("ian");
    child.arranged("2026-03-24");
    covers.arrange("tess", "tariq", TODAY, TODAY.plusDays(2), "Ill", "sven");

    child.reported();

    assertThat(holder(CHECK_REPORT)).isEqualTo("tariq");
    assertThat(sight("tariq")).isEqualTo(Sight.ALL);
  }

  @Test
  void aRestrictedChildGoesToNobodyWhoIsNotNamed() {
    child = casework.begun(TUESDAY).arranged("2026-03-24");
    database
        .sql(
            """
            with r as (insert into footprint.restriction
                (id, child_id, reason, restricted_by, restricted_at)
              select gen_random_uuid(), id, 'A relative', 'mona', now() from footprint.child
              where reference = ? returning id)
            insert into footprint.named_person
            select id, unnest(array['sam', 'tess', 'ivy', 'mona']) from r
            """)
        .param(child.reference())
        .update();

    covers.arrange("sam", "sophie", TODAY, TODAY.plusDays(6), "Leave", "tess");

    assertThat(holder(WRITE_REPORT)).isEqualTo("sam");
    assertThat(sight("sophie")).isEqualTo(Sight.NOTHING);
    assertThat(child.footprints()).noneMatch(one -> one.act() == Act.COVER_CHANGED);
  }

  @Test
  void whatIsLeftAfterAChildLeftCareIsCoveredToo() {
    child = casework.begun(TUESDAY).arranged("2026-03-24").held("2026-03-24");
    news.tell(child.reference(), new Answers(leftCare("2026-03-24")), "case-system");
    var today = LocalDate.of(2026, 3, 24);

    covers.arrange("ivy", "ian", today, today.plusDays(1), "Ill", "mona");

    assertThat(holder(WRITE_MINUTES)).isEqualTo("ian");
  }

  @Test
  void whoCoversForTheIroManagerAllocatesAndWatches() {
    child = casework.told(TUESDAY, one -> one);
    covers.arrange("mona", "holly", TODAY, TODAY.plusDays(1), "Ill", "adam");

    assertThat(casework.tasklist().as("holly").sees(child.reference(), ALLOCATE_IRO)).isPresent();
    assertThat(casework.tasklist().as("holly").read(child.task(ALLOCATE_IRO).getId()))
        .containsKey("child");
    assertThat(needToKnow.watches("holly")).isTrue();
    assertThat(needToKnow.watches("adam")).isFalse();
  }

  @Test
  void workComesBackWhenWhoCoversHasLeft() {
    child = casework.begun(TUESDAY).arranged("2026-03-24");
    covers.arrange("sam", "sophie", TODAY, TODAY.plusDays(6), "Leave", "tess");
    database
        .sql("update footprint.post_holder set to_day = ? where person_id = 'sophie'")
        .param(TODAY)
        .update();
    try {
      posts.follow();
      assertThat(holder(WRITE_REPORT)).isEqualTo("sam");
    } finally {
      database
          .sql("update footprint.post_holder set to_day = null where person_id = 'sophie'")
          .update();
    }
  }

  @Test
  void coverThatCannotBeIsRefusedWithASentenceForEachMistake() {
    casework.tasklist().itIs(Instant.parse(TUESDAY));

    refused("sam", "sam", 0, 1, "Leave", "choose somebody else than who is away");
    refused("sam", "", 0, 1, "Leave", "Who covers: choose somebody.");
    refused("sam", "bea", 0, 1, "Leave", "somebody who does this work, or a manager");
    refused("sam", "sophie", -1, 1, "Leave", "First day away: choose today or a later day.");
    refused("sam", "sophie", 2, 1, "Leave", "Last day away: this is before the first day.");
    refused("sam", "sophie", 0, 400, "Leave", "Last day away: choose a day within a year.");
    refused("sam", "sophie", 0, 1, " ", "Why cover is needed: this is missing.");
    refused(
        "sam",
        "sophie",
        0,
        1,
        "x".repeat(501),
        "Why cover is needed: shorten it to 500 characters.");

    covers.arrange("sam", "sophie", TODAY, TODAY.plusDays(6), "Leave", "tess");
    refused("sam", "tess", 6, 8, "Leave", "Sophie Hartley covers already from Tuesday 3 March");
    refused("suleiman", "sam", 6, 8, "Leave", "Sam Okafor is away from Tuesday 3 March");
    refused("sophie", "suleiman", 6, 8, "Leave", "Sophie Hartley covers for Sam Okafor");
    assertThat(covers.around(List.of("sophie"))).hasSize(1);

    covers.arrange("sam", "tess", TODAY.plusDays(7), TODAY.plusDays(8), "Leave", "tess");
    assertThat(covers.around(List.of("sam"))).hasSize(2);
  }

  @Test
  void aCoverThatIsOverIsNotEndedAgain() {
    casework.tasklist().itIs(Instant.parse(TUESDAY));
    var cover = covers.arrange("sam", "sophie", TODAY, TODAY.plusDays(6), "Leave", "tess");
    covers.end(cover.id(), "tess");

    assertThatThrownBy(() -> covers.end(cover.id(), "tess")).hasMessageContaining("over already");
    assertThat(covers.around(List.of("sam"))).isEmpty();
    covers.arrange("sam", "sophie", TODAY, TODAY.plusDays(1), "Ill", "tess");
  }

  private void refused(String away, String by, int from, int to, String why, String sentence) {
    assertThatThrownBy(
            () -> covers.arrange(away, by, TODAY.plusDays(from), TODAY.plusDays(to), why, "tess"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(sentence);
  }

  private String holder(String key) {
    return child.task(key).getAssignee();
  }

  private Sight sight(String person) {
    return needToKnow.sight(periods.last(child.reference()).orElseThrow(), person);
  }
}
