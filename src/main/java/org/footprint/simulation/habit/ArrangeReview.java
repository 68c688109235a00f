package org.footprint.simulation.habit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Arrange review</em>. */
@Simulated
class ArrangeReview implements Habit {

  private static final List<String> KNOWN =
      List.of(
          "wishesWho",
          "wishesWhere",
          "wishesWhen",
          "wishesChair",
          "guardian",
          "interpreter",
          "advocate",
          "guests");

  private final Words words;
  private final MeetingDay days;
  private final Guests guests;

  ArrangeReview(Words words, MeetingDay days, Guests guests) {
    this.words = words;
    this.days = days;
    this.guests = guests;
  }

  @Override
  public String task() {
    return "UserTask_ArrangeReview";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    var shown = Shown.to(scene);
    var day = days.toArrange(shown, scene);
    var answers = new LinkedHashMap<String, Object>();
    answers.putAll(MeetingDay.isAnew(shown) ? known(shown) : wishes(shown, scene));
    answers.putAll(meeting(day, scene));
    answers.putAll(days.lateness(day, shown, scene));
    return answers;
  }

  private Map<String, Object> meeting(LocalDate day, Scene scene) {
    var format = scene.answer("format");
    return Fields.of(
        "meetingOn",
        day.toString(),
        "meetingAt",
        words.one(scene, "arrange.time"),
        "place",
        words.one(scene, "arrange.place"),
        "format",
        format,
        "formatReason",
        format.equals("inPerson") ? null : words.one(scene, "arrange.notInPerson"));
  }

  private Map<String, Object> wishes(Shown shown, Scene scene) {
    var little = Words.band(scene) == Band.LITTLE;
    return Fields.of(
        "talkedOn",
        little ? null : scene.today().toString(),
        "wishesWho",
        words.one(scene, "arrange.who"),
        "wishesWhere",
        words.one(scene, "arrange.where"),
        "wishesWhen",
        words.one(scene, "arrange.when"),
        "wishesChair",
        little ? "notAsked" : scene.answer("wishesChair"),
        "interpreter",
        shown.isTrue("interpreter"),
        "advocate",
        scene.chance("advocateComes"),
        "guests",
        guests.invited(scene));
  }

  /** What was agreed for the meeting before holds for this one. */
  private static Map<String, Object> known(Shown shown) {
    var known = new LinkedHashMap<String, Object>();
    KNOWN.stream().filter(shown::has).forEach(field -> known.put(field, shown.fields().get(field)));
    known.putIfAbsent("wishesChair", "notAsked");
    return known;
  }
}
