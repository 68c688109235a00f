package org.footprint.feedback.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footprint.engine.form.TaskWords;
import org.footprint.feedback.Feedback;
import org.footprint.feedback.Feedbacks;
import org.springframework.stereotype.Component;

@Component
class FeedbackTaskWords implements TaskWords {

  private final Feedbacks feedbacks;

  FeedbackTaskWords(Feedbacks feedbacks) {
    this.feedbacks = feedbacks;
  }

  @Override
  public Set<String> processes() {
    return Set.of(RecordFeedback.KEY);
  }

  @Override
  public Map<String, String> of(Map<String, Map<String, Object>> routing) {
    var ids = new HashMap<String, UUID>();
    routing.forEach((process, facts) -> ids.put(process, RecordFeedback.FEEDBACK.in(facts)));
    var all =
        feedbacks.all(ids.values()).stream()
            .collect(Collectors.toMap(Feedback::id, Function.identity()));
    var words = new HashMap<String, String>();
    ids.forEach((process, id) -> words.put(process, all.get(id).title()));
    return words;
  }
}
