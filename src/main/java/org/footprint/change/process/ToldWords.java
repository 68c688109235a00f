package org.footprint.change.process;

import java.util.Map;
import java.util.UUID;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.change.Changes;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.stereotype.Component;

/** What was told, for whoever decides about it. */
@Component
class ToldWords {

  private final Changes changes;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  ToldWords(Changes changes, Organisation organisation, WorkingCalendar calendar) {
    this.changes = changes;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  Map<String, String> of(UUID changeId) {
    var change = changes.change(changeId);
    var toldOn = calendar.dayOf(change.toldAt());
    return Map.of(
        "what", change.type().words(),
        "since", change.onDay().equals(toldOn) ? "" : "Since " + Days.words(change.onDay()) + ". ",
        "on", Days.words(toldOn),
        "by",
            organisation
                .person(change.toldBy())
                .map(Person::name)
                .orElse("the council's case system"),
        "words", change.words());
  }
}
