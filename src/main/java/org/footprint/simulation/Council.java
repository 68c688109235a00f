package org.footprint.simulation;

import java.util.Comparator;
import java.util.List;
import org.footprint.people.Colleague;
import org.footprint.people.Role;
import org.footprint.people.Staff;

/** The people who look after children, as they can be chosen for one. */
record Council(List<Team> teams, List<Post> iros, List<String> iroManagers) {

  /** Somebody who takes children, with how many more or fewer than others. */
  record Post(String person, double share) {

    static Post of(Colleague one) {
      return new Post(one.person().id(), one.person().fullTimeEquivalent().doubleValue());
    }
  }

  record Team(String id, boolean disabilities, String manager, List<Post> workers) {

    boolean has(String worker) {
      return workers.stream().anyMatch(post -> post.person().equals(worker));
    }
  }

  static Council of(Staff staff) {
    var teams =
        staff.with(Role.SOCIAL_WORKER).stream()
            .flatMap(one -> one.duties().stream())
            .filter(duty -> duty.role() == Role.SOCIAL_WORKER)
            .distinct()
            .map(
                duty ->
                    new Team(
                        duty.teamId(),
                        duty.serviceId().contains("disabilities"),
                        inTeam(staff, Role.TEAM_MANAGER, duty.teamId()).get(0).person().id(),
                        inTeam(staff, Role.SOCIAL_WORKER, duty.teamId()).stream()
                            .map(Post::of)
                            .sorted(Comparator.comparing(Post::person))
                            .toList()))
            .sorted(Comparator.comparing(Team::id))
            .toList();
    return new Council(
        teams,
        staff.with(Role.IRO).stream()
            .map(Post::of)
            .sorted(Comparator.comparing(Post::person))
            .toList(),
        staff.with(Role.IRO_MANAGER).stream().map(one -> one.person().id()).sorted().toList());
  }

  private static List<Colleague> inTeam(Staff staff, Role role, String team) {
    return staff.all().stream()
        .filter(
            one ->
                one.duties().stream()
                    .anyMatch(duty -> duty.role() == role && team.equals(duty.teamId())))
        .toList();
  }

  Team team(String id) {
    return teams.stream().filter(team -> team.id().equals(id)).findAny().orElseThrow();
  }

  Team teamOf(String worker) {
    return teams.stream().filter(team -> team.has(worker)).findFirst().orElseThrow();
  }

  /** Those who take children with disabilities, or those who take all others. */
  List<Post> workers(boolean disabilities) {
    var fitting =
        teams.stream()
            .filter(team -> team.disabilities() == disabilities)
            .flatMap(team -> team.workers().stream())
            .toList();
    return fitting.isEmpty() ? workers(!disabilities) : fitting;
  }
}
