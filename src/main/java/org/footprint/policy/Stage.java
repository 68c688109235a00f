package org.footprint.policy;

import java.util.List;

/**
 * One stage of a dispute: who answers, and by when.
 *
 * @param number 0 for the informal stage
 * @param roles the posts that answer, by the names the organisation's posts have
 * @param title what this council calls whoever answers
 */
public record Stage(
    int number,
    List<String> roles,
    String title,
    int answerAmount,
    Unit answerUnit,
    boolean meeting,
    boolean formal) {

  public Stage {
    roles = List.copyOf(roles);
  }
}
