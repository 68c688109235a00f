package org.footprint.review;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.review.Casework.inLondon;
import static org.footprint.review.ReviewAnswers.moving;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.Review.CHECK_REPORT;
import static org.footprint.review.process.Review.HEAR_FROM_CHILD;
import static org.footprint.review.process.Review.HOLD_REVIEW;
import static org.footprint.review.process.Review.SEND_INVITATIONS;
import static org.footprint.review.process.Review.WRITE_REPORT;
import static org.footprint.review.process.ReviewOutcomes.ANSWER_OBJECTION;
import static org.footprint.review.process.ReviewOutcomes.CONSIDER_DECISIONS;
import static org.footprint.review.process.ReviewOutcomes.DISTRIBUTE_MINUTES;
import static org.footprint.review.process.ReviewOutcomes.ISSUE_DECISIONS;
import static org.footprint.review.process.ReviewOutcomes.NOTE_MISSING_REPORT;
import static org.footprint.review.process.ReviewOutcomes.UPDATE_CARE_PLAN;
import static org.footprint.review.process.ReviewOutcomes.WRITE_MINUTES;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.footprint.FootprintTest;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.chronology.Footprint;
import org.footprint.review.Casework.Case;
import org.footprint.review.process.RearrangeReview;
import org.footprint.review.process.Review;
import org.footprint.review.process.ReviewOutcomes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One minute before each deadline of a review, and at it. */
@FootprintTest
class ReviewDeadlinesTest {

  private static final String SILENCE = "BoundaryEvent_NoObjection";
  private static final Consumer<Case> BEGUN = child -> {};
  private static final Consumer<Case> ARRANGED = child -> child.arranged("2026-03-30");
  private static final Consumer<Case> HELD =
      child -> child.arranged("2026-03-24").held("2026-03-24");

  @Autowired ProcessEngine engine;
  @Autowired Casework casework;

  /** A task, its holder and deadline, and when and whom the model tells if it is not done. */
  private enum Deadline {
    ARRANGING(ARRANGE_REVIEW, "ivy", "2026-03-10", BEGUN, "ArrangingOverdue", "mona"),
    INVITING(SEND_INVITATIONS, null, "2026-03-16", ARRANGED, "InvitationsOverdue", "mona"),
    HEARING(HEAR_FROM_CHILD, "ivy", "2026-03-27", ARRANGED, "HearingOverdue", "mona"),
    REPORTING(WRITE_REPORT, "sunita", "2026-03-23", ARRANGED, "ReportOverdue", "tomasz"),
    CHECKING(
        CHECK_REPORT,
        "tomasz",
        "2026-03-25",
        ARRANGED.andThen(Case::reported),
        "CheckOverdue",
        "shabana"),
    RECORDING(HOLD_REVIEW, "ivy", "2026-03-30", ARRANGED, "ReviewUnrecorded", "mona") {
      @Override
      String toldOn() {
        return "2026-04-01";
      }
    },
    ISSUING(ISSUE_DECISIONS, "ivy", "2026-03-31", HELD, "DecisionsOverdue", "mona"),
    ANSWERING(
        ANSWER_OBJECTION,
        "ivy",
        "2026-03-27",
        HELD.andThen(Case::issued).andThen(Case::objectedTo),
        "AnswerOverdue",
        "mona"),
    WRITING(WRITE_MINUTES, "ivy", "2026-04-16", HELD, "MinutesOverdue", "mona"),
    DISTRIBUTING(
        DISTRIBUTE_MINUTES,
        null,
        "2026-04-23",
        HELD.andThen(Case::issued).andThen(Case::agreed).andThen(Case::written),
        "DistributionOverdue",
        "mona"),
    UPDATING(UPDATE_CARE_PLAN, "sunita", "2026-04-09", HELD, "CarePlanOverdue", "tomasz"),
    NOTING(NOTE_MISSING_REPORT, "harriet", "2026-03-31", HELD, "NoteOverdue", "adam");

    private final String task;
    private final String holder;
    private final String dueOn;
    private final Consumer<Case> way;
    private final String event;
    private final String told;

    Deadline(
        String task, String holder, String dueOn, Consumer<Case> way, String event, String told) {
      this.task = task;
      this.holder = holder;
      this.dueOn = dueOn;
      this.way = way;
      this.event = "BoundaryEvent_" + event;
      this.told = told;
    }

    String toldOn() {
      return dueOn;
    }
  }

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @ParameterizedTest
  @EnumSource
  void nobodyIsToldAMinuteBeforeADeadlineAndOnePersonAtIt(Deadline deadline) {
    var child = inHarbourTeam();
    deadline.way.accept(child);
    var task = child.task(deadline.task);
    var timer = child.timer(deadline.event);
    var at = timer.getDuedate().toInstant();
    var before = asked(task);
    assertThat(task.getAssignee()).isEqualTo(deadline.holder);
    assertThat(child.due(deadline.task)).isEqualTo(deadline.dueOn + " 17h");
    assertThat(inLondon(at)).isEqualTo(deadline.toldOn() + " 17h");
    if (deadline.toldOn().equals(deadline.dueOn)) {
      assertThat(task.getDueDate()).isEqualTo(timer.getDuedate());
    }

    child.itIs(at.minus(1, MINUTES));

    assertThat(overdue(child, task)).isEmpty();
    assertThat(child.task(deadline.task).getPriority()).isEqualTo(Task.PRIORITY_NORMAL);
    assertThat(asked(task)).isEqualTo(before).doesNotContain(deadline.told);

    child.itIs(at);

    assertThat(overdue(child, task))
        .singleElement()
        .satisfies(
            footprint -> {
              assertThat(footprint.at()).isEqualTo(at);
              assertThat(footprint.who()).isEqualTo(Chronology.THE_CLOCK);
              assertThat(footprint.words()).endsWith(nameOf(deadline.told) + " has it now too.");
            });
    assertStaysOpenWithOneMore(child, deadline, task, before);

    child.itIs(at.plus(Duration.ofDays(60)));

    assertThat(overdue(child, task)).as("once only").hasSize(1);
    assertStaysOpenWithOneMore(child, deadline, task, before);
  }

  private void assertStaysOpenWithOneMore(
      Case child, Deadline deadline, Task task, Set<String> before) {
    var now = child.task(deadline.task);
    assertThat(now.getId()).isEqualTo(task.getId());
    assertThat(now.getAssignee()).isEqualTo(deadline.holder);
    assertThat(now.getDueDate()).isEqualTo(task.getDueDate());
    assertThat(now.getPriority()).isGreaterThan(Task.PRIORITY_NORMAL);
    var after = new TreeSet<>(before);
    after.add(deadline.told);
    assertThat(asked(task)).isEqualTo(after);
  }

  @Test
  void silenceIsNoObjectionAtTheEndOfTheFifthWorkingDayAndNotAMinuteSooner() {
    var child = inHarbourTeam();
    HELD.accept(child);
    child.itIs(Instant.parse("2026-03-26T15:00:00Z"));
    child.issued();
    var task = child.task(CONSIDER_DECISIONS);
    var at = task.getDueDate().toInstant();
    assertThat(inLondon(at)).isEqualTo("2026-04-02 17h");
    assertThat(child.timer(SILENCE).getDuedate()).isEqualTo(task.getDueDate());

    child.itIs(at.minus(1, MINUTES));

    assertThat(child.open()).contains(CONSIDER_DECISIONS);
    assertThat(acts(child)).doesNotContain(Act.DECISIONS_STAND);

    child.itIs(at);

    assertThat(child.open()).doesNotContain(CONSIDER_DECISIONS, ANSWER_OBJECTION);
    assertThat(acts(child)).containsOnlyOnce(Act.DECISIONS_STAND);
    assertThat(overdue(child, task)).as("silence is allowed").isEmpty();
    child.written();
    assertThat(child.open()).contains(DISTRIBUTE_MINUTES);
  }

  @Test
  void noTimerOfTheModelsIsForgottenHere() {
    var timers =
        Stream.of(Review.KEY, ReviewOutcomes.KEY)
            .flatMap(
                model ->
                    engine
                        .getManagementService()
                        .createJobDefinitionQuery()
                        .processDefinitionKey(model)
                        .list()
                        .stream())
            .map(definition -> definition.getActivityId());

    assertThat(timers)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Arrays.stream(Deadline.values()).map(deadline -> deadline.event),
                    Stream.of(SILENCE))
                .toList());
  }

  @Test
  void anOverdueReportWhoseMeetingIsMovedIsOverdueAgainAtItsNewInstantAndNotSooner() {
    var child = inHarbourTeam().arranged("2026-03-24");
    var report = child.task(WRITE_REPORT);
    child.itIs(report.getDueDate().toInstant().plus(1, MINUTES));
    assertThat(child.due(WRITE_REPORT)).isEqualTo("2026-03-17 17h");
    assertThat(overdueListOf("sunita", child)).contains(WRITE_REPORT);
    assertThat(overdue(child, report)).hasSize(1);

    casework
        .tasklist()
        .as("bea")
        .start(RearrangeReview.KEY, moving(child.reference(), "2026-03-31"));

    var moved = child.task(WRITE_REPORT);
    var at = moved.getDueDate().toInstant();
    assertThat(inLondon(at)).isEqualTo("2026-03-24 17h");
    assertThat(child.timer("BoundaryEvent_ReportOverdue").getDuedate())
        .isEqualTo(moved.getDueDate());
    assertThat(moved.getPriority()).isEqualTo(Task.PRIORITY_NORMAL);
    assertThat(overdueListOf("sunita", child)).doesNotContain(WRITE_REPORT);

    child.itIs(at.minus(1, MINUTES));
    assertThat(overdue(child, report)).hasSize(1);
    child.itIs(at);
    assertThat(overdue(child, report)).hasSize(2).last().returns(at, Footprint::at);
    assertThat(child.task(WRITE_REPORT).getPriority()).isGreaterThan(Task.PRIORITY_NORMAL);
    child.itIs(at.plus(1, MINUTES));
    assertThat(overdueListOf("sunita", child)).contains(WRITE_REPORT);
    assertThat(overdue(child, report)).hasSize(2);
  }

  /** Where everybody above the child is somebody else. */
  private Case inHarbourTeam() {
    return casework.begun(
        "2026-03-03T10:00:00Z",
        told -> told.with("team", "harbour").with("socialWorker", "sunita"));
  }

  private List<Act> acts(Case child) {
    return child.footprints().stream().map(Footprint::act).toList();
  }

  private List<Footprint> overdue(Case child, Task task) {
    return child.footprints().stream()
        .filter(footprint -> footprint.act() == Act.TASK_OVERDUE)
        .filter(footprint -> footprint.words().startsWith("\"" + task.getName() + "\""))
        .toList();
  }

  /** The people and groups who are asked to do a task, besides its holder. */
  private Set<String> asked(Task task) {
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
        .map(ReviewDeadlinesTest::who)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String who(IdentityLink link) {
    return link.getUserId() == null ? link.getGroupId() : link.getUserId();
  }

  private String nameOf(String person) {
    var user = engine.getIdentityService().createUserQuery().userId(person).singleResult();
    return user.getFirstName() + " " + user.getLastName();
  }

  private List<String> overdueListOf(String person, Case child) {
    return casework
        .tasklist()
        .as(person)
        .call(
            () -> {
              var filters = engine.getFilterService();
              var list = filters.createTaskFilterQuery().filterName("Overdue").singleResult();
              return filters
                  .<Task, TaskQuery>listPage(
                      list.getId(),
                      engine
                          .getTaskService()
                          .createTaskQuery()
                          .processInstanceBusinessKey(child.reference()),
                      0,
                      10)
                  .stream()
                  .map(Task::getTaskDefinitionKey)
                  .toList();
            });
  }
}
