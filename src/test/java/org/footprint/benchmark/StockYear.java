package org.footprint.benchmark;

import static org.footprint.benchmark.Step.ALLOCATE;
import static org.footprint.benchmark.Step.INTRODUCE;
import static org.footprint.benchmark.Step.NOTIFY;
import static org.footprint.benchmark.Step.OPEN_ALLOCATION;
import static org.footprint.benchmark.Step.OPEN_INTRODUCTION;
import static org.footprint.benchmark.Step.RAISE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/**
 * As many arrivals, reviews with their papers, midways and concerns as a simulated council had, on
 * the stock engine and with the same answers. Nothing goes wrong there: nobody is late, nobody
 * moves, every concern ends with its first answer.
 */
class StockYear {

  /** As much as a text variable of the engine holds. */
  private static final int LONGEST = 4000;

  private static final String MIDWAY = "UserTask_HoldMidway";
  private static final String ANSWER = "UserTask_AnswerConcern";
  private static final String DECIDE = "UserTask_DecideOnAnswer";
  private static final Duration BETWEEN_REVIEWS = Duration.ofDays(61);

  private final ObjectMapper json = new ObjectMapper();
  private final References references = new References();
  private final Side side;
  private final Tape tape;
  private Instant now;
  private double seconds;
  private long acts;

  StockYear(Side side, Tape tape, Instant begins) {
    this.side = side;
    this.tape = tape;
    this.now = begins;
  }

  double seconds() {
    return seconds;
  }

  /** Forms sent and timers carried out. */
  long acts() {
    return acts;
  }

  void live() throws Exception {
    itIs(now);
    var children = references.next(tape.count("child-in-care"));
    act(NOTIFY, children, child -> begin("child-in-care", child, due(2, "allocationDue")));
    fillIn("UserTask_AllocateIro", OPEN_ALLOCATION, ALLOCATE, due(7, "introductionDue"));
    fillIn("UserTask_IntroduceYourself", OPEN_INTRODUCTION, INTRODUCE, Map.of());
    var reviews = tape.count(ReviewTask.HOLD.key());
    for (var left = reviews; left > 0; left -= children.size()) {
      var held = children.subList(0, Math.min(left, children.size()));
      hold(held, (int) Math.round((double) held.size() * tape.count(MIDWAY) / reviews));
    }
    var concerns = children.subList(0, Math.min(children.size(), tape.count("dispute-resolution")));
    act(RAISE, concerns, child -> begin("dispute-resolution", child, Map.of("complete", true)));
    fillIn(
        ANSWER,
        Step.of("Open " + ANSWER, "holly"),
        Step.of(ANSWER, "holly"),
        also(Map.of("meeting", false), "decideDue"));
    fillIn(
        DECIDE, Step.of("Open " + DECIDE, "ivy"), Step.of(DECIDE, "ivy"), Map.of("closed", true));
    ClockUtil.reset();
  }

  private void hold(List<String> children, int midways) throws Exception {
    itIs(now.plus(BETWEEN_REVIEWS));
    carryOut("IntermediateCatchEvent_PreparationOpens", children.size());
    for (var task : ReviewTask.values()) {
      fillIn(task.key(), task.opening(), task.completing(), facts(task));
    }
    act(
        Step.of("Plan a midway", "ivy"),
        children.subList(0, Math.min(midways, children.size())),
        child ->
            side.engine()
                .getRuntimeService()
                .startProcessInstanceByMessage("footprint.midway.planned", child, midway()));
    itIs(now.plus(Duration.ofDays(30)));
    carryOut("IntermediateCatchEvent_MidwayOpens", midways);
    fillIn(
        MIDWAY,
        Step.of("Open " + MIDWAY, "ivy"),
        Step.of(MIDWAY, "ivy"),
        Map.of("comesForward", false));
  }

  private Map<String, Object> midway() {
    var facts = due(20, "midwayOpens");
    facts.putAll(due(40, "midwayDue"));
    facts.put("carePeriodId", UUID.randomUUID().toString());
    facts.put("reviewId", UUID.randomUUID().toString());
    return facts;
  }

  private Map<String, Object> facts(ReviewTask task) {
    return switch (task) {
      case ARRANGE -> {
        var facts =
            due(
                14,
                "invitationsDue",
                "hearDue",
                "reportDue",
                "checkDue",
                "meetingDue",
                "unrecordedDue");
        facts.put("preparationUnderWay", false);
        yield facts;
      }
      case CHECK -> Map.of("reportAccepted", true);
      case HOLD -> Map.of("held", true, "toRearrange", false);
      case ISSUE -> due(7, "objectionDue");
      case CONSIDER -> Map.of("managerObjects", false);
      default -> Map.of();
    };
  }

  private Map<String, Object> also(Map<String, Object> facts, String due) {
    var all = due(7, due);
    all.putAll(facts);
    return all;
  }

  private Map<String, Object> due(int days, String... names) {
    var due = new HashMap<String, Object>();
    for (var name : names) {
      due.put(name, Date.from(now.plus(Duration.ofDays(days))));
    }
    return due;
  }

  private void begin(String process, String child, Map<String, Object> facts) {
    side.engine()
        .getFormService()
        .submitStartForm(side.models().get(process), child, answers(process, facts));
  }

  /** Each is opened and completed by whom it is for. */
  private void fillIn(String key, Step opening, Step completing, Map<String, Object> facts)
      throws Exception {
    var forms = side.engine().getFormService();
    var tasks = side.tasks(key);
    seconds += side.measure(opening, tasks, forms::getTaskFormVariables).seconds();
    act(completing, tasks, task -> forms.submitTaskForm(task, answers(key, facts)));
  }

  private void carryOut(String event, int most) throws Exception {
    var jobs = side.engine().getManagementService();
    var due =
        jobs.createJobQuery().activityId(event).executable().listPage(0, most).stream()
            .map(Job::getId)
            .toList();
    var start = System.nanoTime();
    side.carryOut(due);
    seconds += Side.seconds(start);
    acts += due.size();
  }

  private void act(Step step, List<String> on, Consumer<String> act) throws Exception {
    seconds += side.measure(step, on, act).seconds();
    acts += on.size();
  }

  /** Every answer is a variable, and rows are their JSON. */
  private Map<String, Object> answers(String form, Map<String, Object> facts) {
    var all = new HashMap<String, Object>();
    tape.next(form).forEach((field, answer) -> all.put(field, asVariable(answer)));
    all.putAll(facts);
    return all;
  }

  private Object asVariable(Object answer) {
    if (answer instanceof Collection || answer instanceof Map) {
      try {
        return shortened(json.writeValueAsString(answer));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
    return answer instanceof String text ? shortened(text) : answer;
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private void itIs(Instant instant) {
    now = instant;
    ClockUtil.setCurrentTime(Date.from(now));
  }
}
