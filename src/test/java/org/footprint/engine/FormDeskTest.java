package org.footprint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.child.process.ChildInCare.ALLOCATE_IRO;
import static org.footprint.child.process.ChildInCare.CAME_INTO_CARE;
import static org.footprint.child.process.ChildInCare.INTRODUCE_YOURSELF;
import static org.footprint.child.process.ChildInCare.KEY;

import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.footprint.FootprintTest;
import org.footprint.Notifications;
import org.footprint.Rows;
import org.footprint.Tasklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FootprintTest
class FormDeskTest {

  private static final Map<String, Object> CHOICE =
      Map.of("iro", "ivy", "reason", "They know the family");

  @Autowired ProcessEngine engine;
  @Autowired JdbcClient database;

  private Tasklist tasklist;
  private TaskService tasks;
  private String child;
  private String process;
  private String allocation;

  @BeforeEach
  void aChildNeedsAnIro() {
    tasklist = new Tasklist(engine);
    tasks = engine.getTaskService();
    var told = Notifications.valid();
    child = told.reference();
    process = tasklist.as("sam").start(KEY, told.fields());
    allocation = tasklist.task(child, ALLOCATE_IRO).getId();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mona", "admin"})
  void aTaskIsFinishedByItsFormAndByNothingElse(String person) {
    var before = Rows.of(database);

    assertAllRefused(
        person,
        List.of(
            () -> tasks.complete(allocation),
            () -> tasks.complete(allocation, Map.of("iro", "ivy")),
            () -> tasks.completeWithVariablesInReturn(allocation, Map.of(), true),
            () -> tasks.handleBpmnError(allocation, "nonsense"),
            () -> tasks.handleBpmnError(allocation, "nonsense", "words", Map.of("iro", "ivy")),
            () -> tasks.handleEscalation(allocation, "nonsense"),
            () -> tasks.resolveTask(allocation, Map.of("carePeriodId", "another"))));

    assertThat(Rows.of(database)).isEqualTo(before);
    assertThat(tasklist.open(child)).containsExactly(ALLOCATE_IRO);
    assertThat(engine.getRuntimeService().getVariable(process, "carePeriodId"))
        .isNotEqualTo("another");
  }

  @Test
  void notEvenCodeOfOursFinishesATaskPastItsForm() {
    assertThatThrownBy(() -> tasks.complete(allocation))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("A task is finished by filling in its form.");
    assertThat(tasklist.open(child)).containsExactly(ALLOCATE_IRO);
  }

  @Test
  void whoOnlyWorksOnTasksCannotPushTheProcessAround() {
    var runtime = engine.getRuntimeService();
    var timer = timer();
    var otherDay = changed(task -> task.setDueDate(null));
    var otherWords = changed(task -> task.setDescription("about Amara"));
    var otherName = changed(task -> task.setName("Amara"));
    var before = Rows.of(database);

    for (var person : List.of("mona", "sam", "ivy")) {
      assertAllRefused(
          person,
          List.of(
              () ->
                  runtime
                      .createProcessInstanceModification(process)
                      .cancelAllForActivity(ALLOCATE_IRO)
                      .execute(),
              () -> runtime.deleteProcessInstance(process, "no longer wanted"),
              () -> runtime.suspendProcessInstanceById(process),
              () -> runtime.setVariable(process, "carePeriodId", "another"),
              () -> tasks.setVariable(allocation, "carePeriodId", "another"),
              () -> tasks.setVariableLocal(allocation, "note", "another"),
              () -> tasks.deleteTask(allocation),
              () -> tasks.setDueDate(allocation, null),
              () -> tasks.saveTask(otherDay),
              () -> tasks.saveTask(otherWords),
              () -> tasks.saveTask(otherName),
              () -> tasks.setName(allocation, "Amara"),
              () -> tasks.setDescription(allocation, "about Amara"),
              () -> tasks.createComment(allocation, process, "about Amara"),
              () ->
                  tasks.createAttachment("note", allocation, process, "Amara", "about her", "url"),
              () ->
                  runtime
                      .createMessageCorrelation("footprint.child.leftCare")
                      .processInstanceBusinessKey(child)
                      .correlate(),
              () -> engine.getManagementService().setJobDuedate(timer, null)));
    }

    assertThat(Rows.of(database)).isEqualTo(before);
    var task = tasklist.task(child, ALLOCATE_IRO);
    assertThat(task.getName()).isEqualTo("Allocate IRO");
    assertThat(task.getDueDate()).isNotNull();
  }

  @Test
  void whoGivesOutWorkMayStillHandATaskOn() {
    tasklist.as("mona").run(() -> tasks.setAssignee(allocation, "holly"));

    assertThat(tasklist.task(child, ALLOCATE_IRO).getAssignee()).isEqualTo("holly");
    tasklist.as("holly").submit(allocation, CHOICE);
    assertThat(tasklist.open(child)).containsExactly(INTRODUCE_YOURSELF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sam", "mona", "admin"})
  void aProcessWithAFormIsStartedByItsForm(String person) {
    var runtime = engine.getRuntimeService();
    var facts = runtime.getVariables(process);
    var before = Rows.of(database);

    assertAllRefused(
        person,
        List.of(
            () -> runtime.startProcessInstanceByKey(KEY, "T-FORGED", facts),
            () -> runtime.startProcessInstanceByMessage(CAME_INTO_CARE, "T-FORGED", facts),
            () ->
                runtime
                    .createMessageCorrelation(CAME_INTO_CARE)
                    .setVariables(facts)
                    .correlateStartMessage(),
            () ->
                runtime
                    .createProcessInstanceByKey(KEY)
                    .setVariables(facts)
                    .startBeforeActivity(INTRODUCE_YOURSELF)
                    .execute(true, true)));

    assertThat(Rows.of(database)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sam", "tess", "ivy", "ian", "bea", "holly", "dina"})
  void whomATaskDoesNotConcernNeitherReadsNorFinishesIt(String stranger) {
    var visitor = tasklist.as(stranger);

    assertThatThrownBy(() -> visitor.read(allocation)).isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(
            () ->
                visitor.run(
                    () ->
                        engine
                            .getFormService()
                            .getTaskFormVariables(allocation, List.of("child"), false)))
        .isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(() -> visitor.submit(allocation, CHOICE))
        .isInstanceOf(AuthorizationException.class)
        .hasMessageNotContaining("Amara");
    assertThat(tasklist.open(child)).containsExactly(ALLOCATE_IRO);
  }

  @Test
  void somebodyElsesTaskIsNotFinishedForThem() {
    tasklist.as("mona").submit(allocation, CHOICE);
    var introduction = tasklist.task(child, INTRODUCE_YOURSELF).getId();
    var before = Rows.of(database);

    for (var other : List.of("ian", "mona")) {
      assertThatThrownBy(() -> tasklist.as(other).submit(introduction, letter()))
          .isInstanceOf(BadRequestException.class)
          .hasMessageStartingWith("This task is with Ivy Thornton now.");
    }
    assertThat(Rows.of(database)).isEqualTo(before);

    tasklist.as("ivy").submit(introduction, letter());
    assertThat(tasklist.open(child)).isEmpty();
  }

  @Test
  void anAnswerThatComesTooLateIsToldSo() {
    tasklist.as("mona").submit(allocation, CHOICE);
    var before = Rows.of(database);

    assertThatThrownBy(() -> tasklist.as("mona").submit(allocation, CHOICE))
        .isInstanceOf(BadRequestException.class)
        .hasMessageStartingWith("Mona Eldridge has done this already, on ");
    assertThat(Rows.of(database)).isEqualTo(before);
  }

  @Test
  void ofTwoWhoAnswerAtOnceOneWinsAndTheOtherIsToldSo() throws Exception {
    var together = new CyclicBarrier(2);
    Callable<String> answer =
        () -> {
          together.await();
          try {
            tasklist.as("mona").submit(allocation, CHOICE);
            return "done";
          } catch (BadRequestException refused) {
            return refused.getMessage();
          }
        };
    var people = Executors.newFixedThreadPool(2);
    var answers = new ArrayList<String>();
    try {
      for (var one : people.invokeAll(List.of(answer, answer))) {
        answers.add(one.get());
      }
    } finally {
      people.shutdown();
    }

    assertThat(answers).hasSize(2).containsOnlyOnce("done");
    assertThat(answers)
        .filteredOn(said -> !said.equals("done"))
        .allMatch(said -> said.startsWith("Mona Eldridge has done this already, on "));
    assertThat(allocations()).isEqualTo(1);
    assertThat(tasklist.open(child)).containsExactly(INTRODUCE_YOURSELF);
  }

  @Test
  void aRefusedAnswerIsStoredNowhere() {
    var before = Rows.of(database);

    assertThatThrownBy(() -> tasklist.as("mona").submit(allocation, Map.of("iro", "nobody")))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("IRO: choose one of the list.");

    assertThat(Rows.of(database)).isEqualTo(before);
    assertThat(tasklist.open(child)).containsExactly(ALLOCATE_IRO);
  }

  @Test
  void anAnswerIsForgottenWhenTheEngineCannotGoOn() {
    engine.getRuntimeService().suspendProcessInstanceById(process);
    var before = Rows.of(database);

    assertThatThrownBy(() -> tasklist.as("mona").submit(allocation, CHOICE))
        .isInstanceOf(SuspendedEntityInteractionException.class);
    assertThat(Rows.of(database)).isEqualTo(before);

    engine.getRuntimeService().activateProcessInstanceById(process);
    tasklist.as("mona").submit(allocation, CHOICE);
    assertThat(allocations()).isEqualTo(1);
  }

  @Test
  void aNotificationIsForgottenWhenTheEngineCannotBegin() {
    var told = Notifications.valid();
    var repository = engine.getRepositoryService();
    repository.suspendProcessDefinitionByKey(KEY);
    try {
      var before = Rows.of(database);

      assertThatThrownBy(() -> tasklist.as("sam").start(KEY, told.fields()))
          .isInstanceOf(SuspendedEntityInteractionException.class);
      assertThat(Rows.of(database)).isEqualTo(before);
    } finally {
      repository.activateProcessDefinitionByKey(KEY);
    }
  }

  @Test
  void aReaderGetsOnlyTheFieldsAskedFor() {
    assertThat(
            tasklist
                .as("mona")
                .call(
                    () ->
                        engine
                            .getFormService()
                            .getTaskFormVariables(allocation, List.of("iros", "iro"), false)))
        .containsOnlyKeys("iros");
  }

  @Test
  void theStartFormOffersTheTeamsAndCodesOfToday() throws Exception {
    var definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(KEY)
            .latestVersion()
            .singleResult()
            .getId();
    var form =
        tasklist.as("sam").call(() -> engine.getFormService().getDeployedStartForm(definition));

    assertThat(form)
        .asString(java.nio.charset.StandardCharsets.UTF_8)
        .contains("\"Oak Team\"", "\"Interim care order\"", "\"A woman\"")
        .doesNotContain("valuesKey");
  }

  private void assertAllRefused(String person, List<Runnable> attempts) {
    for (var place = 0; place < attempts.size(); place++) {
      var attempt = attempts.get(place);
      assertThatThrownBy(
              () -> tasklist.as(person).run(attempt), "attempt %d of %s", place + 1, person)
          .isInstanceOf(ProcessEngineException.class);
    }
  }

  private Task changed(Consumer<Task> change) {
    var task = tasklist.task(child, ALLOCATE_IRO);
    change.accept(task);
    return task;
  }

  private static Map<String, Object> letter() {
    return Map.of(
        "letter",
        "Hello",
        "givenOn",
        Notifications.valid().fields().get("cameIntoCareOn"),
        "how",
        "inPerson");
  }

  private String timer() {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(process)
        .singleResult()
        .getId();
  }

  private int allocations() {
    return database
        .sql(
            """
            select count(*) from footprint.allocation
            join footprint.care_period p on p.id = care_period_id
            join footprint.child c on c.id = p.child_id
            where reference = ?
            """)
        .param(child)
        .query(Integer.class)
        .single();
  }
}
