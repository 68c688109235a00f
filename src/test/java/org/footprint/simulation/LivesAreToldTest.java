package org.footprint.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.footprint.FootprintTest;
import org.footprint.calendar.WorkingCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The real forms take what the lives of a demonstration tell, each thing at its time. */
@FootprintTest
@Transactional
class LivesAreToldTest {

  private static final String ALLOCATE = "UserTask_AllocateIro";

  @Autowired Lives lives;
  @Autowired Behaviours behaviours;
  @Autowired Workplace workplace;
  @Autowired Clock clock;
  @Autowired WorkingCalendar calendar;

  @AfterEach
  void now() {
    ClockUtil.reset();
  }

  private record Told(Life life, Happening happening) {}

  @Test
  void everyHappeningOfTheDemonstrationIsAccepted() {
    var ends = clock.instant();
    var course = new Course(11, 60, "demo", ends.minus(Duration.ofDays(548)), ends);
    var all =
        lives.of(course, behaviours.of("demo")).stream()
            .flatMap(life -> life.happenings().stream().map(one -> new Told(life, one)))
            .sorted(Comparator.comparing(told -> told.happening().at()))
            .toList();

    all.forEach(this::tell);

    assertThat(
            all.stream()
                .map(told -> "" + told.happening().answers().get("type"))
                .collect(Collectors.toSet()))
        .contains(
            "null",
            "moved",
            "legalStatusChanged",
            "planChangeProposed",
            "reviewWished",
            "workerChanged",
            "iroChanged",
            "leftCare");
  }

  private void tell(Told told) {
    var happening = told.happening();
    ClockUtil.setCurrentTime(Date.from(happening.at()));
    var news =
        workplace.at(
            happening.at(),
            () -> workplace.start(happening.process(), happening.person(), happening.answers()));
    news.toDo().stream()
        .filter(task -> task.key().equals(ALLOCATE))
        .filter(task -> !told.life().leavesUndone(ALLOCATE))
        .forEach(
            task ->
                workplace.at(
                    happening.at().plusSeconds(60),
                    () ->
                        workplace.answer(
                            task,
                            "mona",
                            Map.of(
                                "iro",
                                told.life().stayOn(calendar.dayOf(happening.at())).iro(),
                                "reason",
                                "Chosen with care"))));
  }
}
