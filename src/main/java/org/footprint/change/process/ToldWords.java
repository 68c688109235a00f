package org.footprint.change.process;

import java.util.Map;
import java.util.UUID;
import org.footprint.calendar.Days;
import org.footprint.change.Changes;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.stereotype.Component;

/** What was told, for whoever decides about it. */
@Component
class ToldWords {

  private final Changes changes;
  private final Organisation organisation;

  ToldWords(Changes changes, Organisation organisation) {
    this.changes = changes;
    this.organisation = organisation;
  }

  Map<String, String> of(UUID changeId) {
    var change = changes.change(changeId);
    return Map.of(
        "what", change.type().words(),
        "on", Days.words(change.onDay()),
        "by",
            organisation
                .person(change.toldBy())
                .map(Person::name)
                .orElse("the council's case system"),
        "words", change.words());
  }
}
