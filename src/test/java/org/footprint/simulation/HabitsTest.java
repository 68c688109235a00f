package org.footprint.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.change.ChangeAnswers.leftCare;
import static org.footprint.dispute.DisputeAnswers.answering;
import static org.footprint.dispute.DisputeAnswers.considering;
import static org.footprint.dispute.DisputeAnswers.goingUp;
import static org.footprint.dispute.DisputeAnswers.referring;
import static org.footprint.dispute.DisputeAnswers.wanted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.footprint.FootprintTest;
import org.footprint.Notifications;
import org.footprint.audit.AuditedFiles;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.change.process.TellAboutChange;
import org.footprint.child.Emergencies;
import org.footprint.dispute.Disputed;
import org.footprint.dispute.Disputed.Concern;
import org.footprint.dispute.process.GoodPractice;
import org.footprint.feedback.process.RecordFeedback;
import org.footprint.form.Answers;
import org.footprint.report.ReportedYear;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.footprint.review.ReviewAnswers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What simulated people answer is what the real form desk accepts. */
@FootprintTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HabitsTest {

  private static final String TUESDAY = "2026-03-03T10:00:00Z";
  private static final String DAY_OF_REVIEW = "2026-03-24";
  private static final String NEXT_REVIEW = "2026-06-16";
  private static final int SEEDS = Integer.getInteger("seeds", 3);
  private static final List<Integer> AGES = List.of(10, 3, 16);
  private static final Pattern USER_TASK = Pattern.compile("userTask id=\"(\\w+)\"");

  @Autowired Casework casework;
  @Autowired Disputed disputed;
  @Autowired Emergencies emergencies;
  @Autowired ReportedYear year;
  @Autowired AuditedFiles audited;
  @Autowired Habits habits;
  @Autowired Behaviours behaviours;
  @Autowired Pace pace;
  @Autowired Staff staff;
  @Autowired Workplace workplace;
  @Autowired WorkingCalendar calendar;
  @Autowired TaskService tasks;

  private int age;

  /** A task that waits, of a child of an age. */
  record Line(String task, Supplier<Object> before, int age, long seed) {

    @Override
    public String toString() {
      return task + ", child of " + age + ", seed " + seed;
    }
  }

  private Stream<Line> table() {
    return situations().entrySet().stream()
        .flatMap(
            situation ->
                IntStream.range(0, seeds(situation.getKey()))
                    .mapToObj(
                        seed ->
                            new Line(
                                "UserTask_" + situation.getKey(),
                                situation.getValue(),
                                AGES.get(seed % AGES.size()),
                                seed)));
  }

  /** A meeting can end in many ways. */
  private static int seeds(String task) {
    return task.equals("HoldReview") ? 4 * SEEDS : SEEDS;
  }

  private Map<String, Supplier<Object>> situations() {
    return Map.ofEntries(
        Map.entry("AllocateIro", this::told),
        Map.entry("IntroduceYourself", this::begun),
        Map.entry(
            "HandOver",
            () -> changed("mona", Map.of("type", "iroChanged", "iro", "ian", "words", "x"))),
        Map.entry(
            "ConsiderChange",
            () -> changed("sam", Map.of("type", "planChangeProposed", "words", "School"))),
        Map.entry("ConsiderYearlyMeeting", this::settled),
        Map.entry("LookAtEmergency", this::openedInEmergency),
        Map.entry("ArrangeReview", this::begun),
        Map.entry("SendInvitations", this::arranged),
        Map.entry("HearFromChild", this::arranged),
        Map.entry("WriteReport", this::arrangedOnceMore),
        Map.entry("CheckReport", () -> arranged().reported()),
        Map.entry("HoldReview", this::onTheDay),
        Map.entry("IssueDecisions", this::held),
        Map.entry("ConsiderDecisions", () -> held().issued()),
        Map.entry("AnswerObjection", () -> held().issued().objectedTo()),
        Map.entry("WriteMinutes", this::held),
        Map.entry("DistributeMinutes", () -> held().issued().agreed().written()),
        Map.entry("UpdateCarePlan", this::held),
        Map.entry("NoteMissingReport", () -> held(arranged())),
        Map.entry("HoldMidway", this::midwayOpen),
        Map.entry("CompleteConcern", this::noted),
        Map.entry("AnswerConcern", this::raised),
        Map.entry("HoldResolutionMeeting", () -> answered("meeting")),
        Map.entry("DecideOnAnswer", () -> answered("refused")),
        Map.entry("ConsiderReferral", this::atTheTop),
        Map.entry("PrepareReferral", this::toBeReferred),
        Map.entry(
            "RecordCafcassAnswer",
            () -> toBeReferred().does("ivy", "UserTask_PrepareReferral", referring("2026-03-03"))),
        Map.entry("CloseConcern", this::leftBehind),
        Map.entry("ReportOnAction", this::promised),
        Map.entry(
            "CheckAction",
            () -> promised().finished("UserTask_ReportOnAction", Map.of("said", "done"))),
        Map.entry("ReadGoodPractice", this::praised),
        Map.entry("WriteAnnualReport", this::reported),
        Map.entry("CommentOnAnnualReport", year::written),
        Map.entry("ApproveAnnualReport", year::commented),
        Map.entry("PresentAnnualReport", year::approved),
        Map.entry("PublishAnnualReport", year::presented),
        Map.entry("AnswerFeedback", this::complainedOf),
        Map.entry("AuditFile", this::drawn),
        Map.entry(
            "ScoreAgain",
            () -> does(drawn(), "ian", "UserTask_AuditFile", AuditedFiles.scoring("good"))),
        Map.entry(
            "AgreeScore",
            () ->
                does(
                    does(drawn(), "ian", "UserTask_AuditFile", AuditedFiles.scoring("good")),
                    "holly",
                    "UserTask_ScoreAgain",
                    AuditedFiles.scoring("inadequate"))));
  }

  @AfterEach
  void theClockRunsAgain() {
    year.takeOut();
    casework.clockRunsAgain();
  }

  @Test
  void everyUserTaskOfEveryModelHasAHabitAndALineInTheTable() throws IOException {
    try (var files = Files.walk(Path.of("bpmn"))) {
      var userTasks =
          files
              .filter(file -> file.toString().endsWith(".bpmn"))
              .flatMap(HabitsTest::userTasks)
              .toList();
      assertThat(userTasks).hasSizeGreaterThan(25).allSatisfy(task -> habits.of(task));
      assertThat(table().map(Line::task).distinct()).containsExactlyInAnyOrderElementsOf(userTasks);
    }
  }

  private static Stream<String> userTasks(Path model) {
    try {
      return USER_TASK.matcher(Files.readString(model)).results().map(found -> found.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("table")
  void isDoneAsTheFormDeskAccepts(Line line) {
    age = line.age();
    var around = line.before().get();
    var reference = reference(around);
    var task =
        around instanceof Concern concern ? concern.task(line.task()) : waiting(reference, line);
    var toDo = toDo(task, reference);
    var person = staff.whoDoes(toDo, Dice.of(line.seed()));
    var habit = habits.of(line.task());
    var scene = scene(toDo, person, line);

    assertThat(habit.when(scene, pace))
        .hasValueSatisfying(at -> assertThat(at).isAfter(toDo.since()));
    assertThat(habit.isPossible(scene)).isTrue();
    workplace.answer(toDo, person, habit.answers(scene));

    assertThat(tasks.createTaskQuery().taskId(toDo.id()).count()).isZero();
  }

  private static String reference(Object around) {
    if (around instanceof ReportedYear) {
      return ReportedYear.REPORT;
    }
    return around instanceof Concern concern
        ? concern.child().reference()
        : ((Case) around).reference();
  }

  private Task waiting(String reference, Line line) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(reference)
        .taskDefinitionKey(line.task())
        .list()
        .get(0);
  }

  private ToDo toDo(Task task, String reference) {
    var links = tasks.getIdentityLinksForTask(task.getId());
    return new ToDo(
        task.getId(),
        task.getTaskDefinitionKey(),
        reference,
        task.getAssignee() == null
            ? named(links, IdentityLink::getUserId)
            : List.of(task.getAssignee()),
        named(links, IdentityLink::getGroupId),
        task.getCreateTime().toInstant(),
        task.getDueDate().toInstant());
  }

  private static List<String> named(List<IdentityLink> links, Function<IdentityLink, String> whom) {
    return links.stream().map(whom).filter(Objects::nonNull).sorted().toList();
  }

  private Scene scene(ToDo toDo, String person, Line line) {
    return new Scene(
        life(toDo.reference()),
        toDo,
        person,
        now(),
        calendar.today(),
        Dice.of(line.seed()).about(toDo.key()),
        anythingGoes(),
        () -> workplace.read(toDo, person));
  }

  /** Whatever may happen happens as often as not, so that few throws find every way. */
  private Behaviour anythingGoes() {
    var demo = behaviours.of("demo");
    return new Behaviour(
        demo.authority(),
        Map.of("others", new Behaviour.Punctuality(0.5, 0, 3, 0)),
        evened(demo.chances(), 0.5),
        demo.perYear(),
        demo.shares().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, shares -> evened(shares.getValue(), 1))),
        demo.childrenPerIro());
  }

  private static Map<String, Double> evened(Map<String, Double> numbers, double number) {
    return numbers.keySet().stream().collect(Collectors.toMap(name -> name, name -> number));
  }

  private Life life(String reference) {
    return new Life(
        reference,
        reference,
        "Amara",
        "Lane",
        bornOn(),
        List.of(
            new Life.Stay(
                LocalDate.parse("2024-01-08"),
                null,
                "oak",
                "sam",
                "ivy",
                "Jo and Lee Marsh",
                age < 5 ? null : "Mill Lane School")),
        List.of());
  }

  private LocalDate bornOn() {
    return LocalDate.parse("2026-03-03").minusYears(age).minusDays(100);
  }

  private static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  private Notifications ofThatAge(Notifications child) {
    return child.with("dateOfBirth", bornOn().toString()).with("socialWorker", "sam");
  }

  private Case told() {
    return casework.told(TUESDAY, this::ofThatAge);
  }

  private Case begun() {
    return casework.begun(TUESDAY, this::ofThatAge);
  }

  private Case settled() {
    var child = casework.begun(TUESDAY, one -> ofThatAge(one).with("cameIntoCareOn", "2024-01-08"));
    return changed(child, "ivy", Map.of("type", "yearlyMeetingProposed", "words", "Two are many"));
  }

  private Case changed(String teller, Map<String, Object> change) {
    return changed(begun(), teller, change);
  }

  private Case changed(Case child, String teller, Map<String, Object> change) {
    casework
        .tasklist()
        .as(teller)
        .start(TellAboutChange.KEY, ReviewAnswers.with(change, "child", child.reference()));
    return child;
  }

  private Case complainedOf() {
    var child = begun();
    casework
        .tasklist()
        .as("ivy")
        .start(
            RecordFeedback.KEY,
            Map.of(
                "whom",
                "child",
                "child",
                child.reference(),
                "who",
                "carer",
                "kind",
                "complaint",
                "about",
                "papers",
                "words",
                "Late",
                "givenOn",
                "2026-03-02"));
    return child;
  }

  private Case drawn() {
    var child = begun();
    audited.drawn(child.reference(), "ian", "holly");
    return child;
  }

  private Case does(Case child, String person, String key, Map<String, Object> answers) {
    casework.tasklist().as(person).submit(child.reference(), key, answers);
    return child;
  }

  private Case openedInEmergency() {
    var child = begun();
    emergencies.open(
        new Answers(Map.of("reference", child.reference(), "reason", "The police ask")), "ian");
    return child;
  }

  private Case arranged() {
    return begun().arranged(DAY_OF_REVIEW);
  }

  private Case held() {
    return held(arranged().reported().checked());
  }

  private Case held(Case child) {
    child.itIs(Instant.parse(DAY_OF_REVIEW + "T15:00:00Z"));
    return child.finished(
        "UserTask_HoldReview",
        ReviewAnswers.with(
            ReviewAnswers.held(DAY_OF_REVIEW), "participation", age < 4 ? "PN0" : "PN1"));
  }

  private Case arrangedOnceMore() {
    var child = held();
    child.itIs(Instant.parse("2026-05-20T09:00:00Z"));
    return child.arranged(NEXT_REVIEW);
  }

  private Case onTheDay() {
    var child = arrangedOnceMore();
    child.itIs(Instant.parse(NEXT_REVIEW + "T15:45:00Z"));
    return child;
  }

  private Case midwayOpen() {
    var child = held();
    child.itIs(Instant.parse("2026-04-28T09:00:00Z"));
    return child;
  }

  private Concern raised() {
    return disputed.raised(begun(), "1");
  }

  private Concern answered(String answer) {
    return raised().does("tess", "UserTask_AnswerConcern", answering(answer));
  }

  private Concern noted() {
    var child = held().issued().objectedTo();
    child.finished("UserTask_AnswerObjection", Map.of("answer", "concern", "words", "It matters"));
    return disputed.noted(child);
  }

  private Concern atTheTop() {
    return disputed
        .raised(begun(), "4")
        .does("dina", "UserTask_AnswerConcern", answering("refused"))
        .does("ivy", "UserTask_DecideOnAnswer", goingUp());
  }

  private Concern toBeReferred() {
    return raised().decides(considering("refer"));
  }

  private Concern leftBehind() {
    var concern = raised();
    changed(concern.child(), "sam", leftCare("2026-03-03"));
    return concern;
  }

  private Case promised() {
    var concern =
        disputed.raised(begun(), "1", "actions", List.of(wanted("social-worker", "2026-03-05")));
    concern.itIs("2026-03-05T09:00:00Z");
    return concern.child();
  }

  /** Written for the first time, or sent back. */
  private ReportedYear reported() {
    return age < 10
        ? year.begun()
        : year.written()
            .does(
                "holly",
                "UserTask_CommentOnAnnualReport",
                Map.of("verdict", "sendBack", "words", "More"));
  }

  private Case praised() {
    var child = begun();
    casework
        .tasklist()
        .as("ivy")
        .start(
            GoodPractice.KEY,
            Map.of("child", child.reference(), "who", "teamManager", "words", "They listened"));
    return child;
  }
}
