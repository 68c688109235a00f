package org.footprint.dispute;

import java.util.List;
import org.footprint.people.Role;
import org.footprint.policy.Unit;

/**
 * A rung of the ladder: who answers there, and by when.
 *
 * @param position how high it is: 0 is the informal one, an agency's lie below
 */
public record Rung(
    String id,
    int position,
    String title,
    List<Role> roles,
    int answerAmount,
    Unit answerUnit,
    boolean meeting,
    boolean formal,
    boolean agencys) {

  public Rung {
    roles = List.copyOf(roles);
  }

  /** As it reads in a list. */
  public String words() {
    if (agencys) {
      return title;
    }
    return formal ? "Stage " + id + ": " + title : "Informal: " + title;
  }
}
