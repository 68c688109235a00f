package org.footprint.simulation.habit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** What an IRO records of a review that was held. */
@Simulated
class RecordOfMeeting {

  private static final int FOUR = 4;
  private static final int MAY_CHAIR = 5;
  private static final int PLANS_TO_LEAVE = 16;
  private static final Set<String> CAME = Set.of("PN1", "PN2", "PN3", "PN4");
  private static final Set<String> WITH_ADVOCATE = Set.of("PN2", "PN5");

  private final Words words;
  private final MeetingDay days;
  private final Guests guests;
  private final Progress progress;
  private final NewDecisions decisions;
  private final WorkingCalendar calendar;

  RecordOfMeeting(
      Words words,
      MeetingDay days,
      Guests guests,
      Progress progress,
      NewDecisions decisions,
      WorkingCalendar calendar) {
    this.words = words;
    this.days = days;
    this.guests = guests;
    this.progress = progress;
    this.decisions = decisions;
    this.calendar = calendar;
  }

  Map<String, Object> of(Shown shown, Scene scene) {
    var heldOn = calendar.dayOf(scene.task().due());
    var record = new LinkedHashMap<String, Object>();
    record.put("outcome", "held");
    record.put("heldOn", heldOn.toString());
    record.putAll(
        Fields.of(
            "format", shown.fields().get("format"),
            "formatReason", shown.fields().get("formatReason")));
    record.putAll(days.lateness(heldOn, shown, scene));
    record.putAll(part(shown, heldOn, scene));
    record.put("wishes", words.some(scene, "hold.wishes", 1, 2));
    record.put("discussion", words.some(scene, "hold.discussion", 2, 4));
    record.put("earlier", progress.of(shown, scene));
    record.putAll(decisions.from(heldOn, scene));
    record.putAll(plan(shown, scene));
    return record;
  }

  /** How the child and everybody else took part. */
  private Map<String, Object> part(Shown shown, LocalDate heldOn, Scene scene) {
    var participation = participation(shown, heldOn, scene);
    var underFour = "PN0".equals(participation);
    var came = underFour ? scene.chance("littleChildCame") : CAME.contains("" + participation);
    var list = guests.afterwards(shown, came, scene);
    var mayChair = scene.child().ageOn(heldOn) >= MAY_CHAIR;
    return Fields.of(
        "participation",
        participation,
        "guests",
        list,
        "chaired",
        came && mayChair ? scene.answer("chaired") : "iro",
        "chairOffered",
        mayChair ? scene.chance("chairOffered") ? "yes" : "no" : null,
        "parents",
        Guests.parents(list, words.circle(scene)),
        "advocacy",
        WITH_ADVOCATE.contains("" + participation) ? "has" : scene.answer("offeredAdvocate"));
  }

  /** None for a child on short breaks. */
  private static String participation(Shown shown, LocalDate heldOn, Scene scene) {
    if (shown.part("child").text("legalStatus").toLowerCase(Locale.UK).contains("short break")) {
      return null;
    }
    return heldOn.isBefore(scene.child().bornOn().plusYears(FOUR))
        ? "PN0"
        : scene.answer("participation");
  }

  private Map<String, Object> plan(Shown shown, Scene scene) {
    var band = Words.band(scene);
    var first = shown.part("review").text("title").equals("Review number 1");
    var permanence =
        first && !scene.chance("permanenceKnownAtFirst")
            ? null
            : scene.lasting("permanence." + band.word());
    var plan =
        Fields.of(
            "permanencePlan",
            permanence,
            "permanenceWords",
            "other".equals(permanence) ? words.one(scene, "hold.permanence") : null,
            "healthAssessment",
            scene.answer("healthAssessment"),
            "dentalCheck",
            scene.answer("dentalCheck"),
            "educationPlan",
            scene.stay().school() == null ? "notNeeded" : scene.answer("educationPlan"),
            "ehcp",
            scene.lasting("ehcp"),
            "independentVisitor",
            scene.answer("offeredVisitor"),
            "lifelongLinks",
            scene.answer("lifelongLinks"));
    if (scene.child().ageOn(scene.today()) >= PLANS_TO_LEAVE) {
      List.of("pathwayPlan", "stayingPut", "housingPanel")
          .forEach(field -> plan.put(field, scene.answer(field)));
    }
    return plan;
  }
}
