package org.footprint.simulation.habit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.footprint.simulation.Dice;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** Who is asked to a review, and who came. */
@Simulated
class Guests {

  private static final int HAS_ADVISER = 16;

  private final Words words;

  Guests(Words words) {
    this.words = words;
  }

  List<Map<String, Object>> invited(Scene scene) {
    var child = scene.child();
    var circle = words.circle(scene);
    var stay = scene.stay();
    return Stream.of(
            guest("child", child.firstName() + " " + child.lastName()),
            guest("carer", stay.carers()),
            guest("socialWorker", stay.worker() == null ? null : words.worker(scene)),
            guest("mother", circle.mother()),
            guest("father", circle.father()),
            guest("school", stay.school() == null ? null : known("people.teacher", scene)),
            guest("health", scene.chance("healthInvited") ? known("people.nurse", scene) : null),
            guest(
                "advocate", scene.chance("advocateComes") ? known("people.advocate", scene) : null),
            guest(
                "personalAdviser",
                child.ageOn(scene.today()) < HAS_ADVISER ? null : known("people.adviser", scene)))
        .filter(guest -> guest.containsKey("name"))
        .toList();
  }

  private static Map<String, Object> guest(String role, String name) {
    return Fields.of("name", name, "role", role);
  }

  /** The same person at each review. */
  private String known(String whom, Scene scene) {
    return words.any(whom, Dice.of(0).about(scene.child().reference()));
  }

  /** The list of those who were asked, with what is known of them afterwards. */
  List<Map<String, Object>> afterwards(Shown shown, boolean childCame, Scene scene) {
    return shown.rows("guests").stream().map(guest -> after(guest, childCame, scene)).toList();
  }

  private static Map<String, Object> after(
      Map<String, Object> guest, boolean childCame, Scene scene) {
    var role = guest.get("role").toString();
    var dice = scene.dice().about(guest.get("name"));
    var came =
        role.equals("child")
            ? childCame
            : dice.about("came").chance(scene.behaviour().chance(cameOften(role)));
    return Fields.with(
        guest,
        "consulted",
        dice.about("consulted").oneOf(scene.behaviour().shares("consulted")),
        "attended",
        came,
        "views",
        came || dice.about("views").chance(scene.behaviour().chance("viewsSent")),
        "feedbackAsked",
        dice.about("feedback").chance(scene.behaviour().chance("feedbackAsked")));
  }

  private static String cameOften(String role) {
    return switch (role) {
      case "mother", "father" -> "parentCame";
      case "carer", "socialWorker" -> "carerOrWorkerCame";
      default -> "otherGuestCame";
    };
  }

  /** How the parents were there, by the list. */
  static String parents(List<Map<String, Object>> guests, Circle circle) {
    var parents =
        guests.stream().filter(guest -> List.of("mother", "father").contains(guest.get("role")));
    var came = parents.map(guest -> (Boolean) guest.get("attended")).toList();
    if (came.isEmpty()) {
      return circle.alone() ? "noParents" : "notInvited";
    }
    return switch ((int) came.stream().filter(Boolean::booleanValue).count()) {
      case 0 -> "none";
      case 1 -> "one";
      default -> "both";
    };
  }
}
