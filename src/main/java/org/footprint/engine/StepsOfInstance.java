package org.footprint.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** What is open and what was done in one instance of a model. */
@Component
public class StepsOfInstance {

  private static final int LATEST = 200;

  private final HistoryService history;

  StepsOfInstance(HistoryService history) {
    this.history = history;
  }

  /**
   * What came up in an instance.
   *
   * @param open the first due first
   * @param ended the latest first
   * @param more whether more ended than is read
   */
  public record Course(List<Step> open, List<Step> ended, boolean more) {}

  /**
   * One step.
   *
   * @param model the key of the model it belongs to
   * @param person who has it, or who had it last; null where nobody did
   * @param ended null while it is open
   * @param done whether it was done; else its time ran out, or it was not needed any more
   */
  public record Step(
      String id,
      String model,
      String name,
      String person,
      Instant began,
      Instant due,
      Instant ended,
      boolean done) {}

  /** Which child an instance is about. */
  public Optional<String> reference(String instanceId) {
    return Optional.ofNullable(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult())
        .map(HistoricProcessInstance::getBusinessKey);
  }

  /** The steps of an instance, without those of others that it called. */
  public Course of(String instanceId) {
    var open =
        history
            .createHistoricTaskInstanceQuery()
            .processInstanceId(instanceId)
            .unfinished()
            .listPage(0, LATEST);
    var ended =
        history
            .createHistoricTaskInstanceQuery()
            .processInstanceId(instanceId)
            .finished()
            .orderByHistoricTaskInstanceEndTime()
            .desc()
            .listPage(0, LATEST + 1);
    return new Course(
        open.stream()
            .map(StepsOfInstance::step)
            .sorted(
                Comparator.comparing(Step::due, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList(),
        ended.stream().limit(LATEST).map(StepsOfInstance::step).toList(),
        ended.size() > LATEST);
  }

  private static Step step(HistoricTaskInstance task) {
    return new Step(
        task.getId(),
        task.getProcessDefinitionKey(),
        task.getName(),
        task.getAssignee(),
        task.getStartTime().toInstant(),
        instant(task.getDueDate()),
        instant(task.getEndTime()),
        TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason()));
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }
}
