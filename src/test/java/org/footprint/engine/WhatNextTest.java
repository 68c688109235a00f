package org.footprint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.footprint.FootprintTest;
import org.footprint.engine.form.StartForm;
import org.footprint.review.Casework;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever fills in a form reads what comes of it, and the model says it as the model does it. */
@FootprintTest
class WhatNextTest {

  private static final int SHORTEST = 60;
  private static final int LONGEST = 260;
  private static final Pattern TELLS = Pattern.compile("escalation\\.raise\\(.*'([a-z-]+)'\\)");

  @Autowired WhatNext whatNext;
  @Autowired List<StartForm> startForms;
  @Autowired Casework casework;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  static Stream<BpmnModelInstance> models() {
    return Models.all().entrySet().stream()
        .filter(model -> model.getKey().endsWith(".bpmn"))
        .map(
            model -> {
              try (var content = model.getValue().getInputStream()) {
                return Bpmn.readModelFromStream(content);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
  }

  static Stream<UserTask> userTasks() {
    return models().flatMap(model -> model.getModelElementsByType(UserTask.class).stream());
  }

  static Stream<StartEvent> startForms() {
    return models()
        .flatMap(model -> model.getModelElementsByType(StartEvent.class).stream())
        .filter(start -> start.getCamundaFormRef() != null);
  }

  @Test
  void thereAreTasksAndStartForms() {
    assertThat(userTasks()).hasSizeGreaterThan(25);
    assertThat(startForms()).hasSameSizeAs(startForms);
  }

  @ParameterizedTest
  @MethodSource({"userTasks", "startForms"})
  void everyFormSaysInTwoOrThreeSentencesWhatHappensNext(FlowElement element) {
    var words = WhatNext.words(element).orElse("");

    assertThat(words).as(element.getId()).hasSizeBetween(SHORTEST, LONGEST).endsWith(".");
    assertThat(words).as("figures are policy: " + element.getId()).doesNotContainPattern("[0-9]");
    assertThat(words)
        .as("words of the engine: " + element.getId())
        .doesNotContainPattern("(?i)process|instance|assign|claim|complete the|escalat|timer");
  }

  @ParameterizedTest
  @MethodSource("userTasks")
  void whoIsToldOfAnOverdueTaskIsNamedAndOneThatTimeTakesAwaySaysSo(UserTask task) {
    var words = WhatNext.words(task).orElseThrow();

    for (var timer : timersAt(task)) {
      var next = timer.getSucceedingNodes().singleResult();
      var told = next instanceof ServiceTask step ? told(step) : Stream.<String>of();
      told.forEach(role -> assertThat(words).as(task.getId()).contains(role + " is told"));
      if (timer.cancelActivity()) {
        assertThat(words).as(task.getId()).containsPattern("by (itself|themselves)");
      } else {
        // Nobody is above the director: the task itself says that it is late.
        assertThat(words).as(task.getId()).containsPattern(" is told| is marked as urgent");
      }
    }
  }

  @Test
  void onlyWhoeverIsAskedReadsItForATask() {
    var task = casework.begun("2026-03-03T10:00:00Z").task(ARRANGE_REVIEW).getId();

    assertThat(whatNext.ofTask(task, "ivy")).get().asString().startsWith("Business support sends");
    assertThat(whatNext.ofTask(task, "suleiman")).isEmpty();
    assertThat(whatNext.ofTask("none", "ivy")).isEmpty();
  }

  @Test
  void whoeverMayTakeAnOverdueTaskOverReadsItToo() {
    var child = casework.begun("2026-03-03T10:00:00Z");
    var task = child.task(ARRANGE_REVIEW);
    assertThat(whatNext.ofTask(task.getId(), "mona")).isEmpty();

    child.itIs(task.getDueDate().toInstant().plusSeconds(1));

    assertThat(whatNext.ofTask(task.getId(), "mona")).isPresent();
  }

  @Test
  void aFormThatBeginsSomethingSaysItAsWell() {
    assertThat(startForms)
        .allSatisfy(form -> assertThat(whatNext.ofStart(form.process())).isPresent());
    assertThat(whatNext.ofStart("review")).isEmpty();
    assertThat(whatNext.ofStart("none")).isEmpty();
  }

  private static List<BoundaryEvent> timersAt(UserTask task) {
    return ((BpmnModelInstance) task.getModelInstance())
        .getModelElementsByType(BoundaryEvent.class).stream()
            .filter(event -> event.getAttachedTo().equals(task))
            .filter(
                event ->
                    event.getEventDefinitions().stream()
                        .anyMatch(TimerEventDefinition.class::isInstance))
            .toList();
  }

  private static Stream<String> told(ServiceTask step) {
    return TELLS
        .matcher(step.getCamundaExpression())
        .results()
        .map(found -> found.group(1).replace('-', ' ').replace("iro", "IRO"));
  }
}
