package org.footprint.engine;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.footprint.people.Role;

/** The groups that models and grants speak of: one for each role, and the administrators. */
public final class Groups {

  public static final String ADMINISTRATORS = "camunda-admin";

  /** Who may look into Cockpit. */
  public static final Set<String> MANAGERS =
      EnumSet.complementOf(EnumSet.of(Role.SOCIAL_WORKER, Role.IRO, Role.BUSINESS_SUPPORT)).stream()
          .map(Role::group)
          .collect(toUnmodifiableSet());

  static final Set<String> OF_ROLES =
      Arrays.stream(Role.values()).map(Role::group).collect(toUnmodifiableSet());

  private Groups() {}

  /** As people read it: {@code iro-managers} is "IRO managers". */
  static String name(String group) {
    var words = group.replace('-', ' ').replaceFirst("^iro", "IRO");
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
