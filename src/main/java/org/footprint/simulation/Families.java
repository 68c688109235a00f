package org.footprint.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.simulation.Child.Span;
import org.footprint.simulation.Child.Turn;
import org.footprint.simulation.Council.Post;

/**
 * Lets families come into care one after the other, so that there are always nearly as many
 * children as there are places; who is there from before the beginning comes in the first weeks.
 */
class Families {

  private static final int LONGEST_WARM_UP = 182;
  private static final int SETTLING = 45;
  private static final int BEFORE_LEAVING = 14;
  private static final String MOTHER_AND_BABY = "motherAndBaby";
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final Map<String, Integer> SIZES =
      Map.of("one", 1, "two", 2, "three", 3, "motherAndBaby", 2);
  private static final Map<String, int[]> DAYS =
      Map.of(
          "weeks", new int[] {21, 56},
          "months", new int[] {57, 180},
          "year", new int[] {181, 540},
          "years", new int[] {541, 2000});

  private final Dice dice;
  private final Behaviour behaviour;
  private final People people;
  private final Diary diary;
  private final Council council;
  private final Caseload workers;
  private final Caseload iros;
  private final WorkingCalendar calendar;
  private final LocalDate first;
  private final LocalDate last;
  private final int warmUp;
  private final List<Life> lives = new ArrayList<>();

  Families(
      Course course,
      Behaviour behaviour,
      People people,
      Diary diary,
      Council council,
      WorkingCalendar calendar) {
    this.dice = Dice.of(course.seed());
    this.behaviour = behaviour;
    this.people = people;
    this.diary = diary;
    this.council = council;
    this.calendar = calendar;
    this.first = calendar.dayOf(course.begins()).plusDays(1);
    this.last = calendar.dayOf(course.ends());
    this.warmUp = (int) Math.min(ChronoUnit.DAYS.between(first, last) / 3, LONGEST_WARM_UP);
    this.workers = new Caseload(first, last);
    this.iros = new Caseload(first, last);
  }

  List<Life> lives() {
    return lives;
  }

  LocalDate first() {
    return first;
  }

  /** Fills places, one family after the other in each household. */
  void fill(int from, int places) {
    for (var place = from; place < places; ) {
      var chance = dice.about("household").about(place);
      var kind = chance.oneOf(behaviour.shares("lives.household"));
      var size = Math.min(SIZES.get(kind), places - place);
      live(kind, size, place, chance);
      place += SIZES.get(kind);
    }
  }

  private void live(String kind, int size, int place, Dice household) {
    var cameOn = first.plusDays(household.about("came").between(0, Math.max(warmUp - 1, 0)));
    for (var generation = 0; !cameOn.isAfter(last); generation++) {
      var left = come(kind, size, place, generation, cameOn);
      cameOn = left.plusDays(household.about(generation).between(1, 10));
    }
  }

  static String reference(int place, int generation) {
    var letter = String.valueOf((char) ('A' + generation % 26));
    return "C" + (1001 + place) + letter.repeat(generation / 26 + 1);
  }

  /** One family; the day on which the last of them left. */
  private LocalDate come(String kind, int size, int place, int generation, LocalDate cameOn) {
    var own = dice.about(reference(place, generation)).about("family");
    var kin = people.kin(own);
    var members = new ArrayList<Child>();
    for (var number = 0; number < size; number++) {
      members.add(
          member(
              kind, kin, members, reference(place + number, generation), cameOn, generation == 0));
    }
    return settle(members, cameOn, cameOn.plusDays(lengthOfStay(own, generation == 0)), own);
  }

  /** Whoever is there already is more likely one who stays long, and part of it is over. */
  private long lengthOfStay(Dice own, boolean here) {
    var length = own.about("stay");
    var shares = new TreeMap<>(behaviour.shares("lives.stay"));
    if (!here) {
      return within(length, shares);
    }
    shares.replaceAll((name, share) -> share * (DAYS.get(name)[0] + DAYS.get(name)[1]));
    return Math.max(30, Math.round(within(length, shares) * own.about("rest").share()));
  }

  private static long within(Dice dice, Map<String, Double> shares) {
    var days = DAYS.get(dice.oneOf(shares));
    return dice.about("days").between(days[0], days[1]);
  }

  private Child member(
      String kind,
      People.Kin kin,
      List<Child> before,
      String reference,
      LocalDate cameOn,
      boolean here) {
    var own = dice.about(reference);
    var withBaby = kind.equals(MOTHER_AND_BABY);
    var isMother = withBaby && before.isEmpty();
    var born = withBaby ? bornOfTwo(own, isMother, cameOn) : bornOfMany(own, before, cameOn, here);
    var age = born.until(cameOn).getYears();
    var taken = before.stream().map(child -> child.traits().firstName()).toList();
    var traits = people.traits(own, kin, age, taken);
    if (kind.equals("one") && age >= 15 && people.chance(own, "unaccompanied")) {
      traits = people.alone(own, traits);
    }
    return new Child(
        reference,
        before.isEmpty() ? reference : before.get(0).reference(),
        isMother ? people.mother(own, kin, traits) : traits,
        born,
        List.of(),
        withBaby ? List.of() : before.stream().map(Child::reference).toList(),
        withBaby && !isMother ? before.get(0).reference() : null,
        isMother,
        true,
        Map.of());
  }

  private static LocalDate bornOfTwo(Dice own, boolean isMother, LocalDate cameOn) {
    var age = own.about("age");
    return isMother
        ? cameOn.minusYears(15).minusDays(age.between(200, 800))
        : cameOn.minusDays(age.between(3, 120));
  }

  private LocalDate bornOfMany(Dice own, List<Child> before, LocalDate cameOn, boolean here) {
    if (before.isEmpty()) {
      return people.bornFor(own, here ? "ageOfThoseHere" : "ageOfNewcomers", cameOn);
    }
    var elder = before.get(before.size() - 1).bornOn();
    var apart = own.about("age").between(400, 1400);
    var born = elder.plusDays(apart);
    return born.isAfter(cameOn.minusDays(2)) ? elder.minusDays(apart) : born;
  }

  /** Gives them those who work with them, and says when each of them leaves. */
  private LocalDate settle(
      List<Child> members, LocalDate cameOn, LocalDate familyLeaves, Dice own) {
    var toldAt = told(cameOn, own.about("told"));
    var disabled = members.stream().anyMatch(child -> child.traits().disabled());
    var worker = workers.lightest(council.workers(disabled), cameOn).person();
    var iro = iros.lightest(council.iros(), cameOn).person();
    var worked = workers(worker, toldAt, familyLeaves, own.about("workers"));
    var gone = cameOn;
    for (var number = 0; number < members.size(); number++) {
      var child = members.get(number);
      var left = leaves(child, number, cameOn, familyLeaves);
      var reviewed =
          child.hasBaby()
              ? List.of(new Turn(toldAt, iro))
              : child.parent() != null
                  ? List.of(new Turn(toldAt, otherIro(iro, cameOn)))
                  : iros(iro, toldAt, familyLeaves, own.about("iros"));
      var span = span(child, number, cameOn, toldAt, left, worked, reviewed);
      var spans = new ArrayList<>(List.of(span));
      if (members.size() == 1) {
        comesBack(child, span).ifPresent(spans::add);
      }
      take(child.with(spans), List.of(), own);
      var last = spans.get(spans.size() - 1).leftOn();
      gone = last.isAfter(gone) ? last : gone;
    }
    return gone;
  }

  /** Keeps places in mind, and writes down the life of a child. */
  void take(Child child, List<Happening> besides, Dice family) {
    for (var span : child.spans()) {
      count(workers, span.workers(), span.leftOn());
      count(iros, span.iros(), span.leftOn());
    }
    var life = diary.of(child, besides, dice.about(child.reference()), family);
    if (!life.happenings().isEmpty()) {
      lives.add(life);
    }
  }

  private void count(Caseload load, List<Turn> turns, LocalDate leftOn) {
    for (var i = 0; i < turns.size(); i++) {
      var until =
          i + 1 < turns.size() ? calendar.dayOf(turns.get(i + 1).since()).minusDays(7) : leftOn;
      load.add(turns.get(i).person(), calendar.dayOf(turns.get(i).since()), until);
    }
  }

  private LocalDate leaves(Child child, int number, LocalDate cameOn, LocalDate familyLeaves) {
    var own = dice.about(child.reference()).about("leaves");
    if (child.traits().unaccompanied()) {
      return child.eighteenOn();
    }
    var left = familyLeaves;
    if (number > 0 && child.parent() == null && people.chance(own, "leavesBeforeTheOthers")) {
      var days = ChronoUnit.DAYS.between(cameOn, familyLeaves);
      left = cameOn.plusDays(Math.min(days, Math.max(30, Math.round(days * own.share()))));
    }
    return left.isAfter(child.eighteenOn()) ? child.eighteenOn() : left;
  }

  private String ending(Child child, LocalDate cameOn, LocalDate left) {
    var own = dice.about(child.reference()).about("ending").about(cameOn);
    if (!left.isBefore(child.eighteenOn())) {
      return child.traits().unaccompanied()
          ? "E5"
          : child.traits().disabled() && own.about("adult").chance(0.5)
              ? "E7"
              : people.oneOf(own, "endingsAtEighteen");
    }
    return child.ageOn(cameOn) < 5
            && child.parent() == null
            && ChronoUnit.DAYS.between(cameOn, left) >= 300
            && people.chance(own, "adopted")
        ? "E12"
        : people.oneOf(own, "endings");
  }

  private Span span(
      Child child,
      int number,
      LocalDate cameOn,
      Instant toldAt,
      LocalDate left,
      List<Turn> worked,
      List<Turn> reviewed) {
    return new Span(
        cameOn,
        toldAt.plus(12L * number, ChronoUnit.MINUTES),
        left,
        ending(child, cameOn, left),
        until(worked, left, number),
        until(reviewed, left, number));
  }

  /** Of brothers and sisters the same is told one after the other. */
  private List<Turn> until(List<Turn> turns, LocalDate left, int number) {
    return turns.stream()
        .filter(
            turn ->
                turn == turns.get(0)
                    || calendar.dayOf(turn.since()).isBefore(left.minusDays(BEFORE_LEAVING)))
        .map(turn -> new Turn(turn.since().plus(12L * number, ChronoUnit.MINUTES), turn.person()))
        .toList();
  }

  /** The earlier IRO has the child again. */
  private Optional<Span> comesBack(Child child, Span before) {
    var own = dice.about(child.reference()).about("comesBack");
    var cameOn = before.leftOn().plusDays(own.about("gap").between(40, 200));
    if (!before.ending().startsWith("E4")
        || cameOn.isAfter(last)
        || child.ageOn(cameOn) >= 17
        || !people.chance(own, "returns")) {
      return Optional.empty();
    }
    var left = cameOn.plusDays(lengthOfStay(own, false));
    left = left.isAfter(child.eighteenOn()) ? child.eighteenOn() : left;
    var toldAt = told(cameOn, own.about("told"));
    var worker = workers.lightest(council.workers(child.traits().disabled()), cameOn).person();
    var iro = before.iros().get(before.iros().size() - 1).person();
    return Optional.of(
        span(
            child,
            0,
            cameOn,
            toldAt,
            left,
            workers(worker, toldAt, left, own.about("workers")),
            iros(iro, toldAt, left, own.about("iros"))));
  }

  private List<Turn> workers(String first, Instant toldAt, LocalDate left, Dice own) {
    var turns = new ArrayList<>(List.of(new Turn(toldAt, first)));
    for (var day : days(own, "workerChange", toldAt, left)) {
      var now = turns.get(turns.size() - 1).person();
      turn(turns, workers, council.team(council.teamOf(now).id()).workers(), day, own);
    }
    return turns;
  }

  private List<Turn> iros(String first, Instant toldAt, LocalDate left, Dice own) {
    var turns = new ArrayList<>(List.of(new Turn(toldAt, first)));
    for (var day : days(own, "iroChange", toldAt, left)) {
      turn(turns, iros, council.iros(), day, own);
    }
    return turns;
  }

  private List<LocalDate> days(Dice own, String what, Instant toldAt, LocalDate left) {
    var to = left.minusDays(BEFORE_LEAVING).isAfter(last) ? last : left.minusDays(BEFORE_LEAVING);
    var told = calendar.dayOf(toldAt);
    return diary.days(own, what, told, told.plusDays(SETTLING), to);
  }

  private void turn(List<Turn> turns, Caseload load, List<Post> choices, LocalDate day, Dice own) {
    var now = turns.get(turns.size() - 1).person();
    var others = choices.stream().filter(post -> !post.person().equals(now)).toList();
    if (!others.isEmpty()) {
      turns.add(new Turn(time(day, own.about(day)), load.lightest(others, day).person()));
    }
  }

  /** A parent and their child have different IROs where there are two. */
  private String otherIro(String iro, LocalDate on) {
    var others = council.iros().stream().filter(post -> !post.person().equals(iro)).toList();
    return others.isEmpty() ? iro : iros.lightest(others, on).person();
  }

  private Instant told(LocalDate cameOn, Dice own) {
    var late = !people.chance(own, "toldInTime");
    return time(
        calendar.plusWorkingDays(cameOn, late ? own.between(3, 8) : own.between(0, 2)), own);
  }

  /** Early enough for brothers and sisters on the same day. */
  private Instant time(LocalDate day, Dice own) {
    return calendar.at(day, MORNING.plusMinutes(own.about("time").between(0, 400)));
  }
}
