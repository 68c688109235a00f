package org.footprint.dispute;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footprint.people.Role;
import org.footprint.policy.Policy;
import org.footprint.policy.PracticeStandard;
import org.footprint.policy.Stage;
import org.springframework.stereotype.Component;

/** The ladder of this council, and below it the two steps towards a partner agency. */
@Component
public class Rungs {

  static final String INFORMAL = "0";
  static final String TO_AGENCY_INFORMALLY = "agencyInformal";
  static final String TO_AGENCY_FORMALLY = "agencyFormal";

  private final Policy policy;

  Rungs(Policy policy) {
    this.policy = policy;
  }

  /** The council's own, from the informal one up. */
  public List<Rung> ofCouncil() {
    return policy.ladder().stages().stream().map(Rungs::rung).toList();
  }

  /** All of them, lowest first: whom an agency does not answer can go to the council. */
  public List<Rung> all() {
    return Stream.concat(
            Stream.of(
                agency(TO_AGENCY_INFORMALLY, -2, "The agency, informally", false),
                agency(TO_AGENCY_FORMALLY, -1, "The agency, by formal letter", true)),
            ofCouncil().stream())
        .toList();
  }

  /** Those above this one. */
  public List<Rung> above(String id) {
    return all().stream().dropWhile(rung -> !rung.id().equals(id)).skip(1).toList();
  }

  Rung firstFormal() {
    return ofCouncil().stream().filter(Rung::formal).findFirst().orElseThrow();
  }

  /** A rung that a shorter ladder no longer has is its top. */
  Rung rung(String id) {
    var all = all();
    return find(id).orElse(all.get(all.size() - 1));
  }

  Optional<Rung> find(String id) {
    return all().stream().filter(rung -> rung.id().equals(id)).findAny();
  }

  private Rung agency(String id, int position, String title, boolean formal) {
    var standard = policy.standard(PracticeStandard.AGENCY_ANSWER);
    return new Rung(
        id,
        position,
        title,
        List.of(Role.IRO),
        standard.amount(),
        standard.unit(),
        false,
        formal,
        true);
  }

  private static Rung rung(Stage stage) {
    return new Rung(
        Integer.toString(stage.number()),
        stage.number(),
        stage.title(),
        stage.roles().stream().map(role -> Role.withId(role).orElseThrow()).toList(),
        stage.answerAmount(),
        stage.answerUnit(),
        stage.meeting(),
        stage.formal(),
        false);
  }
}
