package org.footprint.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.footprint.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Where the work of a model stands and where its time goes, of all its versions together. */
@Component
public class StepsOfModel {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration FOUR_WEEKS = Duration.ofDays(28);
  private static final Duration YEAR = Duration.ofDays(365);
  private static final int LATEST = 1_000;

  private final RepositoryService models;
  private final TaskService tasks;
  private final HistoryService history;
  private final WorkingCalendar calendar;
  private final Clock clock;

  StepsOfModel(
      RepositoryService models,
      TaskService tasks,
      HistoryService history,
      WorkingCalendar calendar,
      Clock clock) {
    this.models = models;
    this.tasks = tasks;
    this.history = history;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** One step of a model, by its id and its name there. */
  public record Step(String id, String name, Open open, Done done) {}

  /**
   * The open tasks of a step by the time since they came up.
   *
   * @param oldest since when the oldest has been open; null where none is
   */
  public record Open(
      long all, long overdue, long upToAWeek, long upToFourWeeks, long longer, Instant oldest) {

    private static final Open NONE = new Open(0, 0, 0, 0, 0, null);
  }

  /**
   * The tasks of a step that were done in the last year.
   *
   * @param counted how many; where there are more than are read, only the latest are
   * @param half within which half of them were done; null where none was
   * @param nineOfTen within which nine of ten were done; null where none was
   */
  public record Done(int counted, boolean more, Duration half, Duration nineOfTen, int late) {}

  /** The steps of a model in the version that is looked at, or nothing where there is none. */
  public Optional<List<Step>> of(String definitionId) {
    return Optional.ofNullable(
            models.createProcessDefinitionQuery().processDefinitionId(definitionId).singleResult())
        .map(this::steps);
  }

  private List<Step> steps(ProcessDefinition model) {
    return models
        .getBpmnModelInstance(model.getId())
        .getModelElementsByType(UserTask.class)
        .stream()
        .map(
            task ->
                new Step(
                    task.getId(),
                    task.getName(),
                    open(model.getKey(), task.getId()),
                    done(model.getKey(), task.getId())))
        .toList();
  }

  private Open open(String model, String task) {
    var all = query(model, task).count();
    if (all == 0) {
      return Open.NONE;
    }
    var now = clock.instant();
    var overAWeek = query(model, task).taskCreatedBefore(before(now, WEEK)).count();
    var overFourWeeks = query(model, task).taskCreatedBefore(before(now, FOUR_WEEKS)).count();
    return new Open(
        all,
        query(model, task).dueBefore(Date.from(now.plusMillis(1))).count(),
        all - overAWeek,
        overAWeek - overFourWeeks,
        overFourWeeks,
        query(model, task).orderByTaskCreateTime().asc().listPage(0, 1).stream()
            .map(oldest -> oldest.getCreateTime().toInstant())
            .findFirst()
            .orElse(null));
  }

  private TaskQuery query(String model, String task) {
    return tasks.createTaskQuery().processDefinitionKey(model).taskDefinitionKey(task);
  }

  /** What ended without being done says nothing of how long it takes. */
  private Done done(String model, String task) {
    var latest =
        history
            .createHistoricTaskInstanceQuery()
            .processDefinitionKey(model)
            .taskDefinitionKey(task)
            .taskDeleteReason(TaskEntity.DELETE_REASON_COMPLETED)
            .finishedAfter(before(clock.instant(), YEAR))
            .orderByHistoricTaskInstanceEndTime()
            .desc()
            .listPage(0, LATEST + 1);
    var counted = latest.stream().limit(LATEST).toList();
    var spans = counted.stream().map(HistoricTaskInstance::getDurationInMillis).sorted().toList();
    return new Done(
        counted.size(),
        latest.size() > LATEST,
        within(50, spans),
        within(90, spans),
        (int) counted.stream().filter(this::isLate).count());
  }

  private boolean isLate(HistoricTaskInstance task) {
    return task.getDueDate() != null
        && calendar.isLate(task.getDueDate().toInstant(), task.getEndTime().toInstant());
  }

  /** The span within which that many of a hundred lie: always one that really occurred. */
  private static Duration within(int percent, List<Long> sorted) {
    return sorted.isEmpty()
        ? null
        : Duration.ofMillis(sorted.get((sorted.size() * percent + 99) / 100 - 1));
  }

  private static Date before(Instant now, Duration span) {
    return Date.from(now.minus(span));
  }
}
