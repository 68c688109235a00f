package org.footprint.engine.simulation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.footprint.simulation.Census;
import org.footprint.simulation.News;
import org.footprint.simulation.Timer;
import org.footprint.simulation.ToDo;
import org.footprint.simulation.Workplace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Simulated people sign in, fill in forms and wait for timers like everybody else. */
class EngineWorkplace implements Workplace {

  private final ProcessEngine engine;
  private final Watch watch;
  private final ObjectMapper json;
  private final JdbcClient database;
  private final TransactionTemplate together;
  private final Map<String, List<String>> groups = new ConcurrentHashMap<>();
  private final Map<String, String> models = new ConcurrentHashMap<>();

  EngineWorkplace(
      ProcessEngine engine,
      Watch watch,
      ObjectMapper json,
      JdbcClient database,
      PlatformTransactionManager transactions) {
    this.engine = engine;
    this.watch = watch;
    this.json = json;
    this.database = database;
    this.together = new TransactionTemplate(transactions);
  }

  @Override
  public <T> T withClocksOfTheirOwn(Supplier<T> work) {
    return OwnClock.during(work);
  }

  @Override
  public <T> T at(Instant now, Supplier<T> work) {
    return OwnClock.at(
        now,
        () ->
            together.execute(
                status -> {
                  // What a crash would lose of a simulation is lived through again.
                  database.sql("set local synchronous_commit = off").update();
                  return work.get();
                }));
  }

  @Override
  public News open() {
    var references = references(engine.getRuntimeService().createProcessInstanceQuery().list());
    var tasks =
        engine.getTaskService().createTaskQuery().list().stream()
            .map(task -> toDo(task, references.get(task.getProcessInstanceId())))
            .toList();
    var timers =
        jobs().stream().map(job -> timer(job, references.get(job.getProcessInstanceId()))).toList();
    return new News(tasks, timers);
  }

  @Override
  public Optional<ToDo> again(ToDo task) {
    return Optional.ofNullable(
            inEngine(context -> context.getTaskManager().findTaskById(task.id())))
        .map(found -> toDo(found, task.reference()));
  }

  @Override
  public Map<String, Object> read(ToDo task, String person) {
    return plain(as(person, () -> engine.getFormService().getTaskFormVariables(task.id())));
  }

  /** Lists and records come as JSON. */
  private Map<String, Object> plain(VariableMap shown) {
    var plain = new HashMap<String, Object>();
    shown
        .keySet()
        .forEach(
            field ->
                plain.put(
                    field,
                    shown.getValueTyped(field) instanceof SerializableValue value
                        ? plain(value)
                        : shown.get(field)));
    return plain;
  }

  private Object plain(SerializableValue value) {
    try {
      return json.readValue(value.getValueSerialized(), Object.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public News start(String process, String person, Map<String, Object> answers) {
    var model = models.computeIfAbsent(process, this::model);
    return watch.during(
        () -> as(person, () -> engine.getFormService().submitStartForm(model, answers)));
  }

  /** As the timer of its start does, which waits for the machine's time and not for ours. */
  @Override
  public News strike(String process) {
    return watch.during(() -> engine.getRuntimeService().startProcessInstanceByKey(process));
  }

  @Override
  public News answer(ToDo task, String person, Map<String, Object> answers) {
    return watch.during(
        () ->
            as(
                person,
                () -> {
                  engine.getFormService().submitTaskForm(task.id(), answers);
                  return task;
                }));
  }

  @Override
  public News carryOut(Timer timer) {
    return watch.during(
        () -> {
          if (inEngine(context -> context.getJobManager().findJobById(timer.id())) != null) {
            engine.getManagementService().executeJob(timer.id());
          }
        });
  }

  /** By its id alone, which a query of the engine takes much longer to ask. */
  private <T> T inEngine(Command<T> command) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(command);
  }

  @Override
  public Census census() {
    var instances = engine.getRuntimeService().createProcessInstanceQuery().list();
    var references = references(instances);
    return new Census(
        engine.getRuntimeService().createIncidentQuery().count(),
        engine.getHistoryService().createHistoricProcessInstanceQuery().list().stream()
            .collect(groupingBy(HistoricProcessInstance::getProcessDefinitionKey, counting())),
        instances.stream()
            .collect(
                groupingBy(
                    ProcessInstance::getProcessDefinitionKey,
                    mapping(ProcessInstance::getBusinessKey, toList()))),
        engine.getTaskService().createTaskQuery().list().stream()
            .collect(
                groupingBy(
                    task -> references.get(task.getProcessInstanceId()),
                    mapping(
                        task ->
                            new Census.Waiting(
                                task.getProcessInstanceId(),
                                task.getTaskDefinitionKey(),
                                task.getDueDate().toInstant()),
                        toList()))),
        jobs().stream()
            .collect(
                groupingBy(
                    job -> references.get(job.getProcessInstanceId()),
                    mapping(job -> Watch.due(job.getDuedate(), job.getCreateTime()), toList()))));
  }

  private List<Job> jobs() {
    return engine.getManagementService().createJobQuery().list().stream()
        .filter(job -> job.getProcessInstanceId() != null)
        .toList();
  }

  private static Map<String, String> references(List<ProcessInstance> instances) {
    return instances.stream()
        .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
  }

  private ToDo toDo(Task task, String reference) {
    var links =
        task.getAssignee() == null
            ? engine.getTaskService().getIdentityLinksForTask(task.getId())
            : List.<IdentityLink>of();
    return new ToDo(
        task.getId(),
        task.getTaskDefinitionKey(),
        reference,
        task.getAssignee() == null ? Watch.people(links) : List.of(task.getAssignee()),
        Watch.groups(links),
        task.getCreateTime().toInstant(),
        task.getDueDate().toInstant());
  }

  private static Timer timer(Job job, String reference) {
    return new Timer(
        job.getId(),
        reference,
        job.getJobDefinitionId(),
        Watch.due(job.getDuedate(), job.getCreateTime()));
  }

  private <T> T as(String person, Supplier<T> work) {
    var identity = engine.getIdentityService();
    identity.setAuthentication(person, groups.computeIfAbsent(person, this::groupsOf));
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  private List<String> groupsOf(String person) {
    return engine.getIdentityService().createGroupQuery().groupMember(person).list().stream()
        .map(Group::getId)
        .toList();
  }

  private String model(String process) {
    ProcessDefinition definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult();
    return definition.getId();
  }
}
