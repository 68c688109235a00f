package org.footprint.simulation;

import java.time.LocalDate;
import java.util.Map;

/** Finds somewhere to live and a school for a child. */
class Dwellings {

  /**
   * @param kind the code of the placement
   * @param place as it is told
   * @param carers as people speak of them
   */
  record Dwelling(String kind, String place, String carers) {}

  private final Wording places;
  private final Map<String, Map<String, Double>> shares;

  Dwellings(Wording places, Map<String, Map<String, Double>> shares) {
    this.places = places;
    this.shares = shares;
  }

  /** Somewhere that suits the child, and not where they lived before. */
  Dwelling suiting(Child child, LocalDate on, Dwelling before, Dice dice) {
    return of(
        dice.about("kind").oneOf(shares.get("lives.homes." + group(child, on))), before, dice);
  }

  Dwelling of(String kind, Dwelling before, Dice dice) {
    for (var turn = 0; ; turn++) {
      var found = any(kind, dice.about(turn));
      if (before == null || !found.place().equals(before.place())) {
        return found;
      }
    }
  }

  private Dwelling any(String kind, Dice dice) {
    return switch (kind) {
      case "K2" -> house(kind, "homes", ", a children's home in ", "the staff at ", dice);
      case "H5" ->
          house(kind, "supported", ", supported accommodation in ", "the key workers at ", dice);
      case "R3" ->
          house(kind, "motherAndBaby", ", for mothers and babies in ", "the staff at ", dice);
      case "S1" -> house(kind, "residentialSchools", ", boarding in ", "the staff at ", dice);
      case "U1", "U3", "P1" -> {
        var carer = first(dice, 1) + " " + last(dice);
        var whose = kind.equals("P1") ? "a parent" : "a relative";
        yield new Dwelling(
            kind, "With %s, %s, in %s".formatted(carer, whose, village(dice)), carer);
      }
      default -> {
        var carers = carers(dice);
        yield new Dwelling(kind, "With %s in %s".formatted(carers, village(dice)), carers);
      }
    };
  }

  private Dwelling house(String kind, String list, String what, String who, Dice dice) {
    var house = places.oneOf(dice, list);
    return new Dwelling(kind, house + what + village(dice), who + house);
  }

  private String carers(Dice dice) {
    var one = first(dice, 1);
    var other = first(dice, 2);
    return dice.chance(0.3) || one.equals(other)
        ? one + " " + last(dice)
        : "%s and %s %s".formatted(one, other, last(dice));
  }

  private String first(Dice dice, int number) {
    return places.oneOf(dice.about("carer").about(number), "carersFirst");
  }

  private String last(Dice dice) {
    return places.oneOf(dice.about("carers"), "carersLast");
  }

  private String village(Dice dice) {
    return places.oneOf(dice.about("village"), "villages");
  }

  private static String group(Child child, LocalDate on) {
    if (child.traits().unaccompanied()) {
      return "unaccompanied";
    }
    if (child.hasBaby() || child.parent() != null) {
      return "motherAndBaby";
    }
    var age = child.ageOn(on);
    if (child.traits().disabled() && age >= 4) {
      return "disabled";
    }
    return age == 0 ? "0" : age < 10 ? "1-9" : age < 16 ? "10-15" : "16-17";
  }

  /** The school a child of a family goes to; brothers and sisters of an age share it. */
  String school(Child child, LocalDate on, Dice family) {
    var age =
        child.ageOn(LocalDate.of(on.getMonthValue() < 9 ? on.getYear() - 1 : on.getYear(), 9, 1));
    var kind =
        age < 4
            ? "centres"
            : child.traits().disabled()
                ? "special"
                : age < 11 ? "primaries" : age < 16 ? "secondaries" : "colleges";
    return places.oneOf(family.about(kind), kind);
  }
}
