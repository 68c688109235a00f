package org.footprint.simulation;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.footprint.audit.AuditRounds;
import org.footprint.calendar.WorkingCalendar;

/**
 * A round of audits on its way, for a demonstration. No life begins one: a sample is drawn from all
 * children, and these are lived through side by side.
 */
@Simulated
class AuditsShown {

  private static final String FIRST = "ian";
  private static final String SECOND = "mona";
  private static final String MODERATOR = "holly";
  private static final Map<String, String> WHY =
      Map.of(
          "outstanding", "A careful file, in which the child can be recognised on every page.",
          "good", "Sound work, with small gaps in between.",
          "requiresImprovement", "The work is good, but too much was left open for too long.");
  private static final LocalTime MORNING = LocalTime.of(10, 20);

  private final AuditRounds rounds;
  private final Workplace workplace;
  private final Lives lives;
  private final Behaviours behaviours;
  private final Habits habits;
  private final WorkingCalendar calendar;

  AuditsShown(
      AuditRounds rounds,
      Workplace workplace,
      Lives lives,
      Behaviours behaviours,
      Habits habits,
      WorkingCalendar calendar) {
    this.rounds = rounds;
    this.workplace = workplace;
    this.lives = lives;
    this.behaviours = behaviours;
    this.habits = habits;
    this.calendar = calendar;
  }

  void before(Course course) {
    if (rounds.all().isEmpty()
        && rounds.auditors().keySet().containsAll(List.of(FIRST, SECOND, MODERATOR))) {
      workplace.withClocksOfTheirOwn(() -> show(new Shown(course)));
    }
  }

  /** Of four files one score stands, one was agreed, and two wait. */
  private List<ToDo> show(Shown round) {
    var drawn =
        round.at(
            8,
            () ->
                workplace.start(
                    "begin-audits",
                    SECOND,
                    Map.of(
                        "theme", "Do the plans move between the reviews?",
                        "rule", "random",
                        "many", "4",
                        "first", FIRST,
                        "second", SECOND)));
    var stands = round.scored(drawn.get(0), 6, FIRST, "good");
    round.scored(stands.get(0), 4, SECOND, "good");
    var differs = round.scored(drawn.get(1), 6, FIRST, "good");
    var agrees = round.scored(differs.get(0), 4, SECOND, "requiresImprovement");
    round.scored(agrees.get(0), 2, MODERATOR, "requiresImprovement");
    return round.scored(drawn.get(2), 5, FIRST, "outstanding");
  }

  private final class Shown {

    private final Course course;
    private final Behaviour behaviour;
    private final Map<String, Life> children;

    private Shown(Course course) {
      this.course = course;
      this.behaviour = behaviours.of(course.behaviour());
      this.children =
          lives.of(course, behaviour).stream()
              .collect(Collectors.toMap(Life::reference, Function.identity()));
    }

    /** What came up, by the children's references. */
    private List<ToDo> at(int workingDaysBefore, Supplier<News> work) {
      var day = calendar.minusWorkingDays(calendar.dayOf(course.ends()), workingDaysBefore);
      return workplace.at(calendar.at(day, MORNING), work).toDo().stream()
          .sorted(Comparator.comparing(ToDo::reference))
          .toList();
    }

    private List<ToDo> scored(ToDo task, int workingDaysBefore, String person, String overall) {
      return at(
          workingDaysBefore,
          () -> {
            var answers = new HashMap<>(habits.of(task.key()).answers(scene(task, person)));
            answers.put("overall", overall);
            answers.put("overallWords", WHY.get(overall));
            return workplace.answer(task, person, answers);
          });
    }

    private Scene scene(ToDo task, String person) {
      var child = Optional.ofNullable(children.get(task.reference())).orElseThrow();
      return new Scene(
          child,
          task,
          person,
          task.since(),
          calendar.dayOf(task.since()),
          Dice.of(course.seed()).about(task.reference()).about(task.key()),
          behaviour,
          Map::of);
    }
  }
}
