package org.footprint.allocation.process;

import java.util.stream.Collectors;
import org.footprint.allocation.Candidate;
import org.footprint.allocation.Candidate.Reason;

/** One IRO on one line of the form. */
final class CandidateWords {

  private CandidateWords() {}

  static String of(Candidate candidate, boolean first) {
    var line = new StringBuilder(candidate.iro().name());
    line.append(" – ").append(candidate.children());
    line.append(candidate.children() == 1 ? " child" : " children");
    line.append(" (guide ").append(candidate.guideLow());
    line.append(" to ").append(candidate.guideHigh()).append(")");
    if (candidate.inConflict()) {
      line.append(" – conflict: ").append(String.join("; ", candidate.conflicts()));
      return line.toString();
    }
    if (!candidate.reasons().isEmpty()) {
      line.append(first ? " – suggested: " : " – ");
      line.append(
          candidate.reasons().stream().map(Reason::words).collect(Collectors.joining("; ")));
    }
    if (candidate.overGuide()) {
      line.append(" – has no room within the guide");
    }
    return line.toString();
  }
}
