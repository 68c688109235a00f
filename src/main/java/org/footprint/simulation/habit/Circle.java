package org.footprint.simulation.habit;

import java.util.List;
import java.util.Map;
import org.footprint.simulation.Dice;
import org.footprint.simulation.Life;

/**
 * Who and what belongs to a child in every text about them.
 *
 * @param alone whether the child came without any family
 * @param parent as the child calls the parent they see most
 */
record Circle(
    boolean alone, String mother, String father, String parent, String friend, String hobby) {

  private static final Map<String, Double> PARENTS =
      Map.of("mother", 0.5, "both", 0.3, "father", 0.2);

  static Circle around(Life child, Band band, Words words) {
    var ofFamily = Dice.of(0).about(child.family());
    var ofChild = Dice.of(0).about(child.reference());
    var parents = isAlone(child) ? "none" : ofFamily.about("parents").oneOf(PARENTS);
    return new Circle(
        isAlone(child),
        List.of("mother", "both").contains(parents)
            ? words.any("people.mother", ofFamily) + " " + child.lastName()
            : null,
        List.of("father", "both").contains(parents)
            ? words.any("people.father", ofFamily) + " " + child.lastName()
            : null,
        parents.equals("father") ? "Dad" : "Mum",
        words.any("people.friend", ofChild),
        words.any("people.hobby:" + band.word(), ofChild));
  }

  private static boolean isAlone(Life child) {
    return child.happenings().stream()
        .anyMatch(told -> Boolean.TRUE.equals(told.answers().get("unaccompanied")));
  }
}
