package org.footprint.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Names, places and sentences to choose from; none of them is a real person's or school's. */
class Wording {

  private final JsonNode content;

  Wording(ObjectMapper json, String name) {
    try (var file = new ClassPathResource("simulation/" + name + ".json").getInputStream()) {
      content = json.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The words in " + name + " cannot be read", e);
    }
  }

  String word(String... path) {
    return at(path).asText();
  }

  String oneOf(Dice dice, String... path) {
    return dice.oneOf(all(path));
  }

  /** One sentence that speaks of somebody. */
  String of(String name, Dice dice, String... path) {
    return oneOf(dice, path).replace("{name}", name);
  }

  JsonNode rowOf(Dice dice, String path) {
    return content.get(path).get(dice.between(0, content.get(path).size() - 1));
  }

  boolean has(String... path) {
    return !at(path).isMissingNode();
  }

  List<String> all(String... path) {
    var words = new ArrayList<String>();
    at(path).forEach(one -> words.add(one.asText()));
    return words;
  }

  private JsonNode at(String... path) {
    var found = content;
    for (var step : path) {
      found = found.path(step);
    }
    return found;
  }
}
