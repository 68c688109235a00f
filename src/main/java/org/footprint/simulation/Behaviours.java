package org.footprint.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/**
 * The behaviours that ship, each in a file of its own; one that is {@code like} another says only
 * in what it differs.
 */
@Simulated
class Behaviours {

  private static final String LIKE = "like";

  private final ObjectMapper json;

  Behaviours(ObjectMapper json) {
    this.json = json;
  }

  Behaviour of(String name) {
    try {
      return json.treeToValue(read(name), Behaviour.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The behaviour " + name + " cannot be read", e);
    }
  }

  private ObjectNode read(String name) {
    var file = new ClassPathResource("simulation/" + name + ".json");
    if (!name.matches("[a-z-]+") || !file.exists()) {
      throw new IllegalArgumentException("No behaviour is called \"" + name + "\".");
    }
    try (var content = file.getInputStream()) {
      var own = (ObjectNode) json.readTree(content);
      var like = own.remove(LIKE);
      return like == null ? own : changed(read(like.asText()), own);
    } catch (IOException e) {
      throw new UncheckedIOException("The behaviour " + name + " cannot be read", e);
    }
  }

  private static ObjectNode changed(ObjectNode like, ObjectNode own) {
    own.properties()
        .forEach(
            part -> {
              JsonNode before = like.get(part.getKey());
              if (before instanceof ObjectNode known
                  && part.getValue() instanceof ObjectNode more) {
                known.setAll(more);
              } else {
                like.set(part.getKey(), part.getValue());
              }
            });
    return like;
  }
}
