package org.footprint.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The behaviours that ship, each in a file of its own. */
@Simulated
class Behaviours {

  private final ObjectMapper json;

  Behaviours(ObjectMapper json) {
    this.json = json;
  }

  Behaviour of(String name) {
    var file = new ClassPathResource("simulation/" + name + ".json");
    if (!file.exists()) {
      throw new IllegalArgumentException("No behaviour is called \"" + name + "\".");
    }
    try (var content = file.getInputStream()) {
      return json.readValue(content, Behaviour.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The behaviour " + name + " cannot be read", e);
    }
  }
}
