package org.footprint.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** What is open and what was done in one instance of a model, and in all that were for a child. */
@Component
public class StepsOfInstance {

  private static final int LATEST = 200;
  private static final int LATEST_OF_CHILD = 1000;

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

  /**
   * One instance of a model.
   *
   * @param ended null while it is under way
   * @param steps that ended, the latest first
   */
  public record Work(String name, Instant began, Instant ended, List<Step> steps) {}

  /**
   * All that was done for a child.
   *
   * @param works the latest begun first, without those where nothing ended yet
   * @param more whether more ended than is read
   */
  public record History(List<Work> works, boolean more) {}

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

  /** Also of what is over, of which Cockpit has no page. */
  public History ofChild(String reference) {
    var ended =
        history
            .createHistoricTaskInstanceQuery()
            .processInstanceBusinessKey(reference)
            .finished()
            .orderByHistoricTaskInstanceEndTime()
            .desc()
            .listPage(0, LATEST_OF_CHILD + 1);
    var steps =
        ended.stream()
            .limit(LATEST_OF_CHILD)
            .collect(
                groupingBy(
                    HistoricTaskInstance::getProcessInstanceId,
                    mapping(StepsOfInstance::step, toList())));
    return new History(works(reference, steps), ended.size() > LATEST_OF_CHILD);
  }

  private List<Work> works(String reference, Map<String, List<Step>> steps) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(reference)
        .orderByProcessInstanceStartTime()
        .desc()
        .listPage(0, LATEST_OF_CHILD)
        .stream()
        .filter(instance -> steps.containsKey(instance.getId()))
        .map(
            instance ->
                new Work(
                    instance.getProcessDefinitionName(),
                    instance.getStartTime().toInstant(),
                    instant(instance.getEndTime()),
                    steps.get(instance.getId())))
        .toList();
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
