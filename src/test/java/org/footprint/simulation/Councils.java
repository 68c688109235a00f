package org.footprint.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.footprint.people.Colleague;
import org.footprint.people.Duty;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.footprint.people.Staff;
import org.springframework.core.io.ClassPathResource;

/** Councils for tests that have no database. */
final class Councils {

  private Councils() {}

  static Council demo() {
    try (var file = new ClassPathResource("demo/organisation.json").getInputStream()) {
      return of(new ObjectMapper().readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everybody at their last post. */
  static Council of(JsonNode chart) {
    var services = new HashMap<String, String>();
    chart
        .get("teams")
        .forEach(team -> services.put(team.get("id").asText(), team.get("service").asText()));
    var duties = new HashMap<String, List<Duty>>();
    for (var post : chart.get("posts")) {
      var team = post.path("team").asText(null);
      var service = team == null ? post.path("service").asText(null) : services.get(team);
      var duty =
          new Duty(Role.withId(post.get("role").asText()).orElseThrow(), team, team, service);
      for (var holder : post.get("holders")) {
        if (!holder.has("lastDay")) {
          duties.computeIfAbsent(holder.get("person").asText(), one -> new ArrayList<>()).add(duty);
        }
      }
    }
    var staff = new ArrayList<Colleague>();
    for (var person : chart.get("people")) {
      var id = person.get("id").asText();
      var all = new ArrayList<>(duties.getOrDefault(id, List.of()));
      if (person.path("groups").toString().contains("\"iros\"")) {
        all.add(new Duty(Role.IRO, null, null, null));
      }
      staff.add(
          new Colleague(
              new Person(
                  id,
                  person.get("name").asText(),
                  "",
                  "",
                  person.path("gender").asText(),
                  BigDecimal.valueOf(person.path("fullTimeEquivalent").asDouble(1))),
              all));
    }
    return Council.of(new Staff(staff));
  }
}
