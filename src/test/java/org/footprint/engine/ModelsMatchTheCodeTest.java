package org.footprint.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.footprint.FootprintTest;
import org.footprint.Notifications;
import org.footprint.Tasklist;
import org.footprint.audit.AuditedFiles;
import org.footprint.audit.process.CaseAudit;
import org.footprint.change.ChangeAnswers;
import org.footprint.change.process.TellAboutChange;
import org.footprint.child.Emergencies;
import org.footprint.child.process.ChildInCare;
import org.footprint.child.process.EmergencyOpening;
import org.footprint.dispute.DisputeAnswers;
import org.footprint.dispute.process.DisputeResolution;
import org.footprint.dispute.process.FollowAction;
import org.footprint.dispute.process.GoodPractice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.StartForm;
import org.footprint.engine.form.TaskForm;
import org.footprint.feedback.process.RecordFeedback;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.midway.process.MidwayMonitoring;
import org.footprint.report.ReportedYear;
import org.footprint.report.process.AnnualReport;
import org.footprint.review.ReviewAnswers;
import org.footprint.review.process.Review;
import org.footprint.review.process.ReviewOutcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.transaction.support.TransactionTemplate;

/** What a model names exists in the code, and what the code is bound to exists in a model. */
@FootprintTest
class ModelsMatchTheCodeTest {

  private static final String SEVEN_YEARS = "P2557D";
  private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z]+(_[A-Z][A-Za-z0-9]*)+");
  private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w*)\\.(\\w+)\\(");
  private static final Pattern WORD = Pattern.compile("(?<![.\\w'])([a-z]\\w*)\\b(?![\\w']*[.(])");
  private static final Set<String> GIVEN = Set.of("execution", "task", "true", "false", "not");
  private static final Pattern SHOWN =
      Pattern.compile("\\{\\{\\s*#?(?:(?:if|loop)\\s+)?([A-Za-z.]+)");

  @Autowired ProcessEngine engine;
  @Autowired ApplicationContext beans;
  @Autowired List<TaskForm> taskForms;
  @Autowired List<StartForm> startForms;
  @Autowired ObjectMapper json;
  @Autowired TransactionTemplate together;
  @Autowired Emergencies emergencies;
  @Autowired ReportedYear year;
  @Autowired AuditedFiles audited;

  record Model(String place, Resource file) {

    String folder() {
      return place.split("/")[1];
    }

    String name() {
      return place.substring(place.lastIndexOf('/') + 1, place.lastIndexOf('.'));
    }

    String text() {
      try {
        return file.getContentAsString(UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    BpmnModelInstance bpmn() {
      try (var content = file.getInputStream()) {
        return Bpmn.readModelFromStream(content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    DmnModelInstance dmn() {
      try (var content = file.getInputStream()) {
        return Dmn.readModelFromStream(content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return place;
    }
  }

  static Stream<Model> processes() {
    return models(".bpmn");
  }

  static Stream<Model> decisions() {
    return models(".dmn");
  }

  static Stream<Model> forms() {
    return models(".form");
  }

  private static Stream<Model> models(String kind) {
    return Models.all().entrySet().stream()
        .filter(model -> model.getKey().endsWith(kind))
        .map(model -> new Model(model.getKey(), model.getValue()));
  }

  @Test
  void thereAreModelsOfEachKind() {
    assertThat(processes()).extracting(Model::name).contains("child-in-care");
    assertThat(decisions()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(forms()).hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource({"processes", "decisions", "forms"})
  void aFileIsNamedAsWhatItHolds(Model model) throws IOException {
    assertThat(model.place()).matches("(bpmn|forms)/[a-z]+/[a-z]+(-[a-z]+)*\\.(bpmn|dmn|form)");
    var held =
        switch (model.place().substring(model.place().lastIndexOf('.'))) {
          case ".bpmn" -> ids(model.bpmn().getModelElementsByType(Process.class).stream());
          case ".dmn" ->
              model.dmn().getModelElementsByType(Decision.class).stream()
                  .map(Decision::getId)
                  .toList();
          default -> List.of(json.readTree(model.text()).get("id").asText());
        };

    assertThat(held).containsExactly(model.name());
  }

  @ParameterizedTest
  @MethodSource({"processes", "decisions", "forms"})
  void whatIsDeployedIsWhatTheFileSays(Model model) throws IOException {
    var repository = engine.getRepositoryService();
    var deployment =
        repository.createDeploymentQuery().orderByDeploymentTime().desc().list().get(0);

    try (var deployed = repository.getResourceAsStream(deployment.getId(), model.place())) {
      assertThat(deployed).asString(UTF_8).isEqualTo(model.text());
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void aProcessIsExplainedKeptForSevenYearsAndFreeOfCode(Model model) {
    var process = process(model);

    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo(SEVEN_YEARS);
    assertThat(documentation(process)).isNotBlank();
    assertThat(model.text())
        .doesNotContain(
            "camunda:class",
            "camunda:delegateExpression",
            "scriptTask",
            "camunda:script",
            "scriptFormat",
            "variables=\"all\"");
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void aDecisionIsKeptForSevenYearsAndEachRuleIsExplained(Model model) {
    var decision = model.dmn().getModelElementsByType(Decision.class).iterator().next();

    assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo(SEVEN_YEARS);
    assertThat(model.dmn().getModelElementsByType(DecisionTable.class)).hasSize(1);
    assertThat(model.dmn().getModelElementsByType(Rule.class))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.getDescription()).isNotNull())
        .allSatisfy(
            rule ->
                assertThat(rule.getDescription().getTextContent()).as(rule.getId()).isNotBlank())
        .allSatisfy(rule -> assertThat(rule.getId()).matches(ID));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void anIdSaysTypeAndMeaning(Model model) {
    var elements =
        model.bpmn().getModelElementsByType(BaseElement.class).stream()
            .filter(element -> !(element instanceof Process) && element.getId() != null)
            .toList();

    assertThat(elements).hasSizeGreaterThan(4);
    assertThat(elements)
        .filteredOn(element -> !element.getElementType().getTypeName().equals("documentation"))
        .allSatisfy(element -> assertThat(element.getId()).matches(ID))
        .filteredOn(element -> element instanceof FlowElement)
        .allSatisfy(
            element -> {
              var type = element.getElementType().getTypeName();
              assertThat(element.getId().toLowerCase(Locale.ROOT))
                  .startsWith(
                      type.equals("sequenceFlow")
                          ? "flow_"
                          : type.endsWith("Gateway")
                              ? "gateway_"
                              : type.toLowerCase(Locale.ROOT) + "_");
            });
  }

  @ParameterizedTest
  @MethodSource("processes")
  void aUserTaskIsExplainedHasItsFormAndAClassThatKeepsIt(Model model) {
    var forms = forms().collect(toMap(Model::name, form -> form));
    var kept = taskForms.stream().map(TaskForm::task).toList();
    assertThat(kept).doesNotHaveDuplicates();

    for (var task : userTasks(model)) {
      assertThat(task.getDocumentations()).as(task.getId()).isNotEmpty();
      assertThat(documentation(task)).as(task.getId()).isNotBlank();
      assertThat(forms).as(task.getId()).containsKey(task.getCamundaFormRef());
      assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("latest");
      assertThat(kept).contains(task.getId());
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void aUserTasksDueDateIsTheInstantOfItsTimer(Model model) {
    for (var task : userTasks(model)) {
      assertThat(task.getCamundaDueDate()).as(task.getId()).startsWith("${");
      assertThat(timersAt(task, model))
          .as(task.getId())
          .contains(
              task.getId().equals(Review.HOLD_REVIEW)
                  ? "${unrecordedDue}" // Due on the day; told upward when it stays unrecorded.
                  : task.getCamundaDueDate());
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void aStartFormIsDeployedAndAClassKeepsIt(Model model) {
    var forms = forms().map(Model::name).collect(toSet());
    var kept = startForms.stream().map(StartForm::process).toList();

    for (var start : model.bpmn().getModelElementsByType(StartEvent.class)) {
      var form = start.getCamundaFormRef();
      if (form != null) {
        assertThat(forms).contains(form);
        assertThat(kept).containsOnlyOnce(model.name());
        assertThat(process(model).isCamundaStartableInTasklist()).isTrue();
      }
    }
  }

  @Test
  void everyFormAndEveryClassThatKeepsOneBelongsToAModel() {
    var tasks = processes().flatMap(model -> userTasks(model).stream()).toList();
    var starts =
        processes()
            .flatMap(model -> model.bpmn().getModelElementsByType(StartEvent.class).stream())
            .toList();

    assertThat(taskForms)
        .extracting(TaskForm::task)
        .containsExactlyInAnyOrderElementsOf(tasks.stream().map(UserTask::getId).toList());
    assertThat(forms().map(Model::name))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    tasks.stream().map(UserTask::getCamundaFormRef),
                    starts.stream().map(StartEvent::getCamundaFormRef))
                .filter(Objects::nonNull)
                .collect(toSet()));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everyBeanAndMethodThatAModelCallsExists(Model model) {
    var calls = 0;
    for (var expression : expressions(model)) {
      var call = CALL.matcher(expression);
      while (call.find()) {
        calls++;
        assertThat(beans.containsBean(call.group(1))).as("bean of " + expression).isTrue();
        assertThat(Modifier.isPublic(beans.getType(call.group(1)).getModifiers()))
            .as("the engine may call " + expression)
            .isTrue();
        assertThat(beans.getType(call.group(1)).getMethods())
            .as("method of " + expression)
            .extracting(Method::getName)
            .contains(call.group(2));
      }
    }
    assertThat(calls).as("calls in " + model).isPositive();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everyVariableOfAModelIsAConstantOfItsContract(Model model) throws Exception {
    var used = new TreeSet<String>();
    for (var expression : expressions(model)) {
      var word = WORD.matcher(expression.replaceAll("'[^']*'", ""));
      while (word.find()) {
        used.add(word.group(1));
      }
    }
    used.removeAll(GIVEN);

    assertThat(used).isSubsetOf(variables(model));
    assertThat(used.isEmpty() && !userTasks(model).isEmpty()).as("tasks are due").isFalse();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void keyMessagesAndTasksOfTheContractAreThoseOfTheModel(Model model) throws Exception {
    var words = words(model);
    var messages =
        model.bpmn().getModelElementsByType(Message.class).stream().map(Message::getName).toList();

    assertThat(words).contains(model.name());
    assertThat(words.stream().filter(word -> word.startsWith("footprint.")))
        .containsExactlyInAnyOrderElementsOf(messages);
    assertThat(words.stream().filter(word -> word.startsWith("UserTask_")))
        .containsExactlyInAnyOrderElementsOf(ids(userTasks(model).stream()));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everyDecisionAndProcessThatAModelCallsExists(Model model) {
    var known = Stream.concat(decisions(), processes()).map(Model::name).collect(toSet());

    assertThat(
            model.bpmn().getModelElementsByType(BusinessRuleTask.class).stream()
                .map(BusinessRuleTask::getCamundaDecisionRef))
        .isSubsetOf(known);
    assertThat(
            model.bpmn().getModelElementsByType(CallActivity.class).stream()
                .map(call -> call.getCalledElement()))
        .isSubsetOf(known);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void theTasksThatAModelSpeaksOfAreItsOwn(Model model) {
    var spoken =
        expressions(model).stream()
            .flatMap(
                expression -> Pattern.compile("'(UserTask_\\w+)'").matcher(expression).results())
            .map(result -> result.group(1))
            .toList();

    assertThat(spoken).isSubsetOf(ids(userTasks(model).stream()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormIsOneThatTasklistCanShow(Model model) throws IOException {
    var form = json.readTree(model.text());

    assertThat(form.findValuesAsText("id")).as("ids").doesNotHaveDuplicates();
    assertThat(form.get("schemaVersion").asInt()).isEqualTo(16);
    assertThat(form.findValuesAsText("type")).doesNotContain("filepicker");
    assertThat(form.findValuesAsText("key")).allMatch(key -> key.matches("[a-z][A-Za-z]*"));
    assertThat(fields(form)).doesNotHaveDuplicates();
    assertThat(lists(form))
        .as("a mistake in a folded row would not be seen")
        .allMatch(list -> list.path("disableCollapse").asBoolean());
  }

  @Test
  void whatAStartFormAsksIsWhatTheCodeReads() throws IOException {
    var child = new Walk(new TreeSet<>()).child;
    for (var kept : startForms) {
      var form = json.readTree(form(startOf(kept.process()).getCamundaFormRef()).text());
      var read = readBy(answers -> kept.submit(answers, "mona"));
      for (var preset : presets(form, kept.choices("mona"))) {
        var answered = new HashMap<>(preset);
        answered.put("child", child.reference());
        read.addAll(readBy(answers -> kept.submit(answers, "mona"), answered));
      }

      assertThat(read).as(kept.process()).containsExactlyInAnyOrderElementsOf(fields(form));
      assertThat(kept.choices("mona")).containsOnlyKeys(form.findValuesAsText("valuesKey"));
    }
  }

  @Test
  void whatATaskFormAsksIsWhatTheCodeReadsAndWhatItShowsIsThere() throws IOException {
    var checked = new TreeSet<String>();
    var prepared = new Walk(checked);
    prepared.toTheMeeting(true);
    prepared.throughThePapers();
    prepared.toTheMidway();
    var unprepared = new Walk(checked);
    unprepared.toTheMeeting(false);
    unprepared.does("holly", ReviewOutcomes.NOTE_MISSING_REPORT, Map.of("words", "Talked"));
    var settled = new Walk(checked, Notifications.valid().with("cameIntoCareOn", "2022-03-01"));
    settled.throughChanges();
    settled.throughAnAudit();
    settled.throughAConcern();
    try {
      throughAReport(checked);
    } finally {
      year.takeOut();
    }

    assertThat(checked)
        .containsExactlyInAnyOrderElementsOf(taskForms.stream().map(TaskForm::task).toList());
  }

  /** Each form of the report of a year. */
  private void throughAReport(Set<String> checked) throws IOException {
    var walk = new Walk(checked);
    walk.look(year.begun(), AnnualReport.WRITE);
    walk.look(year.does("mona", AnnualReport.WRITE, ReportedYear.writing()), AnnualReport.COMMENT);
    year.does("holly", AnnualReport.COMMENT, Map.of("verdict", "goesOn"));
    walk.look(year, AnnualReport.APPROVE);
    year.does("dina", AnnualReport.APPROVE, Map.of("verdict", "approve"));
    walk.look(year, AnnualReport.PRESENT);
    year.does("mona", AnnualReport.PRESENT, Map.of("presentedOn", "2020-04-09"));
    walk.look(year, AnnualReport.PUBLISH);
  }

  /** One child on the way through the models, each form looked at before it is filled in. */
  private final class Walk {

    private final Notifications child;
    private final Tasklist tasklist = new Tasklist(engine);
    private final Set<String> checked;
    private final String today = Notifications.valid().fields().get("cameIntoCareOn").toString();

    /** In the evening the work of today is over. */
    private final String tomorrow = LocalDate.parse(today).plusDays(1).toString();

    Walk(Set<String> checked) throws IOException {
      this(checked, Notifications.valid());
    }

    Walk(Set<String> checked, Notifications child) throws IOException {
      this.checked = checked;
      this.child = child;
      tasklist.as("sam").start(ChildInCare.KEY, child.fields());
      does("mona", ChildInCare.ALLOCATE_IRO, Map.of("iro", "ivy", "reason", "Near"));
      tasklist.itIs(Instant.now().plusSeconds(1), child.reference());
    }

    void toTheMeeting(boolean withReport) throws IOException {
      tasklist.clockRunsAgain();
      does(
          "ivy",
          ChildInCare.INTRODUCE_YOURSELF,
          Map.of("letter", "Hello", "givenOn", today, "how", "post"));
      does("ivy", Review.ARRANGE_REVIEW, ReviewAnswers.arranging(today));
      if (withReport) {
        does("bea", Review.SEND_INVITATIONS, ReviewAnswers.inviting(today));
        does("ivy", Review.HEAR_FROM_CHILD, ReviewAnswers.hearing(today));
        does("sam", Review.WRITE_REPORT, ReviewAnswers.reporting());
        does("tess", Review.CHECK_REPORT, ReviewAnswers.checking("accept"));
      }
      does("ivy", Review.HOLD_REVIEW, ReviewAnswers.held(today));
    }

    /**
     * Refused, because its decisions are not said anything of; the form is looked at all the same.
     */
    void toTheMidway() throws IOException {
      tasklist.itIs(Instant.now().plusSeconds(40 * 24 * 3600), child.reference());
      assertThatThrownBy(() -> does("ivy", MidwayMonitoring.HOLD_MIDWAY, Map.of()))
          .hasMessageContaining("say of each decision");
      tasklist.clockRunsAgain();
    }

    void throughThePapers() throws IOException {
      does(
          "ivy",
          ReviewOutcomes.ISSUE_DECISIONS,
          Map.of("decisions", List.of(Map.of("what", "A", "who", "B", "by", today))));
      does(
          "tess",
          ReviewOutcomes.CONSIDER_DECISIONS,
          Map.of("verdict", "object", "objection", "No"));
      does("ivy", ReviewOutcomes.ANSWER_OBJECTION, Map.of("answer", "concern", "words", "Yes"));
      does("ivy", DisputeResolution.COMPLETE_CONCERN, DisputeAnswers.completing("0", tomorrow));
      does("sam", DisputeResolution.ANSWER_CONCERN, DisputeAnswers.answering("meeting"));
      does("sam", DisputeResolution.HOLD_RESOLUTION_MEETING, DisputeAnswers.meeting(today));
      does("ivy", DisputeResolution.DECIDE_ON_ANSWER, DisputeAnswers.goingUp("4"));
      does("dina", DisputeResolution.ANSWER_CONCERN, DisputeAnswers.answering("refused"));
      does("ivy", DisputeResolution.DECIDE_ON_ANSWER, DisputeAnswers.goingUp());
      does("ivy", DisputeResolution.CONSIDER_REFERRAL, DisputeAnswers.considering("refer"));
      does("ivy", DisputeResolution.PREPARE_REFERRAL, DisputeAnswers.referring(today));
      does(
          "ivy",
          DisputeResolution.RECORD_CAFCASS_ANSWER,
          DisputeAnswers.cafcassAnswering("resolved", today));
      does("ivy", ReviewOutcomes.WRITE_MINUTES, Map.of("letter", "Hello"));
      does(
          "bea",
          ReviewOutcomes.DISTRIBUTE_MINUTES,
          Map.of(
              "sentOn",
              today,
              "recipients",
              List.of(Map.of("name", "A", "papers", "both", "way", "post"))));
      does(
          "sam",
          ReviewOutcomes.UPDATE_CARE_PLAN,
          Map.of("updatedOn", today, "words", "A", "shared", "yes"));
    }

    void throughChanges() throws IOException {
      tells("sam", Map.of("type", "reviewWished", "wishedBy", "child", "words", "Please"));
      does("ivy", ChildInCare.CONSIDER_CHANGE, Map.of("comesForward", "no", "words", "Soon"));
      tells("ivy", Map.of("type", "yearlyMeetingProposed", "words", "Please"));
      does(
          "holly",
          ChildInCare.CONSIDER_YEARLY_MEETING,
          Map.of("agreed", "yes", "words", "Settled"));
      tells("mona", Map.of("type", "iroChanged", "iro", "ian", "words", "Leave"));
      does("ivy", ChildInCare.HAND_OVER, Map.of("words", "Likes the sea"));
      tasklist
          .as("ian")
          .start(
              GoodPractice.KEY,
              Map.of("child", child.reference(), "who", "carer", "words", "Listened"));
      check(GoodPractice.READ_GOOD_PRACTICE, "tess");
      emergencies.open(
          new Answers(Map.of("reference", child.reference(), "reason", "At the door")), "harriet");
      does("mona", EmergencyOpening.LOOK_AT_EMERGENCY, Map.of("justified", "yes"));
    }

    void throughAnAudit() throws IOException {
      audited.drawn(child.reference(), "holly", "mona");
      does("holly", CaseAudit.AUDIT_FILE, AuditedFiles.scoring("good"));
      does("mona", CaseAudit.SCORE_AGAIN, AuditedFiles.scoring("inadequate"));
      does("adam", CaseAudit.AGREE_SCORE, AuditedFiles.scoring("good"));
      tasklist
          .as("mona")
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
                  today));
      does("mona", RecordFeedback.ANSWER_FEEDBACK, Map.of("answer", "Sorry"));
    }

    void throughAConcern() throws IOException {
      tasklist
          .as("ian")
          .start(DisputeResolution.KEY, DisputeAnswers.raising(child.reference(), "0", tomorrow));
      tasklist.itIs(Instant.now().plusSeconds(24 * 3600), child.reference());
      does("sam", FollowAction.REPORT_ON_ACTION, Map.of("said", "done"));
      does("ian", FollowAction.CHECK_ACTION, Map.of("found", "done"));
      tells("sam", ChangeAnswers.leftCare(today));
      does("ian", DisputeResolution.CLOSE_CONCERN, Map.of("result", "leftCare"));
      tasklist.clockRunsAgain();
    }

    private void tells(String person, Map<String, Object> change) {
      tasklist
          .as(person)
          .start(TellAboutChange.KEY, ReviewAnswers.with(change, "child", child.reference()));
    }

    void does(String person, String key, Map<String, Object> answers) throws IOException {
      if (checked.add(key)) {
        check(key);
      }
      tasklist.as(person).submit(child.reference(), key, answers);
    }

    private void check(String key) throws IOException {
      check(key, tasklist.task(child.reference(), key));
    }

    private void check(String key, String holder) throws IOException {
      checked.add(key);
      check(
          key,
          engine
              .getTaskService()
              .createTaskQuery()
              .processInstanceBusinessKey(child.reference())
              .taskDefinitionKey(key)
              .taskAssignee(holder)
              .singleResult());
    }

    void look(ReportedYear at, String key) throws IOException {
      checked.add(key);
      check(key, at.task(key), ReportedYear.REPORT);
    }

    private void check(String key, Task task) throws IOException {
      check(key, task, child.reference());
    }

    private void check(String key, Task task, String reference) throws IOException {
      var kept = taskForms.stream().filter(one -> one.task().equals(key)).findAny().orElseThrow();
      var open =
          new OpenTask(
              task.getId(),
              reference,
              task.getDueDate().toInstant(),
              Variables.fromMap(engine.getTaskService().getVariables(task.getId())));
      var form = json.readTree(form(formOf(key)).text());
      var filled = kept.fill(open);
      var read = readBy(answers -> kept.submit(open, answers, "mona"));
      for (var preset : presets(form, filled)) {
        read.addAll(readBy(answers -> kept.submit(open, answers, "mona"), preset));
      }

      assertThat(read).as(key).containsExactlyInAnyOrderElementsOf(fields(form));
      assertShows(form, filled, key);
    }
  }

  /** Each choice of each list, because what else is asked may depend on it. */
  private List<Map<String, String>> presets(JsonNode form, Map<String, ?> filled) {
    var presets = new ArrayList<Map<String, String>>();
    for (var field : form.findParents("key")) {
      var offered =
          field.has("valuesKey")
              ? json.<JsonNode>valueToTree(filled.get(field.get("valuesKey").asText()))
              : field.path("values");
      offered.forEach(
          choice -> presets.add(Map.of(field.get("key").asText(), choice.path("value").asText())));
    }
    return presets;
  }

  private void assertShows(JsonNode form, Map<String, Object> filled, String task) {
    var wanted = new HashSet<String>(form.findValuesAsText("valuesKey"));
    var text = form.toString();
    var shown = SHOWN.matcher(text);
    while (shown.find()) {
      if (!shown.group(1).startsWith("this.")) {
        wanted.add(shown.group(1));
      }
    }
    var there = new HashSet<String>();
    filled.forEach(
        (name, value) -> {
          there.add(name);
          if (value instanceof Map<?, ?> record) {
            record.keySet().forEach(part -> there.add(name + "." + part));
          }
        });
    assertThat(wanted).as("shown in " + task).isNotEmpty().isSubsetOf(there);

    var useful = new HashSet<>(wanted);
    useful.addAll(fields(form));
    form.findParents("conditional")
        .forEach(
            field -> useful.addAll(List.of(field.get("conditional").toString().split("\\W+"))));
    assertThat(filled.keySet())
        .as("given to " + task)
        .allMatch(
            name ->
                useful.contains(name)
                    || useful.stream().anyMatch(word -> word.startsWith(name + ".")));
  }

  /** Every field that is looked at when a form comes in with no answers. */
  private Set<String> readBy(Consumer<Answers> submit) {
    return readBy(submit, Map.of());
  }

  /** The same where one thing is answered; nothing of it is kept. */
  private Set<String> readBy(Consumer<Answers> submit, Map<String, String> answered) {
    var asked = new TreeSet<String>();
    var answers =
        new HashMap<String, Object>() {
          @Override
          public Object get(Object field) {
            asked.add((String) field);
            return answered.get(field);
          }
        };
    together.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          try {
            submit.accept(new Answers(answers));
            assertThat(answered).as("An empty form was accepted").isNotEmpty();
          } catch (Refused expected) {
            assertThat(expected.mistakes()).isNotEmpty();
          }
        });
    return asked;
  }

  /** What comes in as one answer: a field, or all the rows of a list. */
  private static List<String> fields(JsonNode part) {
    var keys = new ArrayList<String>();
    for (var field : part.path("components")) {
      if (field.has("path")) {
        keys.add(field.get("path").asText());
      } else if (field.has("key")) {
        keys.add(field.get("key").asText());
      } else {
        keys.addAll(fields(field));
      }
    }
    return keys;
  }

  private static List<JsonNode> lists(JsonNode form) {
    return form.findParents("path").stream()
        .filter(part -> part.path("type").asText().equals("dynamiclist"))
        .toList();
  }

  private static Model form(String name) {
    return forms().filter(form -> form.name().equals(name)).findAny().orElseThrow();
  }

  private static String formOf(String task) {
    return processes()
        .flatMap(model -> userTasks(model).stream())
        .filter(one -> one.getId().equals(task))
        .map(UserTask::getCamundaFormRef)
        .findAny()
        .orElseThrow();
  }

  private static StartEvent startOf(String process) {
    return processes()
        .filter(model -> model.name().equals(process))
        .flatMap(model -> model.bpmn().getModelElementsByType(StartEvent.class).stream())
        .filter(start -> start.getCamundaFormRef() != null)
        .findAny()
        .orElseThrow();
  }

  private static List<String> timersAt(UserTask task, Model model) {
    return model.bpmn().getModelElementsByType(BoundaryEvent.class).stream()
        .filter(event -> isAround(event.getAttachedTo(), task))
        .flatMap(event -> event.getEventDefinitions().stream())
        .filter(TimerEventDefinition.class::isInstance)
        .map(timer -> ((TimerEventDefinition) timer).getTimeDate().getTextContent())
        .toList();
  }

  /** A task's time may be that of the sub-process it stands in. */
  private static boolean isAround(FlowElement activity, UserTask task) {
    var scope = ((BaseElement) task.getParentElement()).getId();
    return activity.getId().equals(task.getId()) || activity.getId().equals(scope);
  }

  private static List<String> expressions(Model model) {
    return Pattern.compile("[$#]\\{[^}]*}")
        .matcher(model.text().replace("&#39;", "'").replace("&apos;", "'"))
        .results()
        .map(result -> result.group().substring(2, result.group().length() - 1))
        .toList();
  }

  private static List<String> words(Model model) throws ReflectiveOperationException {
    return constants(model).stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  private static Set<String> variables(Model model) throws ReflectiveOperationException {
    return constants(model).stream()
        .filter(ProcessVariable.class::isInstance)
        .map(variable -> ((ProcessVariable<?>) variable).name())
        .collect(toSet());
  }

  private static List<Object> constants(Model model) throws ReflectiveOperationException {
    var name = new StringBuilder("org.footprint." + model.folder() + ".process.");
    for (var word : model.name().split("-")) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    var found = new ArrayList<Object>();
    for (var constant : Class.forName(name.toString()).getFields()) {
      found.add(constant.get(null));
    }
    return found;
  }

  private static Process process(Model model) {
    return model.bpmn().getModelElementsByType(Process.class).iterator().next();
  }

  private static Collection<UserTask> userTasks(Model model) {
    return model.bpmn().getModelElementsByType(UserTask.class);
  }

  private static String documentation(BaseElement element) {
    return element.getDocumentations().stream()
        .map(words -> words.getTextContent())
        .reduce("", String::concat);
  }

  private static List<String> ids(Stream<? extends BaseElement> elements) {
    return elements.map(BaseElement::getId).toList();
  }
}
