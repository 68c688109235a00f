package org.footprint.allocation.process;

import static org.footprint.child.process.ChildInCare.ALLOCATE_IRO;
import static org.footprint.child.process.ChildInCare.CARE_PERIOD;
import static org.footprint.child.process.ChildInCare.INTRODUCTION_DUE;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.footprint.allocation.Advice;
import org.footprint.allocation.Allocations;
import org.footprint.allocation.Candidate;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.stereotype.Component;

/** <em>Allocate IRO</em>. */
@Component
class AllocateIroForm implements TaskForm {

  private final Allocations allocations;
  private final Advice advice;
  private final CarePeriods periods;
  private final ChildSummary summary;
  private final Deadlines deadlines;
  private final Clock clock;

  AllocateIroForm(
      Allocations allocations,
      Advice advice,
      CarePeriods periods,
      ChildSummary summary,
      Deadlines deadlines,
      Clock clock) {
    this.allocations = allocations;
    this.advice = advice;
    this.periods = periods;
    this.summary = summary;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public String task() {
    return ALLOCATE_IRO;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var period = periods.period(CARE_PERIOD.in(task.routing()));
    return Map.of("child", summary.of(period), "iros", choices(advice.about(period)));
  }

  private static List<Choice> choices(List<Candidate> candidates) {
    return IntStream.range(0, candidates.size())
        .mapToObj(
            place -> {
              var candidate = candidates.get(place);
              return new Choice(CandidateWords.of(candidate, place == 0), candidate.iro().id());
            })
        .toList();
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    allocations.allocate(CARE_PERIOD.in(task.routing()), task.due(), answers, person);
    return Map.ofEntries(
        INTRODUCTION_DUE.of(
            deadlines.due(
                PracticeStandard.INTRODUCE_TO_CHILD, clock.instant(), task.businessKey())));
  }
}
