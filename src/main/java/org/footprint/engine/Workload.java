package org.footprint.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much waits for whom, and how tasks go from one person to another. */
@Component
public class Workload {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final JdbcClient database;
  private final WorkingDays workingDays;
  private final Clock clock;

  Workload(
      TaskService tasks,
      RuntimeService runtime,
      HistoryService history,
      JdbcClient database,
      WorkingDays workingDays,
      Clock clock) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.history = history;
    this.database = database;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** How many tasks are overdue, due within five working days, and due later. */
  public record Count(long overdue, long soon, long later) {

    public static final Count NONE = new Count(0, 0, 0);

    public Count plus(Count other) {
      return new Count(overdue + other.overdue, soon + other.soon, later + other.later);
    }
  }

  /** A task that somebody has; the reference is the child's. */
  public record Held(String id, String name, String reference, Instant due) {}

  /** What each of these people has to do; counted by the database, so that no task is read. */
  @Transactional(readOnly = true)
  public Map<String, Count> of(Collection<String> people) {
    var counts = new LinkedHashMap<String, Count>();
    people.forEach(person -> counts.put(person, Count.NONE));
    counted(
            """
            select assignee_ as whose, %s from public.act_ru_task
            where assignee_ = any(:these) group by assignee_
            """)
        .param("these", people.toArray(String[]::new))
        .query((row, number) -> counts.put(row.getString("whose"), count(row)))
        .list();
    return counts;
  }

  /** What nobody has taken on, by the references of the children. */
  @Transactional(readOnly = true)
  public Map<String, Count> ofNobody() {
    var counts = new HashMap<String, Count>();
    counted(
            """
            select process.business_key_ as whose, %s from public.act_ru_task task
            join public.act_ru_execution process on process.id_ = task.proc_inst_id_
            where assignee_ is null group by process.business_key_
            """)
        .query((row, number) -> counts.put(row.getString("whose"), count(row)))
        .list();
    return counts;
  }

  private JdbcClient.StatementSpec counted(String statement) {
    return database
        .sql(
            statement.formatted(
                """
                count(*) filter (where due_date_ < :now) as overdue,
                count(*) filter (where due_date_ >= :now and due_date_ < :soon) as soon,
                count(*) filter (where due_date_ >= :soon or due_date_ is null) as later
                """))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("soon", workingDays.inFive().toInstant().atOffset(ZoneOffset.UTC));
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(row.getLong("overdue"), row.getLong("soon"), row.getLong("later"));
  }

  /** What somebody has to do, the first due first. */
  public List<Held> heldBy(String person) {
    return held(tasks.createTaskQuery().taskAssignee(person).orderByDueDate().asc().list());
  }

  /** Those of these tasks that are still open, whoever has them. */
  public List<Held> open(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : held(tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list());
  }

  /** Those of these tasks that are over. */
  public List<Held> over(Collection<String> ids) {
    var ended =
        ids.stream()
            .flatMap(
                id ->
                    history.createHistoricTaskInstanceQuery().taskId(id).finished().list().stream())
            .toList();
    var instances =
        ended.stream().map(task -> task.getProcessInstanceId()).collect(Collectors.toSet());
    if (instances.isEmpty()) {
      return List.of();
    }
    var keys =
        history.createHistoricProcessInstanceQuery().processInstanceIds(instances).list().stream()
            .collect(
                Collectors.toMap(
                    HistoricProcessInstance::getId, HistoricProcessInstance::getBusinessKey));
    return ended.stream()
        .map(
            task ->
                new Held(
                    task.getId(),
                    task.getName(),
                    keys.get(task.getProcessInstanceId()),
                    task.getDueDate().toInstant()))
        .toList();
  }

  private List<Held> held(List<Task> open) {
    var instances = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    var keys =
        instances.isEmpty()
            ? Map.<String, String>of()
            : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    return open.stream()
        .map(
            task ->
                new Held(
                    task.getId(),
                    task.getName(),
                    keys.get(task.getProcessInstanceId()),
                    task.getDueDate().toInstant()))
        .toList();
  }

  /**
   * Gives tasks to somebody else, all or none.
   *
   * @return those that the first person does not have any more; unless empty, nothing was moved
   */
  @Transactional
  public Set<String> handOn(Collection<String> ids, String from, String to) {
    var gone = new HashSet<>(ids);
    tasks
        .createTaskQuery()
        .taskIdIn(ids.toArray(String[]::new))
        .taskAssignee(from)
        .list()
        .forEach(task -> gone.remove(task.getId()));
    if (gone.isEmpty()) {
      try {
        for (var id : ids) {
          tasks.setAssignee(id, to);
          tasks.setFollowUpDate(id, null);
        }
      } catch (OptimisticLockingException e) {
        throw new OptimisticLockingFailureException("A task was done at this moment", e);
      }
    }
    return gone;
  }
}
