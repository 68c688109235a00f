package org.footprint.dispute.process;

import java.util.List;
import java.util.stream.Stream;
import org.footprint.dispute.Rung;
import org.footprint.dispute.Rungs;
import org.footprint.engine.form.Choice;
import org.springframework.stereotype.Component;

/** The rungs that a concern can be put on: first the council's, then those of an agency. */
@Component
class RungChoices {

  private final Rungs rungs;

  RungChoices(Rungs rungs) {
    this.rungs = rungs;
  }

  List<Choice> all() {
    return Stream.concat(rungs.ofCouncil().stream(), rungs.all().stream().filter(Rung::agencys))
        .map(rung -> new Choice(rung.words(), rung.id()))
        .toList();
  }
}
