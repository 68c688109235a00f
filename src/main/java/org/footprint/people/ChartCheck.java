package org.footprint.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footprint.people.OrganisationChart.HolderEntry;
import org.footprint.people.OrganisationChart.PersonEntry;
import org.footprint.people.OrganisationChart.PostEntry;
import org.footprint.people.OrganisationChart.ServiceEntry;
import org.footprint.people.OrganisationChart.TeamEntry;

/** Finds everything wrong with an organisation chart, so that it can be put right in one go. */
class ChartCheck {

  private static final Set<String> ROLES =
      Arrays.stream(Role.values()).map(Role::id).collect(Collectors.toCollection(TreeSet::new));

  private final List<String> problems = new ArrayList<>();
  private final Set<String> services;
  private final Set<String> teams;
  private final Set<String> people;

  private ChartCheck(OrganisationChart chart) {
    services = ids("service", chart.services(), ServiceEntry::id);
    teams = ids("team", chart.teams(), TeamEntry::id);
    people = ids("person", chart.people(), PersonEntry::id);
    ids("post", chart.posts(), PostEntry::id);
    chart.services().forEach(this::check);
    chart.teams().forEach(this::check);
    chart.people().forEach(this::check);
    chart.posts().forEach(this::check);
  }

  static List<String> problemsOf(OrganisationChart chart) {
    return List.copyOf(new ChartCheck(chart).problems);
  }

  private <T> Set<String> ids(String kind, List<T> entries, Function<T, String> idOf) {
    var seen = new HashSet<String>();
    for (var entry : entries) {
      var id = idOf.apply(entry);
      if (id == null || !id.matches("\\S+")) {
        found(kind, id, "needs an id without spaces");
      } else if (!seen.add(id)) {
        found(kind, id, "is there twice");
      }
    }
    return seen;
  }

  private void check(ServiceEntry service) {
    need("service", service.id(), "name", service.name());
  }

  private void check(TeamEntry team) {
    need("team", team.id(), "name", team.name());
    if (team.service() == null) {
      found("team", team.id(), "belongs to no service");
    } else if (!services.contains(team.service())) {
      found("team", team.id(), "belongs to an unknown service, \"" + team.service() + "\"");
    }
  }

  private void check(PersonEntry person) {
    need("person", person.id(), "name", person.name());
    if (person.email() == null || !person.email().matches("\\S+@\\S+")) {
      found("person", person.id(), "needs an e-mail address");
    }
    if (person.gender() != null && !person.gender().matches("[A-Z]")) {
      found("person", person.id(), "has a gender that is not one capital letter, such as F or M");
    }
    var part = person.fullTimeEquivalent();
    if (part.signum() <= 0
        || part.compareTo(BigDecimal.ONE) > 0
        || part.stripTrailingZeros().scale() > 2) {
      found(
          "person",
          person.id(),
          "has a fullTimeEquivalent that is not between 0.01 and 1 with two decimals");
    }
    for (var group : person.groups()) {
      if (!Groups.ALL.contains(group)) {
        found(
            "person",
            person.id(),
            "is in an unknown group, \"%s\"; known are %s"
                .formatted(group, String.join(", ", Groups.ALL)));
      }
    }
  }

  private void check(PostEntry post) {
    need("post", post.id(), "title", post.title());
    if (post.team() != null && post.service() != null) {
      found("post", post.id(), "is for a team and for a service; it can be for one of them");
    }
    if (post.team() != null && !teams.contains(post.team())) {
      found("post", post.id(), "is for an unknown team, \"" + post.team() + "\"");
    }
    if (post.service() != null && !services.contains(post.service())) {
      found("post", post.id(), "is for an unknown service, \"" + post.service() + "\"");
    }
    checkRole(post);
    checkHolders(post);
  }

  private void checkRole(PostEntry post) {
    var role = post.role() == null ? Optional.<Role>empty() : Role.withId(post.role());
    if (role.isEmpty()) {
      found(
          "post",
          post.id(),
          "has an unknown role, \"%s\"; known are %s"
              .formatted(post.role(), String.join(", ", ROLES)));
    } else if (!role.get().scopes().contains(post.scope())) {
      var fitting = role.get().scopes().stream().sorted().map(ChartCheck::words).toList();
      found(
          "post",
          post.id(),
          "is for %s, but the role %s is for %s"
              .formatted(words(post.scope()), post.role(), String.join(" or ", fitting)));
    }
  }

  private void checkHolders(PostEntry post) {
    var earlier = new ArrayList<Holding>();
    for (var holder : post.holders()) {
      if (holder.person() == null || !people.contains(holder.person())) {
        found("post", post.id(), "is held by an unknown person, \"" + holder.person() + "\"");
      } else if (datesAreGood(post, holder)) {
        var holding = holder.at(post);
        if (earlier.stream().anyMatch(holding::overlaps)) {
          found("post", post.id(), "is held by \"" + holder.person() + "\" twice at once");
        }
        earlier.add(holding);
      }
    }
  }

  private boolean datesAreGood(PostEntry post, HolderEntry holder) {
    var from = date(holder.from());
    var lastDay = holder.lastDay() == null ? Optional.of(LocalDate.MAX) : date(holder.lastDay());
    if (from.isEmpty()) {
      foundDate(post, holder, "from", holder.from());
    }
    if (lastDay.isEmpty()) {
      foundDate(post, holder, "lastDay", holder.lastDay());
    }
    if (from.isEmpty() || lastDay.isEmpty()) {
      return false;
    }
    if (lastDay.get().isBefore(from.get())) {
      found(
          "post",
          post.id(),
          "is held by \"%s\" to a day before it begins".formatted(holder.person()));
      return false;
    }
    return true;
  }

  private void foundDate(PostEntry post, HolderEntry holder, String field, String date) {
    found(
        "post",
        post.id(),
        "is held by \"%s\" with a \"%s\" that is no date such as 2026-03-31: \"%s\""
            .formatted(holder.person(), field, date));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  private void need(String kind, String id, String field, String value) {
    if (value == null || value.isBlank()) {
      found(kind, id, "needs a " + field);
    }
  }

  private void found(String kind, String id, String problem) {
    problems.add("%s \"%s\" %s".formatted(kind, id, problem));
  }

  private static String words(Scope scope) {
    return switch (scope) {
      case TEAM -> "a team";
      case SERVICE -> "a service";
      case AUTHORITY -> "the whole authority";
    };
  }
}
