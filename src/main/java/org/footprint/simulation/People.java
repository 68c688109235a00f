package org.footprint.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.footprint.simulation.Child.Traits;

/** Makes up who a child is. */
class People {

  private static final int DAYS_OF_YEAR = 365;

  private final Wording names;
  private final Behaviour behaviour;

  People(Wording names, Behaviour behaviour) {
    this.names = names;
    this.behaviour = behaviour;
  }

  /** What brothers and sisters have in common. */
  record Kin(String ethnicity, String lastName, String need, String legalStatus) {}

  Kin kin(Dice dice) {
    var ethnicity = oneOf(dice.about("ethnicity"), "ethnicity");
    return new Kin(
        ethnicity,
        names.oneOf(dice.about("lastName"), "heritages", heritage(ethnicity), "last"),
        oneOf(dice.about("need"), "need"),
        oneOf(dice.about("legalStatus"), "legalStatus"));
  }

  /**
   * @param taken the first names of brothers and sisters
   */
  Traits traits(Dice dice, Kin kin, int age, List<String> taken) {
    var disabled = age >= 1 && chance(dice, "disabled");
    var sex = oneOf(dice.about("sex"), "sex");
    var language = language(dice, kin, "languages");
    return new Traits(
        firstName(dice, kin, sex, taken),
        kin.lastName(),
        sex,
        kin.ethnicity(),
        language,
        needsInterpreter(dice, language, age),
        false,
        disabled,
        disabled && dice.about("need").chance(0.7) ? "N2" : kin.need(),
        kin.legalStatus(),
        age >= 8 && chance(dice, "wishesForIro")
            ? dice.about("iro").oneOf(Map.of("F", 2.0, "M", 1.0))
            : null);
  }

  /** Somebody who came alone, from another country. */
  Traits alone(Dice dice, Traits traits) {
    var ethnicity =
        dice.about("origin").oneOf(Map.of("OOTH", 0.4, "BAFR", 0.35, "AOTH", 0.2, "WOTH", 0.05));
    var kin = new Kin(ethnicity, null, "N8", "V2");
    var sex = dice.about("sexOfThoseAlone").chance(0.93) ? "M" : "F";
    return new Traits(
        firstName(dice, kin, sex, List.of()),
        names.oneOf(dice.about("lastName"), "heritages", heritage(ethnicity), "last"),
        sex,
        ethnicity,
        language(dice, kin, "languagesOfUnaccompanied"),
        true,
        true,
        false,
        kin.need(),
        kin.legalStatus(),
        traits.iroWish());
  }

  /** A young mother. */
  Traits mother(Dice dice, Kin kin, Traits traits) {
    return new Traits(
        firstName(dice, kin, "F", List.of()),
        kin.lastName(),
        "F",
        kin.ethnicity(),
        traits.language(),
        traits.interpreter(),
        false,
        false,
        kin.need(),
        kin.legalStatus(),
        traits.iroWish());
  }

  private boolean needsInterpreter(Dice dice, String language, int age) {
    return age >= 3 && !language.equals("English") && chance(dice, "interpreter");
  }

  private String firstName(Dice dice, Kin kin, String sex, List<String> taken) {
    return dice.about("firstName")
        .oneOf(
            names.all("heritages", heritage(kin.ethnicity()), sex).stream()
                .filter(name -> !taken.contains(name))
                .toList());
  }

  private String language(Dice dice, Kin kin, String list) {
    return names.oneOf(dice.about("language"), list, heritage(kin.ethnicity()));
  }

  private String heritage(String ethnicity) {
    return names.word("ofEthnicity", ethnicity);
  }

  /** A birthday that makes somebody as old as a band says on a day, and not nearly of age. */
  LocalDate bornFor(Dice dice, String bands, LocalDate on) {
    var band = oneOf(dice.about("band"), bands).split("-");
    var youngest = Integer.parseInt(band[0]) * DAYS_OF_YEAR + (band.length == 1 ? 2 : 8);
    var oldest =
        band.length == 1
            ? 330
            : Math.min((Integer.parseInt(band[1]) + 1) * DAYS_OF_YEAR, 17 * DAYS_OF_YEAR + 240);
    return on.minusDays(dice.about("age").between(youngest, oldest));
  }

  boolean chance(Dice dice, String what) {
    return dice.about(what).chance(behaviour.chance("lives." + what));
  }

  String oneOf(Dice dice, String question) {
    return dice.oneOf(behaviour.shares("lives." + question));
  }
}
