package org.footprint.simulation.habit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.simulation.Dice;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * What people write, by subject, from the files of {@code simulation/words}. A subject may have
 * sentences for an age, such as {@code report.health:teen} or {@code :older} for all but the little
 * ones, and others for a child without family, {@code :alone}, which then stand instead of all the
 * rest.
 */
@Simulated
class Words {

  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

  private final Map<String, List<String>> sentences = new HashMap<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final Organisation organisation;

  Words(ObjectMapper json, ResourcePatternResolver files, Organisation organisation) {
    this.organisation = organisation;
    try {
      for (var file : files.getResources("classpath:simulation/words/*.json")) {
        read(file, json);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("What simulated people write cannot be read", e);
    }
  }

  private void read(Resource file, ObjectMapper json) throws IOException {
    try (var content = file.getInputStream()) {
      sentences.putAll(json.readValue(content, new TypeReference<Map<String, List<String>>>() {}));
    }
  }

  /** One sentence, or whatever stands together in one entry. */
  String one(Scene scene, String subject) {
    return several(scene, subject, 1).get(0);
  }

  /** Some sentences, one after the other, none of them twice. */
  String some(Scene scene, String subject, int least, int most) {
    var number = scene.dice().about(subject).about("number").between(least, most);
    var carers = scene.stay().carers() + " ";
    var text = new ArrayList<String>();
    var before = "";
    for (var entry : several(scene, subject, number)) {
      var sentence = entry.matches("(?s).*[.!?”]") ? entry : entry + ".";
      text.add(
          startsWith(before, carers) && startsWith(sentence, carers)
              ? "They " + sentence.substring(carers.length())
              : sentence);
      before = sentence;
    }
    return String.join(" ", text);
  }

  private static boolean startsWith(String sentence, String start) {
    return sentence.regionMatches(true, 0, start, 0, start.length());
  }

  /** Some entries, none of them twice; fewer where there are not so many. */
  List<String> several(Scene scene, String subject, int number) {
    var left = new ArrayList<>(about(scene, subject));
    var chosen = new ArrayList<String>();
    for (var i = 0; i < number && !left.isEmpty(); i++) {
      var place = scene.dice().about(subject).about(i).between(0, left.size() - 1);
      chosen.add(filled(scene, left.remove(place)));
    }
    return chosen;
  }

  /** All entries of a subject, as they stand there. */
  List<String> all(Scene scene, String subject) {
    return known(subject).stream().map(entry -> filled(scene, entry)).toList();
  }

  /** An entry that needs no filling. */
  String any(String subject, Dice dice) {
    return dice.about(subject).oneOf(known(subject));
  }

  String name(String person) {
    return names.computeIfAbsent(
        person, id -> organisation.person(id).map(Person::name).orElse(id));
  }

  /** The name of the child's social worker. */
  String worker(Scene scene) {
    return Optional.ofNullable(scene.stay().worker()).map(this::name).orElse("The social worker");
  }

  Circle circle(Scene scene) {
    return Circle.around(scene.child(), band(scene), this);
  }

  static Band band(Scene scene) {
    return Band.at(scene.child().ageOn(scene.today()));
  }

  /** As one says where the child learns. */
  static String school(Scene scene) {
    return Optional.ofNullable(scene.stay().school())
        .orElse(band(scene) == Band.LITTLE ? "nursery" : "school");
  }

  private List<String> about(Scene scene, String subject) {
    if (circle(scene).alone() && sentences.containsKey(subject + ":alone")) {
      return sentences.get(subject + ":alone");
    }
    var found =
        Stream.concat(Stream.of(""), band(scene).tags())
            .flatMap(tag -> sentences.getOrDefault(subject + tag, List.of()).stream())
            .toList();
    return found.isEmpty() ? known(subject) : found;
  }

  private List<String> known(String subject) {
    return Optional.ofNullable(sentences.get(subject))
        .orElseThrow(() -> new IllegalStateException("Nobody has words about " + subject));
  }

  private String filled(Scene scene, String entry) {
    if (!entry.contains("{")) {
      return entry;
    }
    var circle = circle(scene);
    var filled =
        GAP.matcher(entry)
            .replaceAll(gap -> Matcher.quoteReplacement(inGap(gap.group(1), scene, circle)));
    return filled.substring(0, 1).toUpperCase(Locale.UK) + filled.substring(1);
  }

  private String inGap(String gap, Scene scene, Circle circle) {
    return switch (gap) {
      case "child" -> scene.child().firstName();
      case "carers" -> scene.stay().carers();
      case "school" -> school(scene);
      case "worker" -> workerOf(scene);
      case "age" -> Integer.toString(scene.child().ageOn(scene.today()));
      case "parent" -> circle.parent();
      case "friend" -> circle.friend();
      case "hobby" -> circle.hobby();
      default -> throw new IllegalStateException("Nobody knows what stands for {" + gap + "}");
    };
  }

  /** In their own words the social worker would not speak of themself. */
  private String workerOf(Scene scene) {
    return scene.person().equals(scene.stay().worker()) ? "my manager" : firstName(worker(scene));
  }

  private static String firstName(String name) {
    return name.startsWith("The ") ? name.toLowerCase(Locale.UK) : name.split(" ")[0];
  }

  /** Several things as one says them. */
  static String listed(List<String> things) {
    return things.size() < 2
        ? String.join("", things)
        : things.stream().limit(things.size() - 1L).collect(Collectors.joining(", "))
            + " and "
            + things.get(things.size() - 1);
  }
}
