package org.footprint.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Date;
import java.util.function.ToDoubleFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * What whoever runs the application watches: work open and overdue, incidents, jobs that are due.
 */
@Component
class Gauges implements MeterBinder {

  private final ProcessEngine engine;

  Gauges(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(
        registry, "footprint.incidents", e -> e.getRuntimeService().createIncidentQuery().count());
    gauge(
        registry,
        "footprint.jobs.due",
        e -> e.getManagementService().createJobQuery().executable().count());
    engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .latestVersion()
        .list()
        .forEach(model -> tasksOf(model.getKey(), registry));
  }

  private void tasksOf(String model, MeterRegistry registry) {
    Gauge.builder("footprint.tasks.open", engine, e -> tasks(e, model).count())
        .description("Open tasks")
        .tag("model", model)
        .register(registry);
    Gauge.builder("footprint.tasks.overdue", engine, e -> tasks(e, model).dueBefore(now()).count())
        .description("Open tasks whose due instant has passed")
        .tag("model", model)
        .register(registry);
  }

  private static TaskQuery tasks(ProcessEngine engine, String model) {
    return engine.getTaskService().createTaskQuery().processDefinitionKey(model);
  }

  private static Date now() {
    return ClockUtil.getCurrentTime();
  }

  private void gauge(MeterRegistry registry, String name, ToDoubleFunction<ProcessEngine> value) {
    Gauge.builder(name, engine, value).register(registry);
  }
}
