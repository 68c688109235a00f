package org.footprint.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the tasks of a list by the person it is for. The engine's one query goes through all open
 * tasks of the council, because "in hand <em>or</em> asked" stands in two tables and no index
 * serves both; the tasks of the person are therefore looked up first, and the query asks about them
 * alone.
 */
@Component
class AskedFirst implements SessionFactory {

  /** The one question that our lists ask; with any other beside it, the query stays as it is. */
  private static final Set<String> PERSONAL =
      Set.of(
          "involvedUser",
          "taskInvolvedUserExpression",
          "candidateUser",
          "taskCandidateUserExpression");

  /** As many as a statement takes; a longer list is found the engine's way. */
  private static final int MOST = 10_000;

  private final JdbcClient database;

  AskedFirst(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Class<?> getSessionType() {
    return TaskManager.class;
  }

  @Override
  public Session openSession() {
    return new Tasks();
  }

  private final class Tasks extends TaskManager {

    /** Looked up once in a command, which may ask about several lists. */
    private final Map<String, List<String>> found = new HashMap<>();

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
      narrow(query);
      return super.findTasksByQueryCriteria(query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
      narrow(query);
      return super.findTaskCountByQueryCriteria(query);
    }

    private void narrow(TaskQueryImpl query) {
      if (query.getTaskId() == null && query.getTaskIdIn() == null) {
        query.getQueries().stream()
            .filter(AskedFirst::isAboutOnePerson)
            .findFirst()
            .map(TaskQueryImpl::getInvolvedUser)
            .map(person -> found.computeIfAbsent(person, AskedFirst.this::tasksOf))
            .filter(ids -> ids.size() <= MOST)
            .ifPresent(
                ids ->
                    query.taskIdIn(ids.isEmpty() ? new String[] {""} : ids.toArray(String[]::new)));
      }
    }
  }

  private static boolean isAboutOnePerson(TaskQueryImpl query) {
    return query.isOrQueryActive()
        && query.getInvolvedUser() != null
        && Objects.equals(query.getInvolvedUser(), query.getCandidateUser())
        && PERSONAL.containsAll(asked(query));
  }

  private static Set<String> asked(TaskQueryImpl query) {
    return new JsonTaskQueryConverter().toJsonObject(query, true).keySet();
  }

  private List<String> tasksOf(String person) {
    return database
        .sql(
            """
            select id_ from public.act_ru_task where assignee_ = :person
            union
            select task_id_ from public.act_ru_identitylink
            where user_id_ = :person and task_id_ is not null
            union
            select task_id_ from public.act_ru_identitylink
              join public.act_ru_task on act_ru_task.id_ = task_id_
            where act_ru_identitylink.group_id_ in
                (select group_id_ from public.act_id_membership where user_id_ = :person)
              and assignee_ is null
            limit :limit
            """)
        .param("person", person)
        .param("limit", MOST + 1)
        .query(String.class)
        .list();
  }
}
