package org.footprint.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.people.Organisation;
import org.footprint.people.Team;
import org.springframework.stereotype.Component;

/** Reads whose figures are asked for. */
@Component
public class Choices {

  private final Organisation organisation;
  private final Facts facts;

  Choices(Organisation organisation, Facts facts) {
    this.organisation = organisation;
    this.facts = facts;
  }

  /** What can be chosen: names by ids. */
  public record Offer(
      Map<String, String> services, Map<String, String> teams, Map<String, String> iros) {}

  public Offer offer() {
    return new Offer(services(), names(organisation.teams()), facts.iros());
  }

  /**
   * Reads the answers to {@code service}, {@code team} and {@code iro}, each of which may be empty.
   *
   * @throws Refused where there is no such one, or the team is another service's
   */
  public Choice read(Answers answers) {
    var offer = offer();
    var service = one(answers, "service", "Service", offer.services());
    var team = one(answers, "team", "Team", offer.teams());
    var iro = one(answers, "iro", "IRO", offer.iros());
    answers.refuseIfMistaken();
    var ofService =
        organisation.teams().stream()
            .filter(one -> service.isEmpty() || one.serviceId().equals(service))
            .map(Team::id)
            .collect(Collectors.toSet());
    if (!team.isEmpty() && !ofService.contains(team)) {
      throw new Refused(
          "team",
          "Team: %s does not belong to %s. Choose another team, or no service."
              .formatted(offer.teams().get(team), offer.services().get(service)));
    }
    return new Choice(
        service,
        team,
        iro,
        !team.isEmpty() ? Set.of(team) : service.isEmpty() ? null : ofService,
        Stream.of(
                team.isEmpty() ? offer.services().get(service) : offer.teams().get(team),
                iro.isEmpty() ? null : "IRO " + offer.iros().get(iro))
            .filter(words -> words != null)
            .collect(Collectors.joining(", ")));
  }

  private static String one(
      Answers answers, String field, String label, Map<String, String> offered) {
    return answers.optionalOneOf(field, label, List.copyOf(offered.keySet())).orElse("");
  }

  private Map<String, String> services() {
    return facts.services();
  }

  private static Map<String, String> names(List<Team> teams) {
    var names = new LinkedHashMap<String, String>();
    teams.forEach(team -> names.put(team.id(), team.name()));
    return names;
  }
}
