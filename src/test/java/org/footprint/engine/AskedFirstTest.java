package org.footprint.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.child.process.ChildInCare.ALLOCATE_IRO;
import static org.footprint.child.process.ChildInCare.KEY;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.footprint.FootprintTest;
import org.footprint.Notifications;
import org.footprint.Tasklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A list that is found by its person holds neither less nor more than one found task by task. */
@FootprintTest
class AskedFirstTest {

  @Autowired ProcessEngine engine;
  @Autowired TaskService tasks;
  @Autowired IdentityService identities;

  private Task allocation;

  @BeforeEach
  void somethingWaits() {
    var tasklist = new Tasklist(engine);
    var told = Notifications.valid();
    tasklist.as("sam").start(KEY, told.fields());
    allocation = tasklist.task(told.reference(), ALLOCATE_IRO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mona", "sam", "ivy", "bea", "tess", "admin", "nobody"})
  void aPersonsListHoldsWhatIsTheirsAndWhatTheyAreAsked(String person) {
    var groups =
        identities.createGroupQuery().groupMember(person).list().stream()
            .map(Group::getId)
            .collect(toSet());

    assertThat(ids(asked(person)))
        .isEqualTo(
            tasks.createTaskQuery().list().stream()
                .filter(task -> isFor(task, person, groups))
                .map(Task::getId)
                .collect(toSet()));
    assertThat(asked(person).count()).isEqualTo(ids(asked(person)).size());
  }

  @Test
  void whatAColleagueTookOnLeavesTheListOfTheOthersOfItsPool() {
    tasks.setAssignee(allocation.getId(), null);
    tasks.addCandidateGroup(allocation.getId(), "business-support");
    assertThat(ids(asked("bea"))).contains(allocation.getId());
    assertThat(ids(asked("bilal"))).contains(allocation.getId());

    tasks.claim(allocation.getId(), "bea");

    assertThat(ids(asked("bea"))).contains(allocation.getId());
    assertThat(ids(asked("bilal"))).doesNotContain(allocation.getId());
  }

  @Test
  void anotherQuestionBesideThePersonIsAskedOfAllTasks() {
    assertThat(
            ids(
                tasks
                    .createTaskQuery()
                    .or()
                    .taskInvolvedUser("bilal")
                    .taskCandidateUser("bilal")
                    .taskDefinitionKey(ALLOCATE_IRO)
                    .endOr()))
        .contains(allocation.getId());
  }

  private TaskQuery asked(String person) {
    return tasks.createTaskQuery().or().taskInvolvedUser(person).taskCandidateUser(person).endOr();
  }

  private static Set<String> ids(TaskQuery query) {
    return query.list().stream().map(Task::getId).collect(toSet());
  }

  private boolean isFor(Task task, String person, Set<String> groups) {
    var links = tasks.getIdentityLinksForTask(task.getId());
    return person.equals(task.getAssignee())
        || links.stream().map(IdentityLink::getUserId).anyMatch(person::equals)
        || task.getAssignee() == null
            && links.stream()
                .map(IdentityLink::getGroupId)
                .flatMap(Stream::ofNullable)
                .anyMatch(groups::contains);
  }
}
