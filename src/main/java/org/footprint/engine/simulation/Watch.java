package org.footprint.engine.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.footprint.simulation.News;
import org.footprint.simulation.Timer;
import org.footprint.simulation.ToDo;

/** Notes which tasks and jobs a piece of work brought up, so that nobody has to search for them. */
final class Watch extends AbstractBpmnParseListener implements SessionFactory {

  private final ThreadLocal<News> noted = new ThreadLocal<>();

  News during(Runnable work) {
    var news = new News(new ArrayList<>(), new ArrayList<>());
    noted.set(news);
    try {
      work.run();
      return news;
    } finally {
      noted.remove();
    }
  }

  private void note(Consumer<News> what) {
    Optional.ofNullable(noted.get()).ifPresent(what);
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addBuiltInTaskListener(
            TaskListener.EVENTNAME_CREATE, task -> note(news -> news.toDo().add(toDo(task))));
  }

  private static ToDo toDo(DelegateTask task) {
    var links = task.getCandidates();
    return new ToDo(
        task.getId(),
        task.getTaskDefinitionKey(),
        ((TaskEntity) task).getProcessInstance().getBusinessKey(),
        task.getAssignee() == null ? people(links) : List.of(task.getAssignee()),
        groups(links),
        task.getCreateTime().toInstant(),
        task.getDueDate().toInstant());
  }

  static List<String> people(Collection<IdentityLink> links) {
    return ids(links, IdentityLink::getUserId);
  }

  static List<String> groups(Collection<IdentityLink> links) {
    return ids(links, IdentityLink::getGroupId);
  }

  private static List<String> ids(
      Collection<IdentityLink> links, Function<IdentityLink, String> id) {
    return links.stream().map(id).filter(Objects::nonNull).sorted().toList();
  }

  @Override
  public Class<?> getSessionType() {
    return JobManager.class;
  }

  @Override
  public Session openSession() {
    return new Jobs();
  }

  private final class Jobs extends JobManager {

    @Override
    public void insertJob(JobEntity job) {
      super.insertJob(job);
      if (job.getProcessInstanceId() != null) {
        note(news -> news.timers().add(timer(job)));
      }
    }
  }

  private static Timer timer(JobEntity job) {
    var process =
        Context.getCommandContext()
            .getExecutionManager()
            .findExecutionById(job.getProcessInstanceId());
    return new Timer(
        job.getId(),
        process.getBusinessKey(),
        job.getActivityId(),
        due(job.getDuedate(), job.getCreateTime()));
  }

  static Instant due(Date due, Date created) {
    return (due == null ? created : due).toInstant();
  }
}
