package org.footprint.engine;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.footprint.engine.form.StartForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What happens once a form is sent, and if it never is: each model says it beside its task. */
@Component
public class WhatNext {

  static final String PROPERTY = "whatNext";

  private final RepositoryService models;
  private final AskedPeople asked;
  private final ObjectProvider<StartForm> startForms;

  WhatNext(RepositoryService models, AskedPeople asked, ObjectProvider<StartForm> startForms) {
    this.models = models;
    this.asked = asked;
    this.startForms = startForms;
  }

  /** For whoever is asked to do the task, or may take it over. */
  public Optional<String> ofTask(String taskId, String person) {
    return asked
        .taskOrTheirs(taskId, person)
        .map(TaskEntity.class::cast)
        .map(
            task ->
                models
                    .getBpmnModelInstance(task.getProcessDefinitionId())
                    .<BaseElement>getModelElementById(task.getTaskDefinitionKey()))
        .flatMap(WhatNext::words);
  }

  /** For a form that begins something. */
  public Optional<String> ofStart(String process) {
    return startForms.stream()
        .filter(form -> form.process().equals(process))
        .findFirst()
        .flatMap(form -> start(form.process()))
        .flatMap(WhatNext::words);
  }

  private Optional<StartEvent> start(String process) {
    var latest =
        models
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult();
    return models
        .getBpmnModelInstance(latest.getId())
        .getModelElementsByType(StartEvent.class)
        .stream()
        .filter(event -> event.getCamundaFormRef() != null)
        .findFirst();
  }

  static Optional<String> words(BaseElement element) {
    return Optional.ofNullable(element.getExtensionElements()).stream()
        .flatMap(
            extensions ->
                extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> PROPERTY.equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .findFirst();
  }
}
