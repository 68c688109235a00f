package org.footprint.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.simulation.Child.Span;
import org.footprint.simulation.Dwellings.Dwelling;

/** Fills in the start forms as those do who tell what happens to a child. */
class Telling {

  private static final String NOTIFY = "child-in-care";
  private static final String CHANGE = "tell-about-change";
  private static final String CONCERN = "dispute-resolution";
  private static final String GOOD_PRACTICE = "good-practice";
  private static final String FEEDBACK = "record-feedback";
  private static final int OLD_ENOUGH = 7;

  private final Wording told;
  private final Wording concerns;
  private final Behaviour behaviour;
  private final Council council;
  private final WorkingCalendar calendar;

  Telling(
      Wording told,
      Wording concerns,
      Behaviour behaviour,
      Council council,
      WorkingCalendar calendar) {
    this.told = told;
    this.concerns = concerns;
    this.behaviour = behaviour;
    this.council = council;
    this.calendar = calendar;
  }

  Happening cameIntoCare(Child child, Span span, Dwelling home) {
    var traits = child.traits();
    var worker = span.workers().get(0).person();
    var answers = new LinkedHashMap<String, Object>();
    answers.put("reference", child.reference());
    answers.put("firstNames", traits.firstName());
    answers.put("lastName", traits.lastName());
    answers.put("dateOfBirth", child.bornOn().toString());
    answers.put("sex", traits.sex());
    answers.put("ethnicity", traits.ethnicity());
    answers.put("language", traits.language());
    answers.put("interpreter", traits.interpreter());
    answers.put("unaccompanied", traits.unaccompanied());
    answers.put("cameIntoCareOn", span.cameOn().toString());
    answers.put("need", traits.need());
    answers.put("legalStatus", traits.legalStatus());
    answers.put("placement", home.kind());
    answers.put("place", home.place());
    answers.put("team", council.teamOf(worker).id());
    answers.put("socialWorker", worker);
    answers.put("siblings", String.join(", ", child.siblings()));
    answers.put("parentInCare", child.parent() == null ? "" : child.parent());
    answers.put("iroWish", traits.iroWish() == null ? "" : traits.iroWish());
    return new Happening(
        named("cameIntoCare", span.toldAt()), span.toldAt(), NOTIFY, worker, answers);
  }

  Happening moved(
      Child child, Span span, LocalDate on, Instant at, Dwelling to, boolean planned, Dice dice) {
    return change(
        child,
        at,
        "moved",
        span.workerAt(at),
        Map.of(
            "onDay",
            on.toString(),
            "placement",
            to.kind(),
            "place",
            to.place(),
            "planned",
            planned ? "yes" : "no",
            "words",
            words(child, dice, planned ? "movePlanned" : "moveUnplanned")));
  }

  Happening legalStatusChanged(
      Child child, Span span, LocalDate on, Instant at, String code, Dice dice) {
    return change(
        child,
        at,
        "legalStatusChanged",
        span.workerAt(at),
        Map.of(
            "onDay",
            on.toString(),
            "legalStatus",
            code,
            "words",
            words(child, dice, "legalStatusChanged")));
  }

  Happening planChangeProposed(Child child, Span span, Instant at, Dice dice) {
    return change(
        child,
        at,
        "planChangeProposed",
        span.workerAt(at),
        Map.of("words", words(child, dice, "planChange")));
  }

  Happening reviewWished(Child child, Span span, Instant at, Dice dice) {
    var by = dice.about("by").oneOf(behaviour.shares("lives.teller"));
    if (by.equals("child") && child.ageOn(calendar.dayOf(at)) < OLD_ENOUGH
        || by.equals("parent") && child.traits().unaccompanied()) {
      by = "carer";
    }
    var list = Map.of("child", "wishOfChild", "parent", "wishOfParent", "carer", "wishOfCarer");
    return change(
        child,
        at,
        "reviewWished",
        span.workerAt(at),
        Map.of("wishedBy", by, "words", words(child, dice, list.get(by))));
  }

  Happening workerChanged(Child child, Span span, Instant at, String to, Dice dice) {
    var before = span.workerAt(at);
    return change(
        child,
        at,
        "workerChanged",
        council.teamOf(before).manager(),
        Map.of(
            "onDay",
            calendar.dayOf(at).toString(),
            "team",
            council.teamOf(to).id(),
            "socialWorker",
            to,
            "words",
            words(child, dice, "workerChanged")
                .replace("{worker}", "The social worker until now")));
  }

  Happening iroChanged(Child child, Instant at, String to, Dice dice) {
    return change(
        child,
        at,
        "iroChanged",
        dice.about("who").oneOf(council.iroManagers()),
        Map.of(
            "iro",
            to,
            "words",
            words(child, dice, "iroChanged").replace("{iro}", "The IRO until now")));
  }

  Happening yearlyMeetingProposed(Child child, Span span, Instant at, Dice dice) {
    return change(
        child,
        at,
        "yearlyMeetingProposed",
        span.iroAt(at),
        Map.of("words", words(child, dice, "yearlyMeeting")));
  }

  Happening leftCare(Child child, Span span, Instant at, Dice dice) {
    var grownUp = !span.leftOn().isBefore(child.eighteenOn());
    return change(
        child,
        at,
        "leftCare",
        span.workerAt(at),
        Map.of(
            "leftCareOn",
            span.leftOn().toString(),
            "endReason",
            span.ending(),
            "words",
            words(child, dice, grownUp ? "adulthood" : "leftCare")));
  }

  /**
   * @param rung of the ladder, or of the two steps towards an agency
   */
  Happening concern(Child child, Span span, Instant at, String rung, Dice dice) {
    return concern(
        child,
        span,
        at,
        rung,
        rung.startsWith("agency")
            ? "agency"
            : reason(child, calendar.dayOf(at), dice.about("reason")),
        dice);
  }

  Happening concern(Child child, Span span, Instant at, String rung, String reason, Dice dice) {
    var day = calendar.dayOf(at);
    var answers = new LinkedHashMap<String, Object>();
    answers.put("child", child.reference());
    answers.put("reasons", reasons(child, day, reason, dice));
    answers.put("wrong", of(child, concerns.word(reason, "wrong")));
    answers.put("effect", of(child, concerns.word(reason, "effect")));
    answers.put(
        "actions",
        List.of(
            Map.of(
                "what",
                of(child, concerns.word(reason, "wanted")),
                "owner",
                concerns.word(reason, "owner"),
                "by",
                calendar.plusWorkingDays(day, dice.about("by").between(10, 25)).toString())));
    answers.put("rung", rung);
    if (rung.startsWith("agency")) {
      answers.put("agency", told.oneOf(dice.about("agency"), "agencies"));
    }
    tellTheChild(child, day, answers, dice.about("told"));
    return new Happening(named("concern", at), at, CONCERN, span.iroAt(at), answers);
  }

  private void tellTheChild(Child child, LocalDate day, Map<String, Object> answers, Dice dice) {
    var young = child.ageOn(day) < OLD_ENOUGH;
    var tells = !young && dice.chance(behaviour.chance("lives.childToldOfConcern"));
    answers.put("toldChild", tells ? "told" : "notTold");
    if (!tells) {
      answers.put("toldWords", words(child, dice, young ? "notToldYoung" : "notTold"));
    }
  }

  private List<String> reasons(Child child, LocalDate day, String first, Dice dice) {
    if (dice.about("more").chance(0.6)) {
      return List.of(first);
    }
    var other = reason(child, day, dice.about("other"));
    return other.equals(first) ? List.of(first) : List.of(first, other);
  }

  /** Not what cannot be of this child. */
  private String reason(Child child, LocalDate day, Dice dice) {
    var age = child.ageOn(day);
    var reason = dice.oneOf(behaviour.shares("lives.reasons"));
    return switch (reason) {
      case "leavingCare" -> age >= 16 ? reason : "planDrift";
      case "rights" -> child.traits().legalStatus().equals("V2") ? reason : "planDrift";
      case "ageAssessment" -> child.traits().unaccompanied() ? reason : "planLate";
      case "educationPlanOverdue", "education" -> age >= 5 ? reason : "health";
      case "childNotSeen", "safety", "noWorker", "familyTime" -> age >= 5 ? reason : "visitOverdue";
      default -> reason;
    };
  }

  Happening goodPractice(Child child, Span span, Instant at, Dice dice) {
    var who = dice.about("praised").oneOf(behaviour.shares("lives.praised"));
    var answers = new LinkedHashMap<String, Object>();
    answers.put("child", child.reference());
    answers.put("who", who);
    if (who.equals("other")) {
      var row = told.rowOf(dice, "goodPracticeOfOther");
      answers.put("name", row.get("name").asText());
      answers.put("words", of(child, row.get("words").asText()));
    } else {
      var list =
          Map.of(
              "socialWorker", "goodPracticeOfWorker",
              "teamManager", "goodPracticeOfManager",
              "carer", "goodPracticeOfCarer");
      answers.put("words", words(child, dice, list.get(who)));
    }
    return new Happening(named("goodPractice", at), at, GOOD_PRACTICE, span.iroAt(at), answers);
  }

  /** Told to the IRO, who writes it down on that day. */
  Happening feedback(Child child, Span span, Instant at, Dice dice) {
    var kind = dice.about("kind").oneOf(behaviour.shares("lives.feedbackKind"));
    var from = dice.about("from").oneOf(behaviour.shares("lives.feedbackFrom"));
    var young = from.equals("child") && child.ageOn(calendar.dayOf(at)) < OLD_ENOUGH;
    var answers = new LinkedHashMap<String, Object>();
    answers.put("whom", "child");
    answers.put("child", child.reference());
    answers.put("who", young ? "carer" : from);
    answers.put("kind", kind);
    answers.put("about", dice.about("about").oneOf(behaviour.shares("lives.feedbackAbout")));
    answers.put("words", words(child, dice, "feedback." + kind));
    answers.put("givenOn", calendar.dayOf(at).toString());
    return new Happening(named("feedback", at), at, FEEDBACK, span.iroAt(at), answers);
  }

  String teamOf(String worker) {
    return council.teamOf(worker).id();
  }

  private Happening change(
      Child child, Instant at, String type, String who, Map<String, Object> details) {
    var answers = new LinkedHashMap<String, Object>();
    answers.put("child", child.reference());
    answers.put("type", type);
    answers.putAll(details);
    return new Happening(named(type, at), at, CHANGE, who, answers);
  }

  private String words(Child child, Dice dice, String list) {
    return told.of(child.traits().firstName(), dice.about("words"), list);
  }

  private static String of(Child child, String words) {
    return words.replace("{name}", child.traits().firstName());
  }

  private static String named(String what, Instant at) {
    return what + " " + at;
  }
}
