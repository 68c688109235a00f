package org.footprint.people;

import java.util.Set;

/**
 * What somebody is today, by themselves and by covering for others.
 *
 * @param here whether they still work for the council
 * @param away those whose work they do
 * @param groups the groups that they or those are in
 * @param teams the teams for which they hold one of the posts asked for
 * @param teamsOfAway the same of those whose work they do
 * @param everywhere whether one of these posts is for the whole council
 */
public record Standing(
    String person,
    boolean here,
    Set<String> away,
    Set<String> groups,
    Set<String> teams,
    Set<String> teamsOfAway,
    boolean everywhere) {

  public boolean isIn(Role role) {
    return groups.contains(role.group());
  }
}
