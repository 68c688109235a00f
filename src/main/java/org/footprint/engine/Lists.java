package org.footprint.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that everybody finds in Tasklist, the most urgent first. */
@Component
class Lists {

  private static final String OURS = "providedBy";
  private static final String ME = "${currentUser()}";
  private static final String NOW = "${now()}";
  private static final String SOON = "${workingDays.inFive()}";
  private static final String[] CONCERNS = {"dispute-resolution", "follow-action"};

  private final FilterService filters;
  private final TaskService tasks;

  Lists(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  void provision() {
    var kept = new HashSet<String>();
    kept.add(provision("To do", 1, "All that waits for me", mine()));
    kept.add(
        provision("Overdue", 2, "What should be done by now", asked().dueBeforeExpression(NOW)));
    kept.add(
        provision(
            "Due in five working days",
            3,
            "What comes next",
            mine().dueAfterExpression(NOW).dueBeforeExpression(SOON)));
    kept.add(provision("Later", 4, "What still has time", mine().dueAfterExpression(SOON)));
    kept.add(
        provision(
            "Concerns waiting for me",
            5,
            "Concerns to answer or to decide on, and what they want done",
            mine().processDefinitionKeyIn(CONCERNS)));
    kept.add(
        provision(
            "My team's unclaimed",
            6,
            "What nobody has taken on yet and I may",
            byDueDate().taskCandidateUserExpression(ME)));
    kept.add(
        provision(
            "Snoozed",
            7,
            "What I put off to another day; it is due all the same",
            asked().followUpAfterExpression(NOW)));
    filters.createTaskFilterQuery().list().stream()
        .filter(filter -> filter.getProperties().containsKey(OURS))
        .filter(filter -> !kept.contains(filter.getId()))
        .forEach(filter -> filters.deleteFilter(filter.getId()));
  }

  /** Also what a colleague has in hand and I was told of, because it is overdue. */
  private TaskQuery mine() {
    return asked().followUpBeforeOrNotExistentExpression(NOW);
  }

  private TaskQuery asked() {
    return byDueDate().or().taskInvolvedUserExpression(ME).taskCandidateUserExpression(ME).endOr();
  }

  private TaskQuery byDueDate() {
    return tasks.createTaskQuery().orderByDueDate().asc();
  }

  private String provision(String name, int place, String description, TaskQuery query) {
    var found = filters.createTaskFilterQuery().filterName(name).singleResult();
    var filter = found != null ? found : filters.newTaskFilter(name);
    filter.setQuery(query);
    filter.setProperties(
        Map.of(
            OURS,
            "footprint",
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
    return filters.saveFilter(filter).getId();
  }
}
