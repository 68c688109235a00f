package org.footprint.people;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The groups that people can be in: one for each role, and the administrators. */
public final class Groups {

  public static final String ADMINISTRATORS = "camunda-admin";

  public static final SortedSet<String> ALL = all();

  /** Those with an eye on other people's work. */
  public static final Set<String> MANAGERS =
      EnumSet.complementOf(EnumSet.of(Role.SOCIAL_WORKER, Role.IRO, Role.BUSINESS_SUPPORT)).stream()
          .map(Role::group)
          .collect(toUnmodifiableSet());

  /** Those who answer for the whole service and for what its annual report says. */
  public static final Set<String> LEADERS =
      Set.of(
          Role.IRO_MANAGER.group(),
          Role.HEAD_OF_SERVICE.group(),
          Role.ASSISTANT_DIRECTOR.group(),
          Role.DIRECTOR.group());

  /** Those who work on a child's case or manage it, so that they cannot be its IRO. */
  static final Set<String> MANAGE_CASES =
      Set.of(
          Role.SOCIAL_WORKER.group(),
          Role.TEAM_MANAGER.group(),
          Role.PRINCIPAL_OFFICER.group(),
          Role.SERVICE_MANAGER.group());

  /** Those who look at the figures of the service from day to day: these and service managers. */
  public static final Set<String> RUN_THE_SERVICE =
      Stream.concat(LEADERS.stream(), Stream.of(Role.SERVICE_MANAGER.group()))
          .collect(toUnmodifiableSet());

  private Groups() {}

  /** As people read it: {@code iro-managers} is "IRO managers". */
  public static String name(String group) {
    return Role.title(group);
  }

  private static SortedSet<String> all() {
    var ids = new TreeSet<String>();
    ids.add(ADMINISTRATORS);
    Arrays.stream(Role.values()).map(Role::group).forEach(ids::add);
    return Collections.unmodifiableSortedSet(ids);
  }
}
