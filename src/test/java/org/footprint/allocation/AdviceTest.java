package org.footprint.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.allocation.Candidate.Reason.EARLIER_IRO;
import static org.footprint.allocation.Candidate.Reason.LOWEST_CASELOAD;
import static org.footprint.allocation.Candidate.Reason.SIBLINGS_IRO;
import static org.footprint.allocation.Candidate.Reason.WISH;
import static org.footprint.change.ChangeAnswers.leftCare;
import static org.footprint.child.process.ChildInCare.ALLOCATE_IRO;
import static org.footprint.child.process.ChildInCare.KEY;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.footprint.FootprintTest;
import org.footprint.Notifications;
import org.footprint.Tasklist;
import org.footprint.change.News;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Nobody has any children at the beginning, and what happens here is rolled back. */
@FootprintTest
@Transactional
class AdviceTest {

  private static final Instant TUESDAY = Instant.parse("2026-06-09T10:00:00Z");

  @Autowired ProcessEngine engine;
  @Autowired JdbcClient database;
  @Autowired Advice advice;
  @Autowired CarePeriods periods;
  @Autowired News news;
  @Autowired Chronology chronology;

  private Tasklist tasklist;

  @BeforeEach
  void nobodyHasChildrenYet() {
    tasklist = new Tasklist(engine);
    tasklist.itIs(TUESDAY);
    database
        .sql("update footprint.allocation set to_at = allocated_at where to_at is null")
        .update();
  }

  @AfterEach
  void theClockRunsAgain() {
    tasklist.clockRunsAgain();
  }

  @Test
  void theLowestCaseloadIsReckonedForTheHoursWorked() {
    inCareWith("ivy", 3);
    inCareWith("ian", 2);

    var candidates = adviceFor(Notifications.valid());

    assertThat(ids(candidates)).containsExactly("ivy", "ian");
    assertThat(of("ivy", candidates).children()).isEqualTo(3);
    assertThat(of("ian", candidates).children()).isEqualTo(2);
    assertThat(of("ivy", candidates).reasons()).containsExactly(LOWEST_CASELOAD);
    assertThat(of("ian", candidates).reasons()).isEmpty();
  }

  @Test
  void theGuideIsSmallerForWhoWorksFewerHours() {
    var candidates = adviceFor(Notifications.valid());

    assertThat(of("ivy", candidates).guideLow()).isEqualTo(50);
    assertThat(of("ivy", candidates).guideHigh()).isEqualTo(70);
    assertThat(of("ian", candidates).guideLow()).isEqualTo(30);
    assertThat(of("ian", candidates).guideHigh()).isEqualTo(42);
  }

  @Test
  void whoLeftCareDoesNotCountAnyMore() {
    var left = inCareWith("ivy");
    leavesCare(left);

    assertThat(of("ivy", adviceFor(Notifications.valid())).children()).isZero();
  }

  @Test
  void theIroOfABrotherOrSisterComesBeforeTheLowestCaseload() {
    var sister = inCareWith("ian");

    var candidates = adviceFor(Notifications.valid().with("siblings", sister.reference()));

    assertThat(ids(candidates)).containsExactly("ian", "ivy");
    assertThat(of("ian", candidates).reasons()).containsExactly(SIBLINGS_IRO);
    assertThat(of("ivy", candidates).reasons()).containsExactly(LOWEST_CASELOAD);
  }

  @Test
  void theIroOfASisterWhoLeftCareIsNoLongerHers() {
    var sister = inCareWith("ian");
    leavesCare(sister);

    var candidates = adviceFor(Notifications.valid().with("siblings", sister.reference()));

    assertThat(of("ian", candidates).reasons()).doesNotContain(SIBLINGS_IRO);
  }

  @Test
  void theEarlierIroOfAReturningChildComesBeforeASiblings() {
    var sister = inCareWith("ian");
    var returning = inCareWith("ivy");
    leavesCare(returning);

    var candidates = adviceFor(returning.with("siblings", sister.reference()));

    assertThat(ids(candidates)).containsExactly("ivy", "ian");
    assertThat(of("ivy", candidates).reasons()).contains(EARLIER_IRO);
    assertThat(of("ian", candidates).reasons()).contains(SIBLINGS_IRO).doesNotContain(EARLIER_IRO);
  }

  @ParameterizedTest
  @CsvSource({"F, ivy, ian", "M, ian, ivy"})
  void aWishForAWomanOrAManComesBeforeTheLowestCaseload(String wish, String first, String last) {
    inCareWith(first);

    var candidates = adviceFor(Notifications.valid().with("iroWish", wish));

    assertThat(ids(candidates)).containsExactly(first, last);
    assertThat(of(first, candidates).reasons()).containsExactly(WISH);
    assertThat(of(last, candidates).reasons()).containsExactly(LOWEST_CASELOAD);
  }

  @Test
  void theIroOfAParentInCareIsInConflictAndStandsLast() {
    var mother = inCareWith("ivy");

    var candidates =
        adviceFor(
            Notifications.valid().with("parentInCare", mother.reference()).with("iroWish", "F"));

    assertThat(ids(candidates)).containsExactly("ian", "ivy");
    assertThat(of("ivy", candidates).conflicts())
        .containsExactly("is the IRO of the child's parent or of the child's own child");
    assertThat(of("ian", candidates).inConflict()).isFalse();
  }

  @Test
  void theIroOfAChildsOwnChildIsInConflictToo() {
    var mother = Notifications.valid();
    notified(mother);
    inCareWith("ian", Notifications.valid().with("parentInCare", mother.reference()));

    var candidates = advice.about(period(mother));

    assertThat(of("ian", candidates).inConflict()).isTrue();
    assertThat(of("ivy", candidates).inConflict()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "meadow, 2018-08-31, true, on his last day as its team manager",
    "meadow, 2018-09-01, false, from the day after",
    "oak, 2018-08-31, false, in another team"
  })
  void whoManagedTheCaseIsInConflict(String team, String from, boolean conflict, String why) {
    var candidates =
        adviceFor(Notifications.valid().with("team", team).with("cameIntoCareOn", from));

    assertThat(of("ian", candidates).conflicts())
        .as(why)
        .isEqualTo(conflict ? List.of("has worked on or managed this child's case") : List.of());
    assertThat(of("ivy", candidates).inConflict()).isFalse();
  }

  @Test
  void whoManagedTheCaseInAnEarlierTimeInCareIsInConflict() {
    var child = Notifications.valid().with("team", "meadow").with("cameIntoCareOn", "2018-05-01");
    notified(child);
    leavesCare(child);

    var candidates = adviceFor(child.with("team", "oak").with("cameIntoCareOn", "2026-06-09"));

    assertThat(of("ian", candidates).inConflict()).isTrue();
  }

  @Test
  void whoWasTheChildsSocialWorkerIsInConflict() {
    var child = Notifications.valid();
    notified(child);
    database
        .sql(
            "update footprint.responsibility set social_worker_id = 'ivy' where care_period_id = ?")
        .param(period(child).id())
        .update();

    assertThat(of("ivy", advice.about(period(child))).conflicts())
        .containsExactly("has worked on or managed this child's case");
  }

  @Test
  void theFormSaysItInWords() {
    var mother = inCareWith("ivy");
    var child = Notifications.valid().with("parentInCare", mother.reference());
    notified(child);

    assertThat(
            tasklist
                .as("mona")
                .read(tasklist.task(child.reference(), ALLOCATE_IRO).getId())
                .get("iros")
                .toString())
        .contains(
            "Ian Mackenzie – 0 children (guide 30 to 42) – suggested: has the lowest caseload for"
                + " their hours",
            "Ivy Thornton – 1 child (guide 50 to 70) – conflict: is the IRO of the child's parent or"
                + " of the child's own child");
  }

  @Test
  void aConflictIsNotChosenWithoutAReason() {
    var mother = inCareWith("ivy");
    var child = Notifications.valid().with("parentInCare", mother.reference());
    notified(child);

    assertThatThrownBy(() -> monaChooses(child, Map.of("iro", "ivy")))
        .isInstanceOf(BadRequestException.class)
        .hasMessage(
            "Reason for this choice: this IRO is the IRO of the child's parent or of the child's"
                + " own child. Say why they are the right choice all the same, or choose another.");
    assertThat(period(child).iroId()).isNull();
    assertThat(tasklist.open(child.reference())).containsExactly(ALLOCATE_IRO);
  }

  @Test
  void aConflictChosenWithAReasonIsKeptWithIt() {
    var mother = inCareWith("ivy");
    var child = Notifications.valid().with("parentInCare", mother.reference());
    notified(child);

    monaChooses(child, Map.of("iro", "ivy", "reason", "Mother asked for the same person"));

    var because =
        "although this IRO is the IRO of the child's parent or of the child's own child. Mother"
            + " asked for the same person";
    assertThat(period(child).iroId()).isEqualTo("ivy");
    assertThat(
            database
                .sql("select reason from footprint.allocation where care_period_id = ?")
                .param(period(child).id())
                .query(String.class)
                .single())
        .isEqualTo(because);
    var footprints = chronology.of(period(child).child().id());
    assertThat(footprints.get(footprints.size() - 1))
        .satisfies(
            last -> {
              assertThat(last.who()).isEqualTo("mona");
              assertThat(last.words())
                  .isEqualTo(
                      "Ivy Thornton is the child's IRO, allocated in time. Why: " + because + ".");
            });
  }

  @Test
  void whoIsNoIroCannotBeChosen() {
    var child = Notifications.valid();
    notified(child);

    assertThatThrownBy(() -> monaChooses(child, Map.of("iro", "sam", "reason", "Is nice")))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("IRO: choose one of the list.");
    assertThatThrownBy(() -> monaChooses(child, Map.of()))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("IRO: this is missing.");
  }

  private List<Candidate> adviceFor(Notifications child) {
    notified(child);
    return advice.about(period(child));
  }

  private void inCareWith(String iro, int children) {
    for (var child = 0; child < children; child++) {
      inCareWith(iro);
    }
  }

  private Notifications inCareWith(String iro) {
    return inCareWith(iro, Notifications.valid());
  }

  private Notifications inCareWith(String iro, Notifications child) {
    notified(child);
    monaChooses(child, Map.of("iro", iro, "reason", "For this test"));
    return child;
  }

  private void notified(Notifications child) {
    tasklist.as("sam").start(KEY, child.fields());
  }

  private void monaChooses(Notifications child, Map<String, Object> choice) {
    tasklist.as("mona").submit(child.reference(), ALLOCATE_IRO, choice);
  }

  private void leavesCare(Notifications child) {
    news.tell(child.reference(), new Answers(leftCare("2026-06-09")), "case-system");
  }

  private CarePeriod period(Notifications child) {
    return periods.open(child.reference()).orElseThrow();
  }

  private static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(candidate -> candidate.iro().id()).toList();
  }

  private static Candidate of(String iro, List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> candidate.iro().id().equals(iro))
        .findAny()
        .orElseThrow();
  }
}
