package org.footprint.child;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.change.ChangeAnswers.leftCare;
import static org.footprint.child.process.ChildInCare.ALLOCATE_IRO;
import static org.footprint.child.process.ChildInCare.INTRODUCE_YOURSELF;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.footprint.FootprintTest;
import org.footprint.Notifications;
import org.footprint.Tasklist;
import org.footprint.change.News;
import org.footprint.child.process.ChildInCare;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.chronology.Footprint;
import org.footprint.form.Answers;
import org.footprint.review.ReviewAnswers;
import org.footprint.review.process.Review;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@FootprintTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChildInCareTest {

  private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");

  @Autowired ProcessEngine engine;
  @Autowired CarePeriods periods;
  @Autowired ChildRecords records;
  @Autowired Chronology chronology;
  @Autowired News news;
  @Autowired JdbcClient database;

  private Tasklist tasklist;
  private Notifications child;

  @BeforeEach
  void aTuesday() {
    tasklist = new Tasklist(engine);
    tasklist.itIs(TUESDAY);
    child = Notifications.valid();
  }

  @AfterEach
  void theClockRunsAgain() {
    tasklist.clockRunsAgain();
  }

  @Test
  void aChildGetsAnIroWhoIntroducesThemselfAndKeepsThemUntilTheyLeaveCare() {
    var process = samNotifies();
    monaAllocates("ivy");
    ivyIntroducesHerself();

    assertThat(openBesidesTheReview()).isEmpty();
    assertThat(isRunning(process)).as("the child is still in care").isTrue();

    leavesCare();

    assertThat(passed(process))
        .contains("EndEvent_ChildKnowsTheirIro", "EndEvent_CareEnded")
        .doesNotContain("ServiceTask_TellHeadOfSafeguarding", "ServiceTask_TellIroManager");
    assertNothingIsLeftOf(process);
    assertThat(acts())
        .containsExactly(
            Act.CHILD_NOTIFIED, Act.IRO_ALLOCATED, Act.IRO_INTRODUCED, Act.CHILD_LEFT_CARE);
  }

  @Test
  void aChildWhoLeavesCareBeforeAnIroIsAllocatedNeedsNoneAnyMore() {
    var process = samNotifies();

    leavesCare();

    assertNothingIsLeftOf(process);
    assertThat(passed(process))
        .contains("EndEvent_CareEnded")
        .doesNotContain(INTRODUCE_YOURSELF, "EndEvent_ChildKnowsTheirIro");
    assertThat(acts()).containsExactly(Act.CHILD_NOTIFIED, Act.CHILD_LEFT_CARE);
  }

  @Test
  void aChildWhoLeavesCareBeforeTheIroWroteIsNotWrittenToAnyMore() {
    var process = samNotifies();
    monaAllocates("ivy");

    leavesCare();

    assertNothingIsLeftOf(process);
    assertThat(passed(process))
        .contains(ALLOCATE_IRO, INTRODUCE_YOURSELF, "EndEvent_CareEnded")
        .doesNotContain("EndEvent_ChildKnowsTheirIro");
    assertThat(acts()).doesNotContain(Act.IRO_INTRODUCED);
  }

  @Test
  void theProcessIsKnownByTheChildsReferenceAndHoldsRoutingFactsAlone() {
    var process = samNotifies();

    var instance =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(process)
            .singleResult();
    assertThat(instance.getBusinessKey()).isEqualTo(child.reference());
    assertThat(engine.getRuntimeService().getVariables(process))
        .containsOnlyKeys(
            ChildInCare.CARE_PERIOD.name(),
            ChildInCare.ALLOCATION_DUE.name(),
            ChildInCare.REVIEW.name())
        .containsEntry(ChildInCare.CARE_PERIOD.name(), period().id().toString());
    assertThat(
            engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process)
                .count())
        .isZero();
  }

  @Test
  void onlyWhoAllocatesIrosSeesThatOneIsNeeded() {
    samNotifies();

    assertThat(tasklist.as("mona").sees(child.reference(), ALLOCATE_IRO)).isPresent();
    for (var other : List.of("sam", "tess", "ivy", "ian", "sven", "holly", "adam", "dina", "bea")) {
      assertThat(tasklist.as(other).sees(child.reference(), ALLOCATE_IRO)).as(other).isEmpty();
    }
  }

  @Test
  void theFormsShowTheChildThatNoEngineTableKnows() {
    samNotifies();
    var allocation = tasklist.task(child.reference(), ALLOCATE_IRO);

    assertThat(tasklist.as("mona").read(allocation.getId()).get("child").toString())
        .contains("Amara Lane", child.reference(), "10 years old", "Oak Team", "Sam Okafor");

    monaAllocates("ivy");
    var introduction = tasklist.task(child.reference(), INTRODUCE_YOURSELF);

    assertThat(tasklist.as("ivy").read(introduction.getId()).get("letter").toString())
        .startsWith("Hello Amara,")
        .contains("Ivy Thornton", "01632 960121");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03T10:00:00Z, 2026-03-05T10:00:00Z, in the week",
    "2026-03-06T16:30:00Z, 2026-03-08T16:30:00Z, over a weekend",
    "2026-04-02T09:15:00Z, 2026-04-04T09:15:00Z, over Good Friday",
    "2026-03-28T12:15:00Z, 2026-03-30T12:15:00Z, while the clocks go forward",
    "2026-10-24T12:15:00Z, 2026-10-26T12:15:00Z, while the clocks go back",
    "2028-02-28T23:59:00Z, 2028-03-01T23:59:00Z, over a leap day"
  })
  void anUnallocatedIroIsTheHeadOfSafeguardingsAffairAfter48Hours(
      Instant notified, Instant due, String when) {
    tasklist.itIs(notified);
    child = Notifications.valid();
    var process = samNotifies();
    var task = tasklist.task(child.reference(), ALLOCATE_IRO);
    assertThat(task.getDueDate().toInstant()).as(when).isEqualTo(due);
    assertThat(timers(process)).extracting(job -> job.getDuedate().toInstant()).containsOnly(due);

    tasklist.itIs(due.minus(1, MINUTES), child.reference());

    assertThat(passed(process)).doesNotContain("ServiceTask_TellHeadOfSafeguarding");
    assertThat(acts()).containsExactly(Act.CHILD_NOTIFIED);
    assertThat(tasklist.as("holly").sees(child.reference(), ALLOCATE_IRO)).isEmpty();

    tasklist.itIs(due, child.reference());

    assertThat(passed(process)).contains("EndEvent_HeadOfSafeguardingTold");
    var overdue = tasklist.as("holly").sees(child.reference(), ALLOCATE_IRO).orElseThrow();
    assertThat(overdue.getPriority()).isEqualTo(100).isGreaterThan(task.getPriority());
    assertThat(overdue.getDueDate()).isEqualTo(task.getDueDate());
    var told = footprints().get(1);
    assertThat(told.act()).isEqualTo(Act.TASK_OVERDUE);
    assertThat(told.who()).isEqualTo(Chronology.THE_CLOCK);
    assertThat(told.at()).isEqualTo(due);
    assertThat(told.words()).contains("\"Allocate IRO\"").contains("Holly Bennett has it now too");

    assertThat(tasklist.as("mona").sees(child.reference(), ALLOCATE_IRO)).isPresent();
    assertThat(tasklist.as("adam").sees(child.reference(), ALLOCATE_IRO)).isEmpty();
    assertThat(tasklist.open(child.reference())).containsExactly(ALLOCATE_IRO);
    assertThat(timers(process)).isEmpty();
    assertThat(incidents(process)).isZero();
  }

  @Test
  void anAllocationAtTheVeryMomentItIsDueIsInTime() {
    samNotifies();
    tasklist.itIs(TUESDAY.plusSeconds(48 * 3600));

    monaAllocates("ivy");

    assertThat(lastWords()).startsWith("Ivy Thornton is the child's IRO, allocated in time.");
  }

  @Test
  void aLateAllocationSaysHowLateItWas() {
    var process = samNotifies();
    tasklist.itIs(Instant.parse("2026-03-05T13:20:00Z"), child.reference());

    monaAllocates("ivy");

    assertThat(lastWords())
        .startsWith("Ivy Thornton is the child's IRO, allocated 3 hours and 20 minutes late.");
    assertThat(acts()).containsExactly(Act.CHILD_NOTIFIED, Act.TASK_OVERDUE, Act.IRO_ALLOCATED);
    assertThat(openBesidesTheReview()).containsExactly(INTRODUCE_YOURSELF);
    assertThat(passed(process)).doesNotContain("ServiceTask_TellIroManager");
  }

  @Test
  void theHeadOfSafeguardingMayAllocateOnceItIsOverdue() {
    samNotifies();
    tasklist.itIs(Instant.parse("2026-03-05T10:00:00Z"), child.reference());

    tasklist.as("holly").submit(child.reference(), ALLOCATE_IRO, choosing("ivy"));

    assertThat(period().iroId()).isEqualTo("ivy");
    assertThat(footprints().get(2).who()).isEqualTo("holly");
  }

  @Test
  void anOverdueAllocationThatSomebodyTookOnIsInTheHeadOfSafeguardingsListTooAndCanBeTakenOver() {
    samNotifies();
    var task = tasklist.task(child.reference(), ALLOCATE_IRO).getId();
    tasklist.as("mona").run(() -> engine.getTaskService().claim(task, "mona"));
    tasklist.itIs(Instant.parse("2026-03-05T09:59:00Z"), child.reference());
    assertThat(toDo("holly")).doesNotContain(task);

    tasklist.itIs(Instant.parse("2026-03-05T10:00:00Z"), child.reference());

    assertThat(toDo("holly")).contains(task);
    assertThat(toDo("mona")).as("nothing is taken away").contains(task);
    assertThat(toDo("adam")).doesNotContain(task);
    tasklist.as("holly").run(() -> engine.getTaskService().setAssignee(task, "holly"));
    tasklist.as("holly").submit(task, choosing("ivy"));
    assertThat(openBesidesTheReview()).containsExactly(INTRODUCE_YOURSELF);
  }

  private List<String> toDo(String person) {
    return tasklist
        .as(person)
        .call(
            () -> {
              var filters = engine.getFilterService();
              var list = filters.createTaskFilterQuery().filterName("To do").singleResult();
              return filters.<Task, TaskQuery>listPage(
                  list.getId(),
                  engine
                      .getTaskService()
                      .createTaskQuery()
                      .processInstanceBusinessKey(child.reference()),
                  0,
                  10);
            })
        .stream()
        .map(Task::getId)
        .toList();
  }

  @Test
  @Transactional
  void whileNobodyIsHeadOfSafeguardingAnOverdueAllocationFallsToTheAssistantDirector() {
    database
        .sql("update footprint.post_holder set to_day = ? where post_id = 'head-of-safeguarding'")
        .param(LocalDate.of(2026, 3, 1))
        .update();
    samNotifies();

    tasklist.itIs(Instant.parse("2026-03-05T10:00:00Z"), child.reference());

    assertThat(tasklist.as("adam").sees(child.reference(), ALLOCATE_IRO)).isPresent();
    assertThat(tasklist.as("holly").sees(child.reference(), ALLOCATE_IRO)).isEmpty();
    assertThat(acts()).containsExactly(Act.CHILD_NOTIFIED, Act.POST_VACANT, Act.TASK_OVERDUE);
    assertThat(footprints().get(1).words())
        .isEqualTo(
            "Nobody holds the post of head of safeguarding for this child, so it fell to the"
                + " assistant director.");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03T10:00:00Z, 2026-03-10T17:00:00Z, over a weekend",
    "2026-03-26T09:00:00Z, 2026-04-02T16:00:00Z, while the clocks go forward",
    "2026-04-01T09:00:00Z, 2026-04-10T16:00:00Z, over Easter",
    "2026-10-21T09:00:00Z, 2026-10-28T17:00:00Z, while the clocks go back"
  })
  void anIroWhoHasNotWrittenIsTheIroManagersAffairAtTheEndOfTheFifthWorkingDay(
      Instant allocated, Instant fiveOClock, String when) {
    tasklist.itIs(allocated);
    child = Notifications.valid();
    var process = samNotifies();
    monaAllocates("ivy");
    var task = tasklist.task(child.reference(), INTRODUCE_YOURSELF);
    var due = task.getDueDate().toInstant();
    assertThat(due).as(when).isBetween(fiveOClock, fiveOClock.plus(59, MINUTES));
    assertThat(timers(process)).extracting(job -> job.getDuedate().toInstant()).containsOnly(due);

    tasklist.itIs(due.minus(1, MINUTES), child.reference());

    assertThat(passed(process)).doesNotContain("ServiceTask_TellIroManager");
    assertThat(acts()).containsExactly(Act.CHILD_NOTIFIED, Act.IRO_ALLOCATED);
    assertThat(priority(INTRODUCE_YOURSELF)).isEqualTo(task.getPriority());

    tasklist.itIs(due, child.reference());

    assertThat(passed(process))
        .contains("EndEvent_IroManagerTold")
        .doesNotContain("ServiceTask_TellHeadOfSafeguarding");
    assertThat(priority(INTRODUCE_YOURSELF)).isEqualTo(100);
    assertThat(candidates(task)).containsExactly("mona");
    assertThat(lastWords())
        .contains("\"Introduce yourself to the child\"", "Mona Eldridge has it now too");
    assertThat(tasklist.task(child.reference(), INTRODUCE_YOURSELF).getAssignee())
        .as("it is not taken away")
        .isEqualTo("ivy");

    ivyIntroducesHerself();
    assertThat(openBesidesTheReview()).isEmpty();
    assertThat(acts()).endsWith(Act.TASK_OVERDUE, Act.IRO_INTRODUCED);
  }

  @Test
  void whatIsDoneInTimeIsNeverEscalated() {
    var process = samNotifies();
    monaAllocates("ivy");
    ivyIntroducesHerself();

    tasklist.itIs(TUESDAY.plusSeconds(3600 * 24 * 100), child.reference());

    assertThat(timers(process)).isEmpty();
    assertThat(acts()).doesNotContain(Act.TASK_OVERDUE);
  }

  @Test
  void oneReviewFollowsTheOther() {
    var process = samNotifies();
    monaAllocates("ivy");
    tasklist.itIs(TUESDAY, child.reference());
    holdReview("2026-03-03");
    assertThat(tasklist.open(child.reference())).doesNotContain(Review.ARRANGE_REVIEW);

    tasklist.itIs(Instant.parse("2026-04-27T06:59:00Z"), child.reference());
    assertThat(tasklist.open(child.reference())).doesNotContain(Review.ARRANGE_REVIEW);

    tasklist.itIs(Instant.parse("2026-04-27T07:59:00Z"), child.reference());

    assertThat(tasklist.open(child.reference()))
        .as("25 working days before the third of June, from eight in the morning")
        .contains(Review.ARRANGE_REVIEW);
    assertThat(passed(process)).contains("ServiceTask_PlanNextReview");
  }

  private void holdReview(String day) {
    tasklist
        .as("ivy")
        .submit(child.reference(), Review.ARRANGE_REVIEW, ReviewAnswers.arranging(day));
    tasklist.as("ivy").submit(child.reference(), Review.HOLD_REVIEW, ReviewAnswers.held(day));
  }

  private String samNotifies() {
    return tasklist.as("sam").start(ChildInCare.KEY, child.fields());
  }

  private void monaAllocates(String iro) {
    tasklist.as("mona").submit(child.reference(), ALLOCATE_IRO, choosing(iro));
  }

  private static Map<String, Object> choosing(String iro) {
    return Map.of("iro", iro, "reason", "They know the family");
  }

  private void ivyIntroducesHerself() {
    tasklist
        .as("ivy")
        .submit(
            child.reference(),
            INTRODUCE_YOURSELF,
            Map.of(
                "letter", "Hello", "givenOn", period().startedOn().toString(), "how", "inPerson"));
  }

  private void leavesCare() {
    news.tell(
        child.reference(), new Answers(leftCare(period().startedOn().toString())), "case-system");
  }

  private CarePeriod period() {
    return periods.open(child.reference()).orElseThrow();
  }

  /** Without the reviews, which have tests of their own. */
  private List<Footprint> footprints() {
    return chronology.of(records.child(child.reference()).orElseThrow().id()).stream()
        .filter(footprint -> !footprint.act().name().startsWith("REVIEW_"))
        .filter(footprint -> !footprint.words().startsWith("\"Arrange review\""))
        .toList();
  }

  private List<Act> acts() {
    return footprints().stream().map(Footprint::act).toList();
  }

  private String lastWords() {
    var all = footprints();
    return all.get(all.size() - 1).words();
  }

  private List<String> passed(String process) {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(process)
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  private boolean isRunning(String process) {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(process)
            .count()
        == 1;
  }

  private void assertNothingIsLeftOf(String process) {
    assertThat(isRunning(process)).isFalse();
    assertThat(timers(process)).isEmpty();
    assertThat(openBesidesTheReview()).isEmpty();
  }

  private List<String> openBesidesTheReview() {
    return tasklist.open(child.reference()).stream()
        .filter(task -> !task.equals(Review.ARRANGE_REVIEW))
        .toList();
  }

  /** All but the one that opens the preparation of the review. */
  private List<Job> timers(String process) {
    var management = engine.getManagementService();
    var opening =
        management
            .createJobDefinitionQuery()
            .activityIdIn("IntermediateCatchEvent_PreparationOpens")
            .list()
            .stream()
            .map(JobDefinition::getId)
            .toList();
    return management.createJobQuery().processInstanceId(process).list().stream()
        .filter(job -> !opening.contains(job.getJobDefinitionId()))
        .toList();
  }

  private long incidents(String process) {
    return engine.getRuntimeService().createIncidentQuery().processInstanceId(process).count();
  }

  private int priority(String key) {
    return tasklist.task(child.reference(), key).getPriority();
  }

  private List<String> candidates(Task task) {
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> link.getType().equals("candidate"))
        .map(link -> link.getUserId())
        .toList();
  }
}
