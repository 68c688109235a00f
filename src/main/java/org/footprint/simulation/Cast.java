package org.footprint.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.simulation.Child.Span;
import org.footprint.simulation.Child.Traits;
import org.footprint.simulation.Child.Turn;

/** The children that a demonstration shows for sure, planned from its last day backwards. */
class Cast {

  /** The child to be restricted, and to whom. */
  static final String RESTRICTED = Families.reference(0, 0);

  static final List<String> MAY_KNOW = List.of("holly", "ivy", "mona", "sam", "tess");

  private static final String DEMO = "demo";
  private static final int ENOUGH_CHILDREN = 40;
  private static final int ENOUGH_DAYS = 500;
  private static final String SAM = "sam";
  private static final String SOPHIE = "sophie";
  private static final String IVY = "ivy";
  private static final String IAN = "ian";
  private static final String ANSWER = "UserTask_AnswerConcern";

  private final Instant ends;
  private final LocalDate today;
  private final Dice dice;
  private final Telling telling;
  private final Families families;
  private final WorkingCalendar calendar;
  private int places;

  private Cast(Course course, Telling telling, Families families, WorkingCalendar calendar) {
    this.ends = course.ends();
    this.today = calendar.dayOf(ends);
    this.dice = Dice.of(course.seed()).about("cast");
    this.telling = telling;
    this.families = families;
    this.calendar = calendar;
  }

  /** Whether this is a demonstration, long and large enough for them. */
  static boolean belongsTo(Course course) {
    return course.behaviour().equals(DEMO)
        && course.children() >= ENOUGH_CHILDREN
        && ChronoUnit.DAYS.between(course.begins(), course.ends()) >= ENOUGH_DAYS;
  }

  /** Brings them in where this is a demonstration long and large enough; how many they are. */
  static int of(
      Course course,
      Council council,
      Telling telling,
      Families families,
      WorkingCalendar calendar) {
    var shows =
        belongsTo(course)
            && council.iros().stream()
                .map(Council.Post::person)
                .toList()
                .containsAll(List.of(IVY, IAN))
            && council.teams().stream().anyMatch(team -> team.has(SAM) && team.has(SOPHIE));
    if (!shows) {
      return 0;
    }
    var cast = new Cast(course, telling, families, calendar);
    cast.come();
    return cast.places;
  }

  private void come() {
    child("Ella", "Sallows", "F", 12).came(470).quietly().goesIn();
    justCame();
    concerned();
    families();
    child("Yonas", "Tesfay", "M", 16).alone().came(290).goesIn();
    child("Jodie", "Tranter", "F", 9).came(480).left(8).goesIn();
    child("Corey", "Lovelock", "M", 17).came(500).left(70).goesIn();
    child("Dylan", "Hallowell", "M", 11).came(525).left(300).came(130).goesIn();
    child("Amara", "Coombs", "F", 7)
        .came(440)
        .quietly()
        .leaving("UserTask_ReadGoodPractice")
        .praised(2)
        .goesIn();
    child("Oscar", "Penhale", "M", 5).with(SOPHIE).came(410).quietly().praised(24).goesIn();
    child("Skye", "Wagstaffe", "F", 13)
        .toldOn(back(24))
        .quietly()
        .leaving("UserTask_HoldReview")
        .goesIn();
    child("Tyler", "Burdett", "M", 10)
        .with(SOPHIE)
        .toldOn(back(22))
        .quietly()
        .leaving("UserTask_ArrangeReview")
        .goesIn();
  }

  private void justCame() {
    child("Imogen", "Nethercott", "F", 14)
        .law("L1")
        .toldAt(ends.minusSeconds(90))
        .quietly()
        .leaving("UserTask_AllocateIro")
        .goesIn();
    child("Alfie", "Brightmore", "M", 8).toldOn(back(1)).quietly().goesIn();
    var sister = child("Lacey", "Pettifer", "F", 6).toldOn(back(2)).quietly();
    var brother = child("Jake", "Pettifer", "M", 3).toldOn(back(2)).quietly().siblingOf(sister);
    sister.goesIn();
    brother.goesIn();
    child("Rosie", "Whitelock", "F", 0).with(SOPHIE).toldOn(back(4)).quietly().goesIn();
  }

  private void concerned() {
    child("Reece", "Capstick", "M", 15)
        .came(495)
        .quietly()
        .leaving(ANSWER)
        .leaving("UserTask_RecordCafcassAnswer")
        .sure("referralConsidered", "refer")
        .sure("referralMade", "true")
        .concern(30, "1", "permanenceDrift")
        .goesIn();
    child("Tilly", "Fenwick", "F", 8)
        .came(430)
        .quietly()
        .leaving(ANSWER)
        .concern(3, "1", "familyTime")
        .goesIn();
    child("Kieran", "Ashby", "M", 12)
        .came(505)
        .quietly()
        .leaving(ANSWER)
        .concern(7, "1", "educationPlanOverdue")
        .goesIn();
    child("Freya", "Inskip", "F", 10)
        .with(SOPHIE)
        .came(450)
        .quietly()
        .leaving(ANSWER)
        .concern(9, "0", "visitOverdue")
        .goesIn();
    child("Omari", "Facey", "M", 14)
        .came(520)
        .quietly()
        .leaving("UserTask_DecideOnAnswer")
        .concern(6, "1", "placementStability")
        .goesIn();
  }

  private void families() {
    var eldest = child("Megan", "Oakeshott", "F", 13).came(515);
    var middle = child("Lewis", "Oakeshott", "M", 10).came(515).siblingOf(eldest);
    var youngest = child("Poppy", "Oakeshott", "F", 6).came(515).siblingOf(middle);
    eldest.goesIn();
    middle.goesIn();
    youngest.goesIn();
    var mother = child("Keeley", "Thwaite", "F", 16).came(190).quietly();
    var baby = child("Finley", "Thwaite", "M", 0).babyOf(mother).quietly();
    mother.goesIn();
    baby.goesIn();
  }

  private Part child(String firstName, String lastName, String sex, int age) {
    return new Part(places++, firstName, lastName, sex, age);
  }

  /** So many working days before the end. */
  private LocalDate back(int workingDays) {
    return calendar.minusWorkingDays(today, workingDays);
  }

  /** One of the children, as far as they are described yet. */
  private final class Part {

    private final int place;
    private final Dice own;
    private final String firstName;
    private final String lastName;
    private final String sex;
    private LocalDate bornOn;
    private String family;
    private String worker = SAM;
    private String iro = IVY;
    private String law = "C1";
    private String parent;
    private boolean alone;
    private boolean hasBaby;
    private boolean eventful = true;
    private final List<String> siblings = new ArrayList<>();
    private final Map<String, String> certain = new HashMap<>();
    private final List<Instant> toldAt = new ArrayList<>();
    private final List<LocalDate> leftOn = new ArrayList<>();
    private final List<Told> besides = new ArrayList<>();

    private record Told(Instant at, String rung, String reason) {}

    private Part(int place, String firstName, String lastName, String sex, int age) {
      this.place = place;
      this.own = dice.about(place);
      this.firstName = firstName;
      this.lastName = lastName;
      this.sex = sex;
      this.bornOn = today.minusYears(age).minusDays(own.about("age").between(60, 280));
      this.family = reference();
    }

    private String reference() {
      return Families.reference(place, 0);
    }

    private Part came(int daysAgo) {
      return toldOn(calendar.plusWorkingDays(today.minusDays(daysAgo), 0));
    }

    private Part toldOn(LocalDate day) {
      var minute = own.about("told").between(10, 400);
      return toldAt(calendar.at(day, LocalTime.of(9, 0).plusMinutes(minute)));
    }

    private Part toldAt(Instant at) {
      toldAt.add(at);
      return this;
    }

    private Part left(int daysAgo) {
      leftOn.add(today.minusDays(daysAgo));
      return this;
    }

    private Part with(String worker) {
      this.worker = worker;
      return this;
    }

    private Part law(String code) {
      this.law = code;
      return this;
    }

    private Part quietly() {
      this.eventful = false;
      return this;
    }

    private Part alone() {
      this.alone = true;
      return this;
    }

    private Part leaving(String task) {
      return sure(task, Life.NEVER);
    }

    private Part sure(String what, String answer) {
      certain.put(what, answer);
      return this;
    }

    private Part concern(int workingDaysAgo, String rung, String reason) {
      besides.add(new Told(during(back(workingDaysAgo)), rung, reason));
      return this;
    }

    private Part praised(int workingDaysAgo) {
      besides.add(new Told(during(back(workingDaysAgo)), null, null));
      return this;
    }

    private Part siblingOf(Part elder) {
      family = elder.family;
      siblings.addAll(elder.siblings);
      siblings.add(elder.reference());
      toldAt.clear();
      elder.toldAt.forEach(at -> toldAt.add(at.plus(12, ChronoUnit.MINUTES)));
      return this;
    }

    private Part babyOf(Part mother) {
      mother.hasBaby = true;
      family = mother.family;
      parent = mother.reference();
      iro = IAN;
      bornOn = today.minusDays(64);
      return toldOn(calendar.plusWorkingDays(bornOn, 3));
    }

    private Instant during(LocalDate day) {
      return calendar.at(day, LocalTime.of(9, 30).plusMinutes(own.about(day).between(0, 400)));
    }

    private void goesIn() {
      var spans = new ArrayList<Span>();
      for (var i = 0; i < toldAt.size(); i++) {
        var at = toldAt.get(i);
        var left = i < leftOn.size() ? leftOn.get(i) : eighteenOn();
        spans.add(
            new Span(
                calendar.dayOf(at).minusDays(1),
                at,
                left,
                left.isBefore(eighteenOn()) ? "E4A" : "E5",
                List.of(new Turn(at, worker)),
                List.of(new Turn(at, iro))));
      }
      var child =
          new Child(
              reference(),
              family,
              traits(),
              bornOn,
              spans,
              siblings,
              parent,
              hasBaby,
              eventful,
              certain);
      var now = spans.get(spans.size() - 1);
      families.take(
          child,
          besides.stream()
              .map(
                  told ->
                      told.rung() == null
                          ? telling.goodPractice(child, now, told.at(), own)
                          : telling.concern(child, now, told.at(), told.rung(), told.reason(), own))
              .toList(),
          dice.about(family));
    }

    private LocalDate eighteenOn() {
      return bornOn.plusYears(18);
    }

    private Traits traits() {
      return new Traits(
          firstName,
          lastName,
          sex,
          alone ? "BAFR" : firstName.equals("Amara") || firstName.equals("Omari") ? "BCRB" : "WBRI",
          alone ? "Tigrinya" : "English",
          alone,
          alone,
          false,
          alone ? "N8" : "N1",
          alone ? "V2" : law,
          null);
    }
  }
}
