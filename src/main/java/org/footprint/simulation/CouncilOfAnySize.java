package org.footprint.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** The organisation of the demonstration with as many more people as more children need. */
class CouncilOfAnySize {

  static final int SERVED_BY_DEMONSTRATION = 100;

  private static final int CHILDREN_PER_TEAM = 60;
  private static final int WORKERS_PER_TEAM = 4;
  private static final int TEAMS_PER_SERVICE = 8;
  private static final int IROS_PER_LEAD = 20;
  private static final int CHILDREN_PER_SUPPORT = 150;
  private static final double WITH_DISABILITIES = 0.15;
  private static final double IROS_OF_DEMONSTRATION = 1.6;
  private static final double PART_TIME = 0.6;
  private static final String LOOKED_AFTER = "children-looked-after";
  private static final String DISABILITIES = "children-with-disabilities";
  private static final List<String> TREES =
      List.of(
          "Alder",
          "Ash",
          "Aspen",
          "Beech",
          "Birch",
          "Cedar",
          "Cherry",
          "Chestnut",
          "Cypress",
          "Elder",
          "Elm",
          "Fir",
          "Hawthorn",
          "Hazel",
          "Hemlock",
          "Holly",
          "Hornbeam",
          "Juniper",
          "Larch",
          "Laurel",
          "Lime",
          "Linden",
          "Medlar",
          "Mulberry",
          "Myrtle",
          "Olive",
          "Pear",
          "Pine",
          "Plane",
          "Plum",
          "Poplar",
          "Quince",
          "Rowan",
          "Spruce",
          "Sycamore",
          "Walnut",
          "Willow",
          "Yew");

  private final ObjectNode chart;
  private final Wording names;
  private final Dice dice;
  private final Set<String> taken = new HashSet<>();

  private CouncilOfAnySize(ObjectNode chart, Wording names, Dice dice) {
    this.chart = chart;
    this.names = names;
    this.dice = dice;
    list("people").forEach(person -> taken.add(person.get("id").asText()));
  }

  /** As an organisation file says it. */
  static ObjectNode of(int children, double childrenPerIro) {
    var json = new ObjectMapper();
    try (var file = new ClassPathResource("demo/organisation.json").getInputStream()) {
      var council =
          new CouncilOfAnySize(
              (ObjectNode) json.readTree(file),
              new Wording(json, "names"),
              Dice.of(children).about("council"));
      if (children > SERVED_BY_DEMONSTRATION) {
        council.growTo(children, childrenPerIro);
      }
      return council.chart;
    } catch (IOException e) {
      throw new UncheckedIOException("The organisation of the demonstration cannot be read", e);
    }
  }

  private void growTo(int children, double childrenPerIro) {
    for (var team : List.of("oak", "maple", "harbour", "meadow")) {
      holdersOf("social-workers-" + team).addAll(List.of(holder(person(1)), holder(person(1))));
    }
    addTeams(LOOKED_AFTER, "Children Looked After", children * (1 - WITH_DISABILITIES));
    addTeams(DISABILITIES, "Children with Disabilities", children * WITH_DISABILITIES);
    addIros(children / childrenPerIro - IROS_OF_DEMONSTRATION);
    for (var i = CHILDREN_PER_SUPPORT; i < children; i += CHILDREN_PER_SUPPORT) {
      inGroup(person(1), "business-support");
    }
  }

  /** Beside the two teams of the demonstration; each service has a limited number of them. */
  private void addTeams(String service, String title, double children) {
    var teams = (int) Math.ceil(children / CHILDREN_PER_TEAM);
    for (var number = 2; number < teams; number++) {
      var part = number / TEAMS_PER_SERVICE + 1;
      var of = part == 1 ? service : service + "-" + part;
      var ofTitle = part == 1 ? title : title + " " + part;
      if (part > 1 && number % TEAMS_PER_SERVICE == 0) {
        list("services").addObject().put("id", of).put("name", ofTitle);
        post("head-of-" + of, "head-of-service", "Head of Service, " + ofTitle, "service", of, 1);
        post(
            "service-manager-" + of,
            "service-manager",
            "Service Manager, " + ofTitle,
            "service",
            of,
            1);
      }
      addTeam(of, service.equals(DISABILITIES) ? teams * 9 + number : number);
    }
  }

  private void addTeam(String service, int number) {
    var round = number / TREES.size();
    var tree = TREES.get(number % TREES.size());
    var id = tree.toLowerCase(Locale.ROOT) + (round == 0 ? "" : "-" + (round + 1));
    var name = tree + " Team" + (round == 0 ? "" : " " + (round + 1));
    list("teams").addObject().put("id", id).put("name", name).put("service", service);
    post("team-manager-" + id, "team-manager", "Team Manager, " + name, "team", id, 1);
    post(
        "social-workers-" + id,
        "social-worker",
        "Social Worker, " + name,
        "team",
        id,
        WORKERS_PER_TEAM);
  }

  private void addIros(double fullTime) {
    var iros = 0;
    for (var left = fullTime; left > 0.01; iros++) {
      var part = left < 1 || iros % 5 == 4 ? Math.min(PART_TIME, Math.ceil(left * 10) / 10) : 1;
      inGroup(person(part), "iros");
      left -= part;
    }
    for (var i = IROS_PER_LEAD; i < iros; i += IROS_PER_LEAD) {
      holdersOf("iro-manager").add(holder(person(1)));
    }
  }

  private void post(String id, String role, String title, String scope, String of, int people) {
    var post = list("posts").addObject().put("id", id).put("role", role).put("title", title);
    post.put(scope, of);
    var holders = post.putArray("holders");
    for (var i = 0; i < people; i++) {
      holders.add(holder(person(1)));
    }
  }

  private ArrayNode holdersOf(String post) {
    for (var one : list("posts")) {
      if (one.get("id").asText().equals(post)) {
        return (ArrayNode) one.get("holders");
      }
    }
    throw new IllegalStateException("The demonstration has no post " + post);
  }

  private ObjectNode holder(ObjectNode person) {
    return chart.objectNode().put("person", person.get("id").asText()).put("from", "2018-01-08");
  }

  private static void inGroup(ObjectNode person, String group) {
    person.putArray("groups").add(group);
  }

  /** Somebody with a name and a telephone number that nobody has. */
  private ObjectNode person(double fullTimeEquivalent) {
    var number = list("people").size();
    for (var turn = 0; ; turn++) {
      var who = dice.about(number).about(turn);
      var heritage = names.oneOf(who.about("heritage"), "heritagesOfStaff");
      var sex = who.about("sex").chance(0.75) ? "F" : "M";
      var first = names.oneOf(who.about("first"), "heritages", heritage, sex);
      var last = names.oneOf(who.about("last"), "heritages", heritage, "last");
      var id = (first + "." + last).toLowerCase(Locale.ROOT);
      if (turn > 3) {
        id += number;
      }
      if (taken.add(id)) {
        return list("people")
            .addObject()
            .put("id", id)
            .put("name", first + " " + last)
            .put("email", id + "@footprint.example")
            .put("phone", "01632 960%03d".formatted(number % 1000))
            .put("gender", sex)
            .put("fullTimeEquivalent", fullTimeEquivalent);
      }
    }
  }

  private ArrayNode list(String name) {
    return (ArrayNode) chart.get(name);
  }
}
