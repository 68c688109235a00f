package org.footprint.team;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.footprint.allocation.Allocations;
import org.footprint.change.News;
import org.footprint.child.CarePeriod;
import org.footprint.form.Answers;
import org.footprint.form.Mistake;
import org.footprint.form.Refused;
import org.footprint.people.Colleague;
import org.footprint.people.Duty;
import org.footprint.people.Organisation;
import org.footprint.people.Role;
import org.footprint.people.Team;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager gives children of one social worker or IRO to another: all that were chosen, or none.
 */
@Service
public class ChildrenHandedOver {

  /** What a change calls its fields, and what the form of the team page does. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "onDay",
          "childDay",
          "team",
          "childTeam",
          "socialWorker",
          "childTo",
          "iro",
          "childTo",
          "words",
          "childReason");

  private final Teams teams;
  private final News news;
  private final Allocations allocations;
  private final Organisation organisation;

  ChildrenHandedOver(Teams teams, News news, Allocations allocations, Organisation organisation) {
    this.teams = teams;
    this.news = news;
    this.allocations = allocations;
    this.organisation = organisation;
  }

  /** Whether the manager may give this person's children to somebody else. */
  public boolean mayHandOver(Colleague from, String manager) {
    return from.is(Role.SOCIAL_WORKER)
        || from.is(Role.IRO)
            && teams.staff().person(manager).filter(one -> one.is(Role.IRO_MANAGER)).isPresent();
  }

  /** Those who could have this person's children. */
  public List<Colleague> receivers(Colleague from) {
    return teams.staff().with(roleOf(from)).stream()
        .filter(one -> !one.person().equals(from.person()))
        .toList();
  }

  /** Hands these children over from a day on, or refuses and hands none over. */
  @Transactional
  public void handOver(Colleague from, List<String> references, Answers answers, String manager) {
    if (!mayHandOver(from, manager)) {
      throw new Refused("child", "Children: an IRO manager alone gives a child another IRO.");
    }
    var receivers = receivers(from);
    var toId =
        answers.oneOf(
            "childTo", "Hand over to", receivers.stream().map(one -> one.person().id()).toList());
    var team =
        answers
            .optionalOneOf(
                "childTeam", "Team", organisation.teams().stream().map(Team::id).toList())
            .orElse(null);
    var day = from.is(Role.IRO) ? null : answers.date("childDay", "From which day");
    var reason = Reasons.read(answers, "childReason", "Why they are handed over");
    if (references.isEmpty()) {
      answers.mistake("child", "Children: tick at least one.");
    }
    answers.refuseIfMistaken();
    var to =
        receivers.stream().filter(one -> one.person().id().equals(toId)).findFirst().orElseThrow();
    var children =
        teams.children(manager, from.person().id()).stream()
            .filter(period -> references.contains(period.child().reference()))
            .toList();
    if (children.size() < references.stream().distinct().count()) {
      throw new Refused(
          "child",
          "Children: one of them left care or is with somebody else by now. Nobody was handed"
              + " over. Those who are still there are ticked.");
    }
    if (from.is(Role.IRO)) {
      refuseConflicts(children, to, answers);
    }
    children.forEach(
        period ->
            tell(
                period,
                from.is(Role.IRO)
                    ? otherIro(to, reason)
                    : otherWorker(period, to, team, day, reason),
                manager));
  }

  private static Role roleOf(Colleague from) {
    return from.is(Role.IRO) ? Role.IRO : Role.SOCIAL_WORKER;
  }

  private void refuseConflicts(List<CarePeriod> children, Colleague iro, Answers answers) {
    for (var period : children) {
      var conflicts = allocations.conflicts(period, iro.person().id());
      if (!conflicts.isEmpty()) {
        answers.mistake("childTo", Reasons.conflict(period, iro, conflicts));
      }
    }
    answers.refuseIfMistaken();
  }

  private static Map<String, Object> otherIro(Colleague to, String reason) {
    return Map.of("type", "iroChanged", "iro", to.person().id(), "words", reason);
  }

  private static Map<String, Object> otherWorker(
      CarePeriod period, Colleague to, String team, LocalDate day, String reason) {
    var told = new HashMap<String, Object>();
    told.put("type", "workerChanged");
    told.put("onDay", day.toString());
    told.put("team", team == null ? teamOf(to, period) : team);
    told.put("socialWorker", to.person().id());
    told.put("words", reason);
    return told;
  }

  /** The child stays with the team where the new social worker is in it. */
  private static String teamOf(Colleague to, CarePeriod period) {
    var teams =
        to.duties().stream()
            .filter(duty -> duty.role() == Role.SOCIAL_WORKER)
            .map(Duty::teamId)
            .filter(Objects::nonNull)
            .toList();
    return teams.isEmpty() || teams.contains(period.teamId()) ? period.teamId() : teams.get(0);
  }

  /** The way of all changes, so that tasks, letters and figures follow as they always do. */
  private void tell(CarePeriod period, Map<String, Object> told, String manager) {
    try {
      news.tell(period.child().reference(), new Answers(told), manager);
    } catch (Refused refused) {
      throw new Refused(
          refused.mistakes().stream()
              .map(
                  mistake ->
                      new Mistake(
                          FIELDS.getOrDefault(mistake.field(), "child"),
                          period.child().name() + ": " + mistake.sentence()))
              .toList());
    }
  }
}
