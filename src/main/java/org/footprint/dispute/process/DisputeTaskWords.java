package org.footprint.dispute.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.footprint.dispute.Disputes;
import org.footprint.dispute.Disputes.Stand;
import org.footprint.engine.form.TaskWords;
import org.springframework.stereotype.Component;

@Component
class DisputeTaskWords implements TaskWords {

  private final Disputes disputes;

  DisputeTaskWords(Disputes disputes) {
    this.disputes = disputes;
  }

  @Override
  public Set<String> processes() {
    return Set.of(DisputeResolution.KEY);
  }

  @Override
  public Map<String, String> of(Map<String, Map<String, Object>> routing) {
    var ids = new HashMap<String, UUID>();
    routing.forEach((process, facts) -> ids.put(process, DisputeResolution.DISPUTE.in(facts)));
    var stands = disputes.whereTheyStand(ids.values());
    var words = new HashMap<String, String>();
    ids.forEach((process, id) -> words.put(process, words(stands.get(id))));
    return words;
  }

  private static String words(Stand stand) {
    return "Concern"
        + (stand.with() == null ? "" : " with the " + stand.with())
        + (stand.urgent() ? ", urgent" : "");
  }
}
