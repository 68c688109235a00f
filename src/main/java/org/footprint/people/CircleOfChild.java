package org.footprint.people;

import java.util.UUID;

/**
 * Who stands around one child: the ids from which a role is looked up. Social worker and IRO may be
 * null, and so may the team.
 */
public record CircleOfChild(UUID childId, String teamId, String socialWorkerId, String iroId) {}
