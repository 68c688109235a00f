package org.footprint.dispute;

import static org.footprint.dispute.DisputeAnswers.raising;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.dispute.process.ActOnConcern;
import org.footprint.dispute.process.DisputeResolution;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.footprint.review.ReviewAnswers;
import org.springframework.stereotype.Component;

/** The people around a child about whom there is a concern. */
@Component
public class Disputed {

  private final ProcessEngine engine;
  private final Casework casework;
  private final CarePeriods periods;
  private final DisputeRecords disputes;
  private final StageRecords stages;
  private final WantedActions actions;

  Disputed(
      ProcessEngine engine,
      Casework casework,
      CarePeriods periods,
      DisputeRecords disputes,
      StageRecords stages,
      WantedActions actions) {
    this.engine = engine;
    this.casework = casework;
    this.periods = periods;
    this.disputes = disputes;
    this.stages = stages;
    this.actions = actions;
  }

  /** A child whose IRO, Ivy, raises a concern at once; what is wanted is wanted in a month. */
  public Concern raised(String instant, String rung, Object... differences) {
    var child = casework.begun(instant);
    return raised(child, rung, differences);
  }

  public Concern raised(Case child, String rung, Object... differences) {
    var process =
        casework
            .tasklist()
            .as("ivy")
            .start(
                DisputeResolution.KEY,
                ReviewAnswers.with(
                    raising(child.reference(), rung, today().plusDays(30).toString()),
                    differences));
    return new Concern(child, process);
  }

  /** The concern that came out of something that was done for a child. */
  public Concern noted(Case child) {
    var process =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(child.reference(), DisputeResolution.KEY)
            .singleResult();
    return new Concern(child, process.getId());
  }

  private static LocalDate today() {
    return ClockUtil.getCurrentTime().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** One concern. */
  public final class Concern {

    private final Case child;
    private final String process;
    private final UUID id;

    private Concern(Case child, String process) {
      this.child = child;
      this.process = process;
      this.id =
          UUID.fromString(
              (String)
                  engine
                      .getRuntimeService()
                      .getVariable(process, DisputeResolution.DISPUTE.name()));
    }

    public Case child() {
      return child;
    }

    public UUID id() {
      return id;
    }

    public Dispute dispute() {
      return disputes.dispute(id);
    }

    public List<DisputeStage> stages() {
      return stages.of(id);
    }

    public DisputeStage stage() {
      return stages.open(id).orElseThrow();
    }

    public List<WantedAction> actions() {
      return actions.of(id);
    }

    public void itIs(Instant instant) {
      child.itIs(instant);
    }

    public void itIs(String instant) {
      child.itIs(Instant.parse(instant));
    }

    /** The open task of this kind, or null. */
    public Task task(String key) {
      return engine
          .getTaskService()
          .createTaskQuery()
          .processInstanceId(process)
          .taskDefinitionKey(key)
          .initializeFormKeys()
          .singleResult();
    }

    public List<String> open() {
      return engine.getTaskService().createTaskQuery().processInstanceId(process).list().stream()
          .map(Task::getTaskDefinitionKey)
          .sorted()
          .toList();
    }

    /** Who is asked to do a task. */
    public List<String> asked(String key) {
      var task = task(key);
      return task.getAssignee() != null
          ? List.of(task.getAssignee())
          : engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
              .map(IdentityLink::getUserId)
              .sorted()
              .toList();
    }

    public Concern does(String person, String key, Map<String, Object> answers) {
      casework.tasklist().as(person).submit(task(key).getId(), answers);
      return this;
    }

    /** Ivy decides without being asked. */
    public Concern decides(Map<String, Object> answers) {
      return decides("ivy", answers);
    }

    public Concern decides(String person, Map<String, Object> answers) {
      casework
          .tasklist()
          .as(person)
          .start(ActOnConcern.KEY, ReviewAnswers.with(answers, "concern", id.toString()));
      return this;
    }

    public boolean hasEnded() {
      return engine
              .getRuntimeService()
              .createProcessInstanceQuery()
              .processInstanceId(process)
              .count()
          == 0;
    }

    /** What was said of this concern in the chronology by acts of this kind. */
    public List<String> said(Act... acts) {
      return child.footprints().stream()
          .filter(footprint -> footprint.about().equals("dispute/" + id))
          .filter(footprint -> Stream.of(acts).anyMatch(act -> act == footprint.act()))
          .map(footprint -> footprint.words())
          .toList();
    }

    public String process() {
      return process;
    }

    /** When the child's care began, as the table knows it. */
    public UUID period() {
      return periods.open(child.reference()).orElseThrow().id();
    }
  }
}
