package org.footprint.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that everybody finds in Tasklist, the most urgent first. */
@Component
class Lists {

  private static final String ME = "${currentUser()}";
  private static final String NOW = "${now()}";

  private final FilterService filters;
  private final TaskService tasks;

  Lists(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  void provision() {
    provision("My tasks", 1, "What is in my hands", query().taskAssigneeExpression(ME));
    provision(
        "To pick up",
        2,
        "What nobody has taken on yet and I may",
        query().taskCandidateUserExpression(ME));
    provision(
        "Overdue",
        3,
        "What should have been done by now, by me or by somebody like me",
        query()
            .or()
            .taskAssigneeExpression(ME)
            .taskCandidateUserExpression(ME)
            .endOr()
            .dueBeforeExpression(NOW));
  }

  private TaskQuery query() {
    return tasks.createTaskQuery().orderByDueDate().asc();
  }

  private void provision(String name, int place, String description, TaskQuery query) {
    var found = filters.createTaskFilterQuery().filterName(name).singleResult();
    var filter = found != null ? found : filters.newTaskFilter(name);
    filter.setQuery(query);
    filter.setProperties(
        Map.of(
            "priority",
            place,
            "description",
            description,
            "refresh",
            true,
            "showUndefinedVariable",
            false,
            "variables",
            List.of()));
    filters.saveFilter(filter);
  }
}
