package org.footprint.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What an organisation file says, as it is written there. */
record OrganisationChart(
    List<ServiceEntry> services,
    List<TeamEntry> teams,
    List<PersonEntry> people,
    List<PostEntry> posts) {

  OrganisationChart {
    services = orNone(services);
    teams = orNone(teams);
    people = orNone(people);
    posts = orNone(posts);
  }

  record ServiceEntry(String id, String name) {}

  record TeamEntry(String id, String name, String service) {}

  record PersonEntry(
      String id,
      String name,
      String email,
      String phone,
      String gender,
      BigDecimal fullTimeEquivalent,
      List<String> groups) {

    PersonEntry {
      fullTimeEquivalent = fullTimeEquivalent == null ? BigDecimal.ONE : fullTimeEquivalent;
      groups = orNone(groups);
    }
  }

  record PostEntry(
      String id,
      String role,
      String title,
      String team,
      String service,
      List<HolderEntry> holders) {

    PostEntry {
      holders = orNone(holders);
    }

    Scope scope() {
      if (team != null) {
        return Scope.TEAM;
      }
      return service != null ? Scope.SERVICE : Scope.AUTHORITY;
    }
  }

  /** People write down the last day of a post; without one it is held until further notice. */
  record HolderEntry(String person, String from, String lastDay) {

    Holding at(PostEntry post) {
      return new Holding(
          post.id(),
          person,
          LocalDate.parse(from),
          lastDay == null ? null : LocalDate.parse(lastDay).plusDays(1));
    }
  }

  private static <T> List<T> orNone(List<T> entries) {
    return entries == null ? List.of() : List.copyOf(entries);
  }
}
