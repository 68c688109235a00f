package org.footprint.dispute;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.RoleHolders;
import org.footprint.child.WorkingWithChild;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Good practice: written down, and shared with whoever did well and the managers above. */
@Service
public class Commendations {

  private static final String OTHER = "other";

  /** Who can have done well, by code. */
  public static final Map<String, String> WHO = who();

  private static final Map<String, Role> ROLES =
      Map.of("socialWorker", Role.SOCIAL_WORKER, "teamManager", Role.TEAM_MANAGER);
  private static final List<Role> MANAGERS_ABOVE =
      List.of(Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.HEAD_OF_SERVICE);

  private final CommendationRecords records;
  private final CarePeriods periods;
  private final WorkingWithChild working;
  private final RoleHolders holders;
  private final Chronology chronology;
  private final Clock clock;

  Commendations(
      CommendationRecords records,
      CarePeriods periods,
      WorkingWithChild working,
      RoleHolders holders,
      Chronology chronology,
      Clock clock) {
    this.records = records;
    this.periods = periods;
    this.working = working;
    this.holders = holders;
    this.chronology = chronology;
    this.clock = clock;
  }

  /** Accepts what an IRO writes down, or refuses it and stores nothing. */
  @Transactional
  public Commendation record(Answers answers, String by) {
    var reference = answers.line("child", "Child");
    var who = answers.oneOf("who", "Who did well", WHO.keySet());
    var name = OTHER.equals(who) ? answers.line("name", "Who this is") : null;
    var words = answers.words("words", "What they did well");
    var period = reference == null ? null : working.inCare(reference, by);
    answers.refuseIfMistaken();
    var people = whoDidWell(who, period);
    if (ROLES.containsKey(who) && people.isEmpty()) {
      throw new Refused("who", "Who did well: nobody has this part for the child now.");
    }
    var commendation =
        new Commendation(
            UUID.randomUUID(),
            period.id(),
            who,
            nameOf(who, name, people),
            words,
            clock.instant(),
            by);
    records.add(
        commendation, people.size() == 1 ? people.get(0).id() : null, readers(people, period, by));
    chronology.add(
        period.child().id(),
        by,
        Act.GOOD_PRACTICE_RECORDED,
        "commendation/" + commendation.id(),
        commendation.name() + " did well: " + words);
    return commendation;
  }

  public Commendation commendation(UUID id) {
    return records.commendation(id);
  }

  /** With whom it is shared. */
  public List<String> readers(UUID id) {
    return records.readers(id);
  }

  /**
   * Who is to read what was meant for somebody: they, or in their place who may know the child.
   * That person reads it once, and for the others who are kept out nobody does.
   */
  public String inPlaceOf(String reader, Commendation commendation) {
    var period = periods.period(commendation.carePeriodId());
    if (!period.isKeptFrom(reader)) {
      return reader;
    }
    var readers = readers(commendation.id());
    var firstKeptOut = readers.stream().filter(period::isKeptFrom).findFirst();
    return firstKeptOut.equals(Optional.of(reader))
        ? Stream.of(Role.TEAM_MANAGER, Role.IRO_MANAGER)
            .flatMap(role -> holders.of(role, period).people().stream())
            .map(Person::id)
            .findFirst()
            .filter(inTheirPlace -> !readers.contains(inTheirPlace))
            .orElse(null)
        : null;
  }

  /** Records that somebody has read it, or refuses and stores nothing. */
  @Transactional
  public void read(UUID id, Answers answers, String who) {
    if (!answers.ticked("read")) {
      answers.mistake("read", "I have read it: tick this once you have read it.");
    }
    answers.refuseIfMistaken();
    records.read(id, who, clock.instant());
  }

  private static String nameOf(String who, String name, List<Person> people) {
    if (people.isEmpty()) {
      return OTHER.equals(who) ? name : WHO.get(who);
    }
    return people.stream().map(Person::name).collect(Collectors.joining(" and "));
  }

  /** Whoever stands in for a vacancy is not praised for it. */
  private List<Person> whoDidWell(String who, CarePeriod period) {
    if (!ROLES.containsKey(who)) {
      return List.of();
    }
    var found = holders.of(ROLES.get(who), period);
    return found.fellUp() ? List.of() : found.people();
  }

  /** Whoever wrote it need not read it. */
  private List<String> readers(List<Person> people, CarePeriod period, String by) {
    var readers = new LinkedHashSet<String>();
    people.stream().map(Person::id).forEach(readers::add);
    for (var role : MANAGERS_ABOVE) {
      holders.of(role, period).people().stream().map(Person::id).forEach(readers::add);
    }
    readers.remove(by);
    return new ArrayList<>(readers);
  }

  private static Map<String, String> who() {
    var words = new LinkedHashMap<String, String>();
    words.put("socialWorker", "The social worker");
    words.put("teamManager", "The team manager");
    words.put("carer", "The carer");
    words.put(OTHER, "Somebody else");
    return Collections.unmodifiableMap(words);
  }
}
