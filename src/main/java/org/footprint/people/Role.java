package org.footprint.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody can be for a child, and who stands in for a vacancy: the next level up. */
public enum Role {
  DIRECTOR("director", "directors", null, Scope.AUTHORITY),
  ASSISTANT_DIRECTOR("assistant-director", "assistant-directors", DIRECTOR, Scope.AUTHORITY),
  HEAD_OF_SERVICE("head-of-service", "heads-of-service", ASSISTANT_DIRECTOR, Scope.SERVICE),
  SERVICE_MANAGER("service-manager", "service-managers", HEAD_OF_SERVICE, Scope.SERVICE),
  PRINCIPAL_OFFICER(
      "principal-officer", "principal-officers", SERVICE_MANAGER, Scope.TEAM, Scope.SERVICE),
  TEAM_MANAGER("team-manager", "team-managers", SERVICE_MANAGER, Scope.TEAM),
  SOCIAL_WORKER("social-worker", "social-workers", TEAM_MANAGER, Scope.TEAM),
  HEAD_OF_SAFEGUARDING(
      "head-of-safeguarding", "heads-of-service", ASSISTANT_DIRECTOR, Scope.AUTHORITY),
  IRO_MANAGER("iro-manager", "iro-managers", HEAD_OF_SAFEGUARDING, Scope.AUTHORITY),
  IRO("iro", "iros", IRO_MANAGER, Scope.AUTHORITY),
  BUSINESS_SUPPORT("business-support", "business-support", IRO_MANAGER, Scope.AUTHORITY);

  private final String id;
  private final String group;
  private final Role nextLevelUp;
  private final Set<Scope> scopes;

  Role(String id, String group, Role nextLevelUp, Scope... scopes) {
    this.id = id;
    this.group = group;
    this.nextLevelUp = nextLevelUp;
    this.scopes = Set.of(scopes);
  }

  /** The role's name in decision tables and files. */
  public String id() {
    return id;
  }

  /** The group that everybody with this role belongs to. */
  public String group() {
    return group;
  }

  /** As it is said in a sentence: "team manager", "IRO". */
  public String words() {
    return words(id);
  }

  /** As it stands by itself: "Team manager". */
  public String title() {
    return title(id);
  }

  static String title(String id) {
    var words = words(id);
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  private static String words(String id) {
    return id.replace('-', ' ').replaceFirst("^iro", "IRO");
  }

  public Optional<Role> nextLevelUp() {
    return Optional.ofNullable(nextLevelUp);
  }

  public static Optional<Role> withId(String id) {
    return Arrays.stream(values()).filter(role -> role.id.equals(id)).findAny();
  }

  Set<Scope> scopes() {
    return scopes;
  }

  /** The role itself, then level by level those who stand in for a vacancy. */
  List<Role> upwards() {
    return Stream.iterate(this, role -> role != null, role -> role.nextLevelUp).toList();
  }

  static Set<Role> inGroup(String group) {
    return Arrays.stream(values())
        .filter(role -> role.group.equals(group))
        .collect(Collectors.toUnmodifiableSet());
  }
}
