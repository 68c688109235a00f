package org.footprint.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.footprint.people.Groups;
import org.footprint.people.Role;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Which pages stand at the top, for whoever is signed in. */
@ControllerAdvice(annotations = Controller.class)
class Navigation {

  /** Where a view finds them; whoever answers for a mistake puts them there by hand. */
  static final String PLACES = "places";

  private static final List<String> READ_NO_DECISIONS =
      List.of(Groups.ADMINISTRATORS, Role.BUSINESS_SUPPORT.group());

  /** One of them. */
  record Place(String path, String words) {}

  @ModelAttribute(PLACES)
  static List<Place> of(Authentication who) {
    var places = new ArrayList<Place>();
    if (who == null) {
      return places;
    }
    var groups = SignedInGroups.of(who);
    places.add(new Place("/children", "Children"));
    if (readsDecisions(groups)) {
      places.add(new Place("/decisions", "Decisions"));
    }
    if (groups.stream().anyMatch(Groups.MANAGERS::contains)) {
      places.add(new Place("/team", "Team"));
    }
    if (groups.stream().anyMatch(Groups.RUN_THE_SERVICE::contains)) {
      places.add(new Place("/service", "Service"));
    }
    if (groups.stream().anyMatch(Groups.LEADERS::contains)) {
      places.add(new Place("/report", "Annual report"));
      places.add(new Place("/audits", "Audits"));
    }
    return places;
  }

  private static boolean readsDecisions(Collection<String> groups) {
    var others = new HashSet<>(groups);
    others.retainAll(Groups.ALL);
    READ_NO_DECISIONS.forEach(others::remove);
    return !others.isEmpty();
  }
}
