package org.footprint.people;

import java.util.Set;
import java.util.UUID;

/**
 * Who stands around one child: the ids from which a role is looked up. Social worker and IRO may be
 * null, and so may the team.
 *
 * @param onlyThese the people to whom the child is restricted; null where nobody is kept out
 */
public record CircleOfChild(
    UUID childId, String teamId, String socialWorkerId, String iroId, Set<String> onlyThese) {

  public CircleOfChild(UUID childId, String teamId, String socialWorkerId, String iroId) {
    this(childId, teamId, socialWorkerId, iroId, null);
  }
}
