package org.footprint.people;

/**
 * What somebody does today: a role, for a team, a service or the whole council.
 *
 * @param teamId null where the role is not for one team
 * @param serviceId the service, also of the team; null where the role is for the whole council
 */
public record Duty(Role role, String teamId, String teamName, String serviceId) {

  /** Whether whoever has this duty answers for the work of whoever has the other one. */
  boolean isOver(Duty other) {
    return isAbove(other.role)
        && (teamId == null || teamId.equals(other.teamId))
        && (teamId != null || serviceId == null || serviceId.equals(other.serviceId));
  }

  private boolean isAbove(Role other) {
    return other.upwards().indexOf(role) > 0
        || role == Role.PRINCIPAL_OFFICER && other == Role.SOCIAL_WORKER;
  }

  /** As people say it: "Social worker, Oak Team". */
  String words() {
    return role.title() + (teamName == null ? "" : ", " + teamName);
  }
}
