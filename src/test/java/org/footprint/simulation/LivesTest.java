package org.footprint.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.calendar.WorkingCalendars;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LivesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant ENDS = Instant.parse("2026-11-22T01:10:00Z");
  private static final Instant BEGINS = ENDS.minus(Duration.ofDays(548));
  private static final WorkingCalendar CALENDAR =
      WorkingCalendars.withoutClosures(Clock.fixed(ENDS, ZoneOffset.UTC));
  private static final LocalDate LAST = CALENDAR.dayOf(ENDS);
  private static final Council COUNCIL = Councils.demo();

  private static List<Life> demo;
  private static List<Life> many;

  @BeforeAll
  static void somebodyLives() {
    demo = lives(7, 60, "demo");
    many = lives(7, 2_000, "default");
  }

  private static List<Life> lives(long seed, int children, String behaviour) {
    return new Lives(() -> COUNCIL, CALENDAR, JSON)
        .of(
            new Course(seed, children, behaviour, BEGINS, ENDS),
            new Behaviours(JSON).of(behaviour));
  }

  @Test
  void theSameSeedGivesTheSameLives() {
    assertThat(lives(7, 60, "demo")).isEqualTo(demo).isNotEqualTo(lives(8, 60, "demo"));
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 250})
  void oneMoreChildChangesNoOther(int children) {
    var before = lives(7, children, "default");
    var after = lives(7, children + 1, "default");

    assertThat(after).containsAll(before).hasSizeGreaterThan(before.size());
  }

  @Test
  void referencesAreWellFormedAndUnique() {
    assertThat(many)
        .extracting(Life::reference)
        .doesNotHaveDuplicates()
        .allMatch(reference -> reference.matches("[A-Z0-9][A-Z0-9-]{0,19}"));
  }

  @Test
  void staysNeverOverlapAndNobodyInCareIsEighteen() {
    assertThat(many)
        .allSatisfy(
            life -> {
              LocalDate free = life.bornOn();
              for (var stay : life.stays()) {
                assertThat(free).isNotNull();
                assertThat(stay.cameOn()).isAfterOrEqualTo(free);
                if (stay.leftOn() != null) {
                  assertThat(stay.leftOn()).isAfter(stay.cameOn());
                }
                assertThat(stay.leftOn() == null ? LAST : stay.leftOn())
                    .isBeforeOrEqualTo(life.bornOn().plusYears(18));
                free = stay.leftOn();
              }
            });
    assertThat(many).anyMatch(life -> life.stays().size() > 1);
  }

  @Test
  void everythingIsToldInOrderAndWhileTheChildIsKnownToBeInCare() {
    assertThat(many).allSatisfy(LivesTest::isToldInOrder);
    assertThat(demo).allSatisfy(LivesTest::isToldInOrder);
  }

  private static void isToldInOrder(Life life) {
    assertThat(life.happenings()).isSortedAccordingTo(Comparator.comparing(Happening::at));
    assertThat(life.happenings()).extracting(Happening::name).doesNotHaveDuplicates();
    var inCare = false;
    LocalDate placedOn = null;
    for (var happening : life.happenings()) {
      var comes = happening.process().equals("child-in-care");
      assertThat(inCare).as(life.reference() + " " + happening).isEqualTo(!comes);
      inCare = !is("leftCare").test(happening);
      assertThat(happening.at()).isBetween(BEGINS, ENDS);
      for (var field : List.of("cameIntoCareOn", "onDay", "leftCareOn")) {
        if (happening.answers().containsKey(field)) {
          var day = day(happening, field);
          assertThat(day).isBeforeOrEqualTo(CALENDAR.dayOf(happening.at()));
          assertThat(day).isAfterOrEqualTo(life.stayOn(CALENDAR.dayOf(happening.at())).cameOn());
          if (is("moved").test(happening)) {
            placedOn = day;
          }
          if (is("leftCare").test(happening) && placedOn != null) {
            assertThat(day).isAfterOrEqualTo(placedOn);
          }
        }
      }
    }
  }

  @Test
  void peopleTellInWorkingHoursButForTheNightBeforeTheEnd() {
    assertThat(many.stream().flatMap(life -> life.happenings().stream()))
        .allSatisfy(
            happening -> {
              assertThat(CALENDAR.isWorkingDay(CALENDAR.dayOf(happening.at()))).isTrue();
              assertThat(CALENDAR.timeOf(happening.at()).getHour()).isBetween(8, 17);
            });
  }

  /** So that no review is held between the day a child left and the day on which it is told. */
  @Test
  void leavingIsToldOnTheDayOrBeforeAnybodyWorksAfterIt() {
    assertThat(all("leftCare"))
        .isNotEmpty()
        .allSatisfy(
            happening -> {
              var told = CALENDAR.dayOf(happening.at());
              var left = day(happening, "leftCareOn");
              if (!told.equals(left)) {
                assertThat(told).isEqualTo(CALENDAR.plusWorkingDays(left, 1));
                assertThat(CALENDAR.timeOf(happening.at()).getHour()).isEqualTo(8);
              }
            });
  }

  @Test
  void whoeverTellsWorksWithTheChildAtThatMoment() {
    assertThat(many).allSatisfy(LivesTest::isToldByThoseAround);
    assertThat(demo).allSatisfy(LivesTest::isToldByThoseAround);
  }

  private static void isToldByThoseAround(Life life) {
    String worker = null;
    String iro = null;
    var stays = life.stays().iterator();
    for (var happening : life.happenings()) {
      if (happening.process().equals("child-in-care")) {
        var stay = stays.next();
        worker = stay.worker();
        iro = stay.iro();
        assertThat(happening.answers())
            .containsEntry("team", COUNCIL.teamOf(worker).id())
            .containsEntry("socialWorker", worker);
      }
      var who = happening.person();
      switch (happening.process() + " " + happening.answers().get("type")) {
        case "dispute-resolution null",
            "good-practice null",
            "record-feedback null",
            "tell-about-change yearlyMeetingProposed" ->
            assertThat(who).as(life.reference() + " " + happening).isEqualTo(iro);
        case "tell-about-change iroChanged" -> {
          assertThat(who).isEqualTo("mona");
          assertThat(happening.answers().get("iro")).isNotEqualTo(iro);
          iro = (String) happening.answers().get("iro");
        }
        case "tell-about-change workerChanged" -> {
          assertThat(who).isEqualTo(COUNCIL.teamOf(worker).manager());
          assertThat(happening.answers().get("socialWorker")).isNotEqualTo(worker);
          worker = (String) happening.answers().get("socialWorker");
        }
        default -> assertThat(who).as(life.reference() + " " + happening).isEqualTo(worker);
      }
    }
  }

  @Test
  void whatNeedsAnIroIsToldWhenThereIsOne() {
    assertThat(many)
        .allSatisfy(
            life -> {
              var told = life.happenings().get(0).at();
              for (var happening : life.happenings()) {
                if (happening.process().equals("child-in-care")) {
                  told = happening.at();
                } else if (happening
                        .process()
                        .matches("dispute-resolution|good-practice|record-feedback")
                    || is("iroChanged").test(happening)) {
                  assertThat(Duration.between(told, happening.at()))
                      .isGreaterThan(Duration.ofDays(30));
                }
              }
            });
  }

  @Test
  void aMoveIsToAnotherPlace() {
    assertThat(many)
        .allSatisfy(
            life -> {
              Object place = null;
              for (var happening : life.happenings()) {
                if (happening.answers().containsKey("place")) {
                  assertThat(happening.answers().get("place")).isNotEqualTo(place);
                  place = happening.answers().get("place");
                }
              }
            });
  }

  @Test
  void brothersAndSistersAndParentsAreKnownBeforeTheyAreNamed() {
    var told = many.stream().collect(Collectors.toMap(Life::reference, Function.identity()));
    assertThat(many)
        .allSatisfy(
            life ->
                relatives(life)
                    .forEach(
                        other -> {
                          assertThat(told.get(other).family()).isEqualTo(life.family());
                          assertThat(told.get(other).happenings().get(0).at())
                              .isBefore(life.happenings().get(0).at());
                        }));
    assertThat(many.stream().flatMap(LivesTest::relatives)).hasSizeGreaterThan(200);
  }

  @Test
  void siblingsShareAnIroAndAParentAndTheirChildDoNot() {
    var byReference = many.stream().collect(Collectors.toMap(Life::reference, Function.identity()));
    var parents = 0;
    for (var life : many) {
      var notified = life.happenings().get(0).answers();
      for (var other : (Iterable<String>) relatives(life)::iterator) {
        var isParent = notified.get("parentInCare").equals(other);
        assertThat(life.stays().get(0).iro().equals(byReference.get(other).stays().get(0).iro()))
            .isEqualTo(!isParent);
        parents += isParent ? 1 : 0;
      }
    }
    assertThat(parents).isPositive();
  }

  @Test
  void whoComesBackHasTheEarlierIro() {
    assertThat(many.stream().filter(life -> life.stays().size() > 1))
        .isNotEmpty()
        .allSatisfy(
            life -> {
              var last =
                  life.happenings().stream()
                      .takeWhile(is("leftCare").negate())
                      .filter(is("iroChanged"))
                      .reduce((one, later) -> later)
                      .map(happening -> (String) happening.answers().get("iro"))
                      .orElse(life.stays().get(0).iro());
              assertThat(life.stays().get(1).iro()).isEqualTo(last);
            });
  }

  @Test
  void theNumberOfChildrenStaysNearWhatIsAskedFor() {
    for (var day = CALENDAR.dayOf(BEGINS).plusDays(190);
        day.isBefore(LAST);
        day = day.plusDays(30)) {
      assertThat(inCare(many, day)).isCloseTo(2_000, within(200));
      assertThat(inCare(demo, day)).isCloseTo(50, within(9));
    }
    assertThat(inCare(demo, LAST)).isBetween(52, 60);
  }

  @Test
  void whatHappensIsNearWhatIsIntended() {
    var behaviour = new Behaviours(JSON).of("default");
    var years =
        many.stream().flatMap(life -> life.stays().stream()).mapToDouble(LivesTest::years).sum();
    assertThat(share("moved", years)).isCloseTo(0.52, within(0.08));
    assertThat(share("workerChanged", years))
        .isCloseTo(behaviour.perYear("workerChange"), within(0.1));
    assertThat(share("iroChanged", years)).isCloseTo(behaviour.perYear("iroChange"), within(0.04));
    assertThat(share("planChangeProposed", years))
        .isCloseTo(behaviour.perYear("planChange"), within(0.04));
    assertThat(concerns("0") / years).isCloseTo(behaviour.perYear("concernInformal"), within(0.04));
    assertThat(concerns("1") / years).isCloseTo(behaviour.perYear("concernFormal"), within(0.03));
    var children = many.stream().map(life -> life.happenings().get(0).answers()).toList();
    for (var code : Map.of("sex", "F", "ethnicity", "WBRI", "need", "N1").entrySet()) {
      var intended = behaviour.shares("lives." + code.getKey()).get(code.getValue());
      assertThat(children)
          .filteredOn(answers -> answers.get(code.getKey()).equals(code.getValue()))
          .as(code.toString())
          .hasSizeBetween(
              (int) (children.size() * (intended - 0.08)),
              (int) (children.size() * (intended + 0.05)));
    }
    var newcomers =
        many.stream()
            .filter(life -> life.stays().get(0).cameOn().isAfter(LAST.minusDays(300)))
            .toList();
    assertThat(
            newcomers.stream()
                .filter(life -> life.ageOn(life.stays().get(0).cameOn()) == 0)
                .count())
        .isCloseTo(Math.round(newcomers.size() * 0.18), within(80L));
    assertThat(
            many.stream().map(life -> life.happenings().get(0)).filter(LivesTest::isInTime).count())
        .isCloseTo(Math.round(many.size() * 0.85), within(many.size() / 30L));
  }

  private static boolean isInTime(Happening notification) {
    var came = day(notification, "cameIntoCareOn");
    return !CALENDAR.dayOf(notification.at()).isAfter(CALENDAR.plusWorkingDays(came, 2));
  }

  @Test
  void theDemonstrationShowsWhoeverJustCameAndWhoHasNoIroYet() {
    assertThat(demo)
        .filteredOn(life -> !last(life).cameOn().isBefore(LAST.minusDays(9)))
        .hasSizeGreaterThanOrEqualTo(5);
    var night = named("Imogen Nethercott");
    assertThat(night.leavesUndone("UserTask_AllocateIro")).isTrue();
    assertThat(night.happenings()).hasSize(1);
    assertThat(night.happenings().get(0).at()).isBetween(ENDS.minusSeconds(120), ENDS);
  }

  @Test
  void theDemonstrationShowsConcernsOnTheirWayAndOneAtCafcass() {
    var open =
        demo.stream()
            .filter(life -> life.leavesUndone("UserTask_AnswerConcern"))
            .flatMap(life -> life.happenings().stream())
            .filter(happening -> happening.process().equals("dispute-resolution"))
            .map(happening -> CALENDAR.workingDaysBetween(CALENDAR.dayOf(happening.at()), LAST));
    assertThat(open).contains(2, 6, 8, 29);
    assertThat(named("Reece Capstick").leavesUndone("UserTask_RecordCafcassAnswer")).isTrue();
    assertThat(demo.stream().flatMap(life -> life.happenings().stream()))
        .filteredOn(happening -> happening.process().equals("good-practice"))
        .hasSizeGreaterThan(3);
  }

  /** A slip of the pen would leave to chance what is to be shown. */
  @Test
  void whatIsCertainIsATaskOrAQuestionOfTheBehaviour() {
    var behaviour = new Behaviours(JSON).of("demo");
    var asked = new HashMap<String, Set<String>>();
    behaviour.chances().keySet().forEach(chance -> asked.put(chance, Set.of("true", "false")));
    behaviour.shares().forEach((question, shares) -> asked.put(question, shares.keySet()));
    assertThat(demo.stream().flatMap(life -> life.certain().entrySet().stream()))
        .hasSizeGreaterThan(10)
        .allMatch(
            certain ->
                certain.getKey().matches("UserTask_\\w+") && certain.getValue().equals("never")
                    || asked.getOrDefault(certain.getKey(), Set.of()).contains(certain.getValue()));
  }

  @Test
  void theDemonstrationShowsComingBackAndLeavingFamiliesAndThoseAlone() {
    assertThat(named("Dylan Hallowell").stays()).hasSize(2);
    assertThat(last(named("Jodie Tranter")).leftOn()).isBetween(LAST.minusDays(10), LAST);
    assertThat(last(named("Corey Lovelock")).leftOn()).isNotNull();
    assertThat(demo)
        .filteredOn(life -> life.family().equals(named("Megan Oakeshott").reference()))
        .hasSize(3)
        .allMatch(life -> last(life).leftOn() == null);
    var alone = named("Yonas Tesfay");
    assertThat(alone.ageOn(LAST)).isEqualTo(16);
    assertThat(alone.happenings().get(0).answers()).containsEntry("unaccompanied", true);
    var mother = named("Keeley Thwaite");
    var baby = named("Finley Thwaite");
    assertThat(mother.ageOn(LAST)).isEqualTo(16);
    assertThat(baby.happenings().get(0).answers())
        .containsEntry("parentInCare", mother.reference());
    assertThat(last(baby).iro()).isNotEqualTo(last(mother).iro());
    assertThat(last(baby).carers()).isEqualTo(last(mother).carers());
  }

  @Test
  void theRestrictedChildOfTheDemonstrationIsKnownToNobodyElse() {
    var restricted =
        demo.stream()
            .filter(life -> life.reference().equals(Cast.RESTRICTED))
            .findAny()
            .orElseThrow();
    assertThat(restricted.stays()).hasSize(1);
    assertThat(Cast.MAY_KNOW)
        .contains(
            last(restricted).iro(),
            last(restricted).worker(),
            COUNCIL.teamOf(last(restricted).worker()).manager())
        .containsAll(COUNCIL.iroManagers())
        .containsAll(restricted.happenings().stream().map(Happening::person).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void thoseWhomOneSignsInAsHaveMostOfTheChildren(long seed) {
    var lives = lives(seed, 60, "demo");
    var workers = children(lives, Life.Stay::worker);
    var iros = children(lives, Life.Stay::iro);
    assertThat(workers.get("sam"))
        .isGreaterThanOrEqualTo(12L)
        .isEqualTo(workers.values().stream().max(Long::compare).orElseThrow());
    assertThat(iros.get("ivy")).isBetween(30L, 44L);
    assertThat(iros.get("ian")).isBetween(10L, 26L);
    assertThat(workers).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void nobodyMovesToWhereTheyLiveAlready() {
    var dwellings = new Dwellings(new Wording(JSON, "places"), Map.of());
    var home = dwellings.of("K2", null, Dice.of(1));
    for (var seed = 0; seed < 1_000; seed++) {
      assertThat(dwellings.of("K2", home, Dice.of(seed)).place()).isNotEqualTo(home.place());
    }
  }

  @Test
  void whereAChildLivesFollowsTheirMoves() {
    var moved = many.stream().filter(life -> !life.homes().isEmpty()).findFirst().orElseThrow();
    var home = moved.homes().get(0);
    assertThat(moved.stayOn(home.since()).carers()).isEqualTo(home.carers());
    assertThat(moved.stayOn(home.since().minusDays(1)).carers())
        .isEqualTo(moved.stays().get(0).carers());
  }

  private static Map<String, Long> children(List<Life> lives, Function<Life.Stay, String> who) {
    return lives.stream()
        .map(LivesTest::last)
        .filter(stay -> stay.leftOn() == null)
        .collect(Collectors.groupingBy(who, Collectors.counting()));
  }

  private static Life named(String name) {
    return demo.stream()
        .filter(life -> (life.firstName() + " " + life.lastName()).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Life.Stay last(Life life) {
    return life.stays().get(life.stays().size() - 1);
  }

  private static int inCare(List<Life> lives, LocalDate day) {
    return (int)
        lives.stream()
            .flatMap(life -> life.stays().stream())
            .filter(stay -> !stay.cameOn().isAfter(day))
            .filter(stay -> stay.leftOn() == null || stay.leftOn().isAfter(day))
            .count();
  }

  private static double years(Life.Stay stay) {
    var to = stay.leftOn() == null ? LAST : stay.leftOn();
    return (to.toEpochDay() - stay.cameOn().toEpochDay()) / 365.25;
  }

  private static double share(String type, double years) {
    return all(type).count() / years;
  }

  private static double concerns(String rung) {
    return many.stream()
        .flatMap(life -> life.happenings().stream())
        .filter(happening -> rung.equals(happening.answers().get("rung")))
        .count();
  }

  private static Stream<Happening> all(String type) {
    return many.stream().flatMap(life -> life.happenings().stream()).filter(is(type));
  }

  private static Predicate<Happening> is(String type) {
    return happening -> type.equals(happening.answers().get("type"));
  }

  private static LocalDate day(Happening happening, String field) {
    return LocalDate.parse((String) happening.answers().get(field));
  }

  private static Stream<String> relatives(Life life) {
    var answers = life.happenings().get(0).answers();
    Set<String> all = new HashSet<>(List.of(answers.get("siblings").toString().split(", ")));
    all.add((String) answers.get("parentInCare"));
    return all.stream().filter(reference -> !reference.isEmpty());
  }
}
