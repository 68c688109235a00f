package org.footprint.dispute.process;

import java.util.Map;
import java.util.Set;
import org.footprint.dispute.DisputeStage;
import org.footprint.dispute.Disputes;
import org.footprint.dispute.Stages;
import org.footprint.engine.form.TaskWords;
import org.springframework.stereotype.Component;

@Component
class DisputeTaskWords implements TaskWords {

  private final Disputes disputes;
  private final Stages stages;

  DisputeTaskWords(Disputes disputes, Stages stages) {
    this.disputes = disputes;
    this.stages = stages;
  }

  @Override
  public Set<String> processes() {
    return Set.of(DisputeResolution.KEY);
  }

  @Override
  public String of(Map<String, ?> routing) {
    var id = DisputeResolution.DISPUTE.in(routing);
    return "Concern"
        + stages.current(id).map(DisputeStage::title).map(title -> " with the " + title).orElse("")
        + (disputes.dispute(id).urgent() ? ", urgent" : "");
  }
}
