package org.footprint.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.database.AsRecord;
import org.footprint.form.Mistake;
import org.footprint.form.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who does whose work while somebody is away. */
@Component
public class Covers {

  private static final String COVER =
      """
      select id, away_id, cover_id, from_day as first, to_day - 1 as last, reason, arranged_by
      from footprint.cover
      """;
  private static final int LONGEST_REASON = 500;

  private final JdbcClient database;
  private final Organisation organisation;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Covers(
      JdbcClient database,
      Organisation organisation,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.organisation = organisation;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** Lets one person do another's work from a day to a day, both included, or refuses. */
  @Transactional
  public Cover arrange(
      String away, String cover, LocalDate first, LocalDate last, String reason, String by) {
    var mistakes = new ArrayList<Mistake>();
    checkPeople(away, cover, mistakes);
    checkDays(first, last, mistakes);
    if (reason == null || reason.isBlank()) {
      mistakes.add(new Mistake("reason", "Why cover is needed: this is missing."));
    } else if (reason.strip().length() > LONGEST_REASON) {
      mistakes.add(
          new Mistake(
              "reason", "Why cover is needed: shorten it to " + LONGEST_REASON + " characters."));
    }
    if (mistakes.isEmpty()) {
      checkOthers(away, cover, first, last, mistakes);
    }
    if (!mistakes.isEmpty()) {
      throw new Refused(mistakes);
    }
    var arranged = new Cover(UUID.randomUUID(), away, cover, first, last, reason.strip(), by);
    insert(arranged);
    var words =
        "%s covers for %s from %s to %s: %s"
            .formatted(
                name(cover), name(away), Days.words(first), Days.words(last), reason.strip());
    events.publishEvent(new CoverChanged(arranged, words, by));
    return arranged;
  }

  /** Ends a cover today: what was handed over goes back. */
  @Transactional
  public void end(UUID id, String by) {
    var found = of("where id = ? and to_day > ?", id, calendar.today());
    if (found.isEmpty()) {
      throw new Refused("cover", "This cover is over already.");
    }
    database
        .sql("update footprint.cover set to_day = greatest(from_day, ?), ended_by = ? where id = ?")
        .params(calendar.today(), by, id)
        .update();
    var cover = found.get(0);
    events.publishEvent(
        new CoverChanged(
            cover,
            name(cover.coverId()) + " no longer covers for " + name(cover.awayId()) + ".",
            by));
  }

  public Optional<Cover> cover(UUID id) {
    return of("where id = ?", id).stream().findFirst();
  }

  /** What is arranged for or by these people, from today on. */
  public List<Cover> around(Collection<String> people) {
    var ids = people.toArray(String[]::new);
    return of(
        "where (away_id = any(?) or cover_id = any(?)) and to_day > ? order by from_day, away_id",
        ids,
        ids,
        calendar.today());
  }

  /** The people whose work somebody does today. */
  public Set<String> coveredBy(String person) {
    return database
        .sql(
            "select away_id from footprint.cover where cover_id = ?"
                + " and daterange(from_day, to_day) @> cast(? as date)")
        .params(person, calendar.today())
        .query(String.class)
        .set();
  }

  /** Those who do the work of one of the people in a group today. */
  public List<String> whoCoverForOneOf(String groupId) {
    var away = organisation.inGroup(groupId).stream().map(Person::id).toArray(String[]::new);
    return database
        .sql(
            "select cover_id from footprint.cover where away_id = any(?)"
                + " and daterange(from_day, to_day) @> cast(? as date) order by cover_id")
        .params(away, calendar.today())
        .query(String.class)
        .list();
  }

  /** Whose open work changes hands because a cover began or ended after one day, up to another. */
  public Set<String> whoChangedHands(LocalDate after, LocalDate last) {
    var people = new HashSet<String>();
    people.addAll(
        database
            .sql("select away_id from footprint.cover where from_day > ? and from_day <= ?")
            .params(after, last)
            .query(String.class)
            .set());
    people.addAll(
        database
            .sql("select cover_id from footprint.cover where to_day > ? and to_day <= ?")
            .params(after, last)
            .query(String.class)
            .set());
    return people;
  }

  private void checkPeople(String away, String cover, List<Mistake> mistakes) {
    if (cover == null || cover.isBlank()) {
      mistakes.add(new Mistake("cover", "Who covers: choose somebody."));
    } else if (cover.equals(away)) {
      mistakes.add(new Mistake("cover", "Who covers: choose somebody else than who is away."));
    } else if (!mayCover(away).stream().map(Person::id).toList().contains(cover)) {
      mistakes.add(
          new Mistake(
              "cover",
              "Who covers: choose somebody who does this work, or a manager. For an IRO that is"
                  + " another IRO or the IRO manager, and these cover for nobody who manages cases."));
    }
  }

  /**
   * Those who do the same work, and all managers; but an IRO is independent of whoever manages the
   * case, and so is who covers for one.
   */
  public List<Person> mayCover(String away) {
    var all = organisation.memberships();
    var theirs =
        all.stream()
            .filter(one -> one.person().id().equals(away))
            .flatMap(one -> one.groups().stream())
            .filter(group -> !group.equals(Groups.ADMINISTRATORS))
            .collect(Collectors.toSet());
    var groups = new HashSet<>(theirs);
    if (theirs.contains(Role.IRO.group())) {
      groups.add(Role.IRO_MANAGER.group());
    } else {
      groups.addAll(Groups.MANAGERS);
    }
    if (theirs.stream().anyMatch(Groups.MANAGE_CASES::contains)) {
      groups.remove(Role.IRO_MANAGER.group());
    }
    return all.stream()
        .filter(one -> !one.person().id().equals(away))
        .filter(one -> one.groups().stream().anyMatch(groups::contains))
        .map(Membership::person)
        .toList();
  }

  private void checkDays(LocalDate first, LocalDate last, List<Mistake> mistakes) {
    var today = calendar.today();
    if (first == null) {
      mistakes.add(new Mistake("from", "First day away: give a date as day, month and year."));
    } else if (first.isBefore(today)) {
      mistakes.add(new Mistake("from", "First day away: choose today or a later day."));
    }
    if (last == null) {
      mistakes.add(new Mistake("to", "Last day away: give a date as day, month and year."));
    } else if (first != null && last.isBefore(first)) {
      mistakes.add(new Mistake("to", "Last day away: this is before the first day."));
    } else if (last.isAfter(today.plusYears(1))) {
      mistakes.add(new Mistake("to", "Last day away: choose a day within a year."));
    }
  }

  /** Whoever is away covers for nobody, so that no work goes round in circles. */
  private void checkOthers(
      String away, String cover, LocalDate first, LocalDate last, List<Mistake> mistakes) {
    var overlapping =
        of(
            "where (away_id in (?, ?) or cover_id = ?)"
                + " and daterange(from_day, to_day) && daterange(?, ?, '[]')",
            away,
            cover,
            away,
            first,
            last);
    for (var other : overlapping) {
      var days = " from " + Days.words(other.first()) + " to " + Days.words(other.last()) + ".";
      if (other.awayId().equals(away)) {
        mistakes.add(
            new Mistake(
                "from", "First day away: " + name(other.coverId()) + " covers already" + days));
      } else if (other.awayId().equals(cover)) {
        mistakes.add(new Mistake("cover", "Who covers: " + name(cover) + " is away" + days));
      } else {
        mistakes.add(
            new Mistake(
                "from",
                "First day away: "
                    + name(away)
                    + " covers for "
                    + name(other.awayId())
                    + days
                    + " End that first, or let somebody else do it."));
      }
    }
  }

  private void insert(Cover cover) {
    try {
      database
          .sql("insert into footprint.cover values (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              cover.id(),
              cover.awayId(),
              cover.coverId(),
              cover.first(),
              cover.last().plusDays(1),
              cover.reason(),
              cover.arrangedBy(),
              clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    } catch (DataIntegrityViolationException e) {
      throw new Refused(
          "from", "First day away: cover for these days was arranged at this very moment.");
    }
  }

  private List<Cover> of(String where, Object... params) {
    return database.sql(COVER + where).params(params).query(AsRecord.of(Cover.class)).list();
  }

  private String name(String person) {
    return organisation.person(person).map(Person::name).orElse(person);
  }
}
