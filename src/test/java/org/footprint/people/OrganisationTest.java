package org.footprint.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.people.Role.*;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.footprint.FootprintTest;
import org.footprint.calendar.WorkingCalendars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@FootprintTest
@Transactional
class OrganisationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
  private static final CircleOfChild CHILD = child("t-social-worker", "t-iro");

  @Autowired JdbcClient database;
  @Autowired OrganisationFile file;

  private Organisation organisation;

  /** One holder for every role, named after it; whoever else holds a post or group is set aside. */
  @BeforeEach
  void aWholeCouncil() {
    var today = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    organisation = new Organisation(database, WorkingCalendars.withoutClosures(today), file);
    database.sql("delete from footprint.post_holder").update();
    database.sql("delete from footprint.person_group").update();
    database
        .sql("insert into footprint.service values ('t-here', 'Here'), ('t-there', 'There')")
        .update();
    database
        .sql(
            """
            insert into footprint.team (id, service_id, name) values
              ('t-team', 't-here', 'Team'), ('t-sisters', 't-here', 'Sisters'),
              ('t-others', 't-there', 'Others')
            """)
        .update();
    for (var role : Role.values()) {
      person("t-" + role.id());
      if (role != IRO && role != BUSINESS_SUPPORT) {
        var narrowest = role.scopes().stream().sorted().findFirst().orElseThrow();
        post(
            "t-" + role.id(),
            role,
            narrowest == Scope.TEAM ? "t-team" : null,
            narrowest == Scope.SERVICE ? "t-here" : null);
        hold("t-" + role.id(), "t-" + role.id(), LONG_AGO, null);
      }
    }
    group("t-iro", "iros");
    group("t-business-support", "business-support");
  }

  @ParameterizedTest
  @EnumSource
  void everyRoleIsHeldByWhoHoldsItForTheChild(Role role) {
    var holders = organisation.holdersOf(role, CHILD, TODAY);

    assertThat(ids(holders)).containsExactly("t-" + role.id());
    assertThat(holders.asked()).isEqualTo(role);
    assertThat(holders.found()).isEqualTo(role);
    assertThat(holders.fellUp()).isFalse();
    assertThat(holders.vacant()).isFalse();
  }

  static Stream<Arguments> ladders() {
    return Stream.of(
        ladder(
            SOCIAL_WORKER,
            TEAM_MANAGER,
            SERVICE_MANAGER,
            HEAD_OF_SERVICE,
            ASSISTANT_DIRECTOR,
            DIRECTOR),
        ladder(PRINCIPAL_OFFICER, SERVICE_MANAGER, HEAD_OF_SERVICE, ASSISTANT_DIRECTOR, DIRECTOR),
        ladder(IRO, IRO_MANAGER, HEAD_OF_SAFEGUARDING, ASSISTANT_DIRECTOR, DIRECTOR),
        ladder(BUSINESS_SUPPORT, IRO_MANAGER, HEAD_OF_SAFEGUARDING, ASSISTANT_DIRECTOR, DIRECTOR));
  }

  private static Arguments ladder(Role... upwards) {
    return arguments(upwards[0], List.of(upwards));
  }

  @ParameterizedTest
  @MethodSource("ladders")
  void aVacancyFallsToTheNextLevelUpAndAtTheTopToNobody(Role asked, List<Role> upwards) {
    for (var level : upwards) {
      for (var from : upwards.subList(0, upwards.indexOf(level) + 1)) {
        var holders = organisation.holdersOf(from, CHILD, TODAY);
        assertThat(holders.found()).isEqualTo(level);
        assertThat(ids(holders)).containsExactly("t-" + level.id());
        assertThat(holders.fellUp()).isEqualTo(from != level);
      }
      leaves("t-" + level.id());
    }

    var nobody = organisation.holdersOf(asked, CHILD, TODAY);
    assertThat(nobody.vacant()).isTrue();
    assertThat(nobody.fellUp()).isFalse();
    assertThat(nobody.found()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "IRO_MANAGER, IRO manager, IRO manager",
    "IRO, IRO, IRO",
    "HEAD_OF_SAFEGUARDING, head of safeguarding, Head of safeguarding"
  })
  void aRoleIsSaidInASentenceAndByItself(Role role, String words, String title) {
    assertThat(role.words()).isEqualTo(words);
    assertThat(role.title()).isEqualTo(title);
  }

  @Test
  void levelsThatTheCouncilDoesNotHaveAreSkipped() {
    leaves("t-team-manager");
    leaves("t-service-manager");
    leaves("t-head-of-service");

    var holders = organisation.holdersOf(TEAM_MANAGER, CHILD, TODAY);

    assertThat(holders.found()).isEqualTo(ASSISTANT_DIRECTOR);
    assertThat(holders.fellUp()).isTrue();
  }

  @Test
  void aChildWithoutWorkerAndIroFallsToTheirManagers() {
    var circle = child(null, null);

    assertThat(organisation.holdersOf(SOCIAL_WORKER, circle, TODAY).found())
        .isEqualTo(TEAM_MANAGER);
    assertThat(organisation.holdersOf(IRO, circle, TODAY).found()).isEqualTo(IRO_MANAGER);
  }

  @Test
  void aChildWithoutTeamFallsToTheWholeAuthority() {
    var circle = new CircleOfChild(UUID.randomUUID(), null, null, null);

    assertThat(ids(organisation.holdersOf(SOCIAL_WORKER, circle, TODAY)))
        .containsExactly("t-assistant-director");
  }

  @Test
  void aManagerWhoWorksWithAChildIsItsSocialWorker() {
    var holders = organisation.holdersOf(SOCIAL_WORKER, child("t-team-manager", null), TODAY);

    assertThat(ids(holders)).containsExactly("t-team-manager");
    assertThat(holders.fellUp()).isFalse();
  }

  @Test
  void managersOfOtherTeamsAndServicesAreNotTheChilds() {
    var circle = new CircleOfChild(UUID.randomUUID(), "t-others", null, null);

    for (var role : List.of(TEAM_MANAGER, PRINCIPAL_OFFICER, SERVICE_MANAGER, HEAD_OF_SERVICE)) {
      assertThat(organisation.holdersOf(role, circle, TODAY).found()).isEqualTo(ASSISTANT_DIRECTOR);
    }
  }

  @Test
  void theTeamsOwnPrincipalOfficerComesBeforeTheServices() {
    post("t-principal-of-service", PRINCIPAL_OFFICER, null, "t-here");
    person("t-wider");
    hold("t-principal-of-service", "t-wider", LONG_AGO, null);

    assertThat(ids(organisation.holdersOf(PRINCIPAL_OFFICER, CHILD, TODAY)))
        .containsExactly("t-principal-officer");

    leaves("t-principal-officer");
    var wider = organisation.holdersOf(PRINCIPAL_OFFICER, CHILD, TODAY);
    assertThat(ids(wider)).containsExactly("t-wider");
    assertThat(wider.fellUp()).isFalse();
  }

  @Test
  void twoPeopleAtOnePostBothHoldTheRole() {
    person("t-another");
    hold("t-team-manager", "t-another", LONG_AGO, null);

    assertThat(ids(organisation.holdersOf(TEAM_MANAGER, CHILD, TODAY)))
        .containsExactly("t-another", "t-team-manager");
  }

  @Test
  void somebodyAtTwoPostsOfARoleIsNamedOnce() {
    post("t-second", TEAM_MANAGER, "t-team", null);
    hold("t-second", "t-team-manager", LONG_AGO, null);

    assertThat(ids(organisation.holdersOf(TEAM_MANAGER, CHILD, TODAY)))
        .containsExactly("t-team-manager");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, SERVICE_MANAGER, the day before the first",
    "2026-03-02, TEAM_MANAGER, the first day",
    "2026-03-30, TEAM_MANAGER, the last day",
    "2026-03-31, SERVICE_MANAGER, the day after the last"
  })
  void aPostIsHeldFromItsFirstToItsLastDay(LocalDate on, Role found, String why) {
    leaves("t-team-manager");
    hold("t-team-manager", "t-team-manager", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31));

    assertThat(organisation.holdersOf(TEAM_MANAGER, CHILD, on).found()).as(why).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-01, 2026-03-01, false, up to the day before the first",
    "2026-02-01, 2026-03-02, true, up to the first day",
    "2026-03-10, 2026-03-10, true, a day between",
    "2026-03-30, 2026-04-30, true, from the last day",
    "2026-03-31, 2026-04-30, false, from the day after the last"
  })
  void whoEverHeldARoleInASpanIsKnown(LocalDate first, LocalDate last, boolean held, String why) {
    leaves("t-team-manager");
    hold("t-team-manager", "t-iro", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31));

    assertThat(organisation.whoHeld(List.of(TEAM_MANAGER), "t-team", first, last).contains("t-iro"))
        .as(why)
        .isEqualTo(held);
  }

  @Test
  void aRoleIsHeldForTheTeamsItCovers() {
    assertThat(holdsToday("t-team-manager", TEAM_MANAGER, "t-team")).isTrue();
    assertThat(holdsToday("t-team-manager", TEAM_MANAGER, "t-sisters")).isFalse();
    assertThat(holdsToday("t-team-manager", SERVICE_MANAGER, "t-team")).isFalse();
    assertThat(holdsToday("t-iro", TEAM_MANAGER, "t-team")).isFalse();
    assertThat(holdsToday("t-service-manager", SERVICE_MANAGER, "t-sisters")).isTrue();
    assertThat(holdsToday("t-service-manager", SERVICE_MANAGER, "t-others")).isFalse();
    assertThat(holdsToday("t-director", DIRECTOR, "t-others")).isTrue();
  }

  @Test
  void aHoldingThatNeverBeganCountsForNothing() {
    hold("t-team-manager", "t-iro", TODAY, TODAY);

    assertThat(holdsToday("t-iro", TEAM_MANAGER, "t-team")).isFalse();
    assertThat(ids(organisation.holdersOf(TEAM_MANAGER, CHILD, TODAY)))
        .containsExactly("t-team-manager");
  }

  @Test
  void aGroupIsItsPoolAndWhoHoldsAPostOfItsRoleToday() {
    person("t-before");
    hold("t-team-manager", "t-before", LONG_AGO, TODAY);
    group("t-another-iro-by-name", "iros");

    assertThat(organisation.inGroup("iros"))
        .extracting(Person::id)
        .containsExactly("t-another-iro-by-name", "t-iro");
    assertThat(organisation.inGroup("team-managers"))
        .extracting(Person::id)
        .containsExactly("t-team-manager");
    assertThat(organisation.inGroup("heads-of-service"))
        .extracting(Person::id)
        .containsExactly("t-head-of-safeguarding", "t-head-of-service");
    assertThat(organisation.inGroup("camunda-admin")).isEmpty();
  }

  @Test
  void membershipsJoinPoolsAndPostsAndLeaveNothingToThoseWhoLeft() {
    group("t-team-manager", "iros");
    leaves("t-director");

    assertThat(groupsOf("t-team-manager")).containsExactlyInAnyOrder("iros", "team-managers");
    assertThat(groupsOf("t-head-of-safeguarding")).containsExactly("heads-of-service");
    assertThat(groupsOf("t-business-support")).containsExactly("business-support");
    assertThat(groupsOf("t-director")).isEmpty();
  }

  @Test
  void teamsAndPeopleAreFoundByTheirIds() {
    assertThat(organisation.team("t-team")).contains(new Team("t-team", "Team", "t-here"));
    assertThat(organisation.team("t-nowhere")).isEmpty();
    assertThat(organisation.teams())
        .filteredOn(team -> team.id().startsWith("t-"))
        .extracting(Team::name)
        .containsExactly("Others", "Sisters", "Team");
    assertThat(organisation.person("t-iro"))
        .contains(
            new Person(
                "t-iro",
                "t-iro",
                "t-iro@footprint.example",
                "01632 960000",
                "F",
                new BigDecimal("0.60")));
    assertThat(organisation.person("t-nobody")).isEmpty();
  }

  private boolean holdsToday(String person, Role role, String team) {
    return organisation.whoHeld(List.of(role), team, TODAY, TODAY).contains(person);
  }

  private Set<String> groupsOf(String person) {
    return organisation.memberships().stream()
        .filter(each -> each.person().id().equals(person))
        .findAny()
        .orElseThrow()
        .groups();
  }

  private void person(String id) {
    database
        .sql("insert into footprint.person values (?, ?, ?, '01632 960000', 'F', 0.6)")
        .params(id, id, id + "@footprint.example")
        .update();
  }

  private void post(String id, Role role, String team, String service) {
    database
        .sql(
            "insert into footprint.post (id, role, title, team_id, service_id) values (?, ?, ?, ?, ?)")
        .params(id, role.id(), id, team, service)
        .update();
  }

  private void hold(String post, String person, LocalDate from, LocalDate to) {
    database
        .sql("insert into footprint.post_holder values (?, ?, ?, ?)")
        .params(post, person, from, to)
        .update();
  }

  private void group(String person, String group) {
    if (organisation.person(person).isEmpty()) {
      person(person);
    }
    database.sql("insert into footprint.person_group values (?, ?)").params(person, group).update();
  }

  private void leaves(String person) {
    database.sql("delete from footprint.post_holder where person_id = ?").param(person).update();
    database.sql("delete from footprint.person_group where person_id = ?").param(person).update();
  }

  private static CircleOfChild child(String worker, String iro) {
    return new CircleOfChild(UUID.randomUUID(), "t-team", worker, iro);
  }

  private static List<String> ids(Holders holders) {
    return holders.people().stream().map(Person::id).toList();
  }
}
