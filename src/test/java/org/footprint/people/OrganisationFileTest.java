package org.footprint.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.footprint.FootprintTest;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.calendar.WorkingCalendars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

@FootprintTest
@Transactional
class OrganisationFileTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final String DEMO = "classpath:demo/organisation.json";
  private static final String TIM =
      "{'id': 't-tim', 'name': 'Tim', 'email': 'tim@footprint.example', 'groups': ['iros']}";
  private static final String TOM =
      "{'id': 't-tom', 'name': 'Tom', 'email': 'tom@footprint.example'}";
  private static final String POST = post("t-post", "{'person': 't-tim', 'from': '2020-01-06'}");

  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;
  @Autowired OrganisationTables tables;

  private Organisation organisation;

  @BeforeEach
  void anOrganisationOfThatDay() {
    organisation = new Organisation(database, calendar(), file(""));
  }

  @Test
  void whatTheFileSaysIsTakenOver() {
    takeOver(
        chart(
            TIM,
            post("t-post", "{'person': 't-tim', 'from': '2020-01-06', 'lastDay': '2026-06-30'}")));

    assertThat(organisation.team("t-team")).contains(new Team("t-team", "Team", "t-here"));
    assertThat(organisation.person("t-tim"))
        .contains(
            new Person(
                "t-tim", "Tim", "tim@footprint.example", null, null, new BigDecimal("1.00")));
    assertThat(groupsOf("t-tim")).containsExactlyInAnyOrder("iros", "team-managers");
    assertThat(holdings()).containsExactly("t-post t-tim 2020-01-06 2026-07-01");
  }

  @Test
  void aSecondStartChangesNoRow() {
    takeOver(chart(TIM, POST));
    var before = rows();

    takeOver(chart(TIM, POST));

    assertThat(rows()).isEqualTo(before).hasSizeGreaterThan(5);
  }

  @Test
  void whatHasChangedInTheFileIsChanged() {
    takeOver(chart(TIM, POST));

    takeOver(
        chart(
            TIM.replace("Tim", "Timothy").replace("iros", "iro-managers"),
            POST.replace("Manager", "Leader").replace("}]", ", 'lastDay': '2026-12-31'}]")));

    assertThat(organisation.person("t-tim")).map(Person::name).contains("Timothy");
    assertThat(groupsOf("t-tim")).containsExactlyInAnyOrder("iro-managers", "team-managers");
    assertThat(one("select title from footprint.post where id = 't-post'")).isEqualTo("Leader");
    assertThat(holdings()).containsExactly("t-post t-tim 2020-01-06 2027-01-01");
  }

  @Test
  void aPostRemovedFromTheFileIsEndedTodayAndStays() {
    takeOver(chart(TIM, POST));

    takeOver(chart(TIM));

    assertThat(holdings()).containsExactly("t-post t-tim 2020-01-06 2026-03-31");
    assertThat(one("select id from footprint.post where id = 't-post'")).isEqualTo("t-post");
    var before = rows();
    takeOver(chart(TIM));
    assertThat(rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "'2020-01-06', '2026-01-31', 2020-01-06 2026-02-01, what has ended stays as it was",
    "'2020-01-06', '2026-06-30', 2020-01-06 2026-03-31, what would end later ends today",
    "'2026-09-01', '2026-12-31', 2026-09-01 2026-09-01, what has not begun never begins"
  })
  void aHolderRemovedFromTheFileHoldsThePostNoLonger(
      String from, String lastDay, String left, String why) {
    takeOver(
        chart(
            TIM,
            post(
                "t-post",
                "{'person': 't-tim', 'from': '%s', 'lastDay': '%s'}".formatted(from, lastDay))));

    takeOver(chart(TIM, post("t-post", "")));

    assertThat(holdings()).as(why).containsExactly("t-post t-tim " + left);
  }

  @Test
  void aPersonRemovedFromTheFileLosesGroupsAndPostsAndStays() {
    takeOver(chart(TIM + "," + TOM, POST));

    takeOver(chart(TOM, post("t-post", "{'person': 't-tom', 'from': '2026-03-31'}")));

    assertThat(organisation.person("t-tim")).isPresent();
    assertThat(groupsOf("t-tim")).isEmpty();
    assertThat(holdings())
        .containsExactly("t-post t-tim 2020-01-06 2026-03-31", "t-post t-tom 2026-03-31 null");
  }

  @Test
  void aCorrectedFirstDayReplacesTheWrongOne() {
    takeOver(chart(TIM, POST));

    takeOver(chart(TIM, POST.replace("2020-01-06", "2020-02-03")));

    assertThat(holdings()).containsExactly("t-post t-tim 2020-02-03 null");
  }

  @Test
  void somebodyMayComeBackToAPost() {
    takeOver(chart(TIM, POST));

    takeOver(
        chart(
            TIM,
            post(
                "t-post",
                "{'person': 't-tim', 'from': '2022-01-03'},"
                    + "{'person': 't-tim', 'from': '2020-01-06', 'lastDay': '2020-12-31'}")));

    assertThat(holdings())
        .containsExactly("t-post t-tim 2020-01-06 2021-01-01", "t-post t-tim 2022-01-03 null");
  }

  @Test
  void aKnownPostNeverComesToMeanAnother() {
    takeOver(chart(TIM, POST));

    assertThatThrownBy(() -> takeOver(chart(TIM, POST.replace("team-manager", "social-worker"))))
        .hasMessageContaining("the test")
        .hasMessageContaining("post \"t-post\" had another role, team or service");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'role': 'team-manager'       | 'role': 'boss'              | post "t-post" has an unknown role, "boss"
          'role': 'team-manager',      |                             | post "t-post" has an unknown role, "null"
          'role': 'team-manager'       | 'role': 'director'          | post "t-post" is for a team, but the role director is for the whole authority
          'role': 'team-manager'       | 'role': 'service-manager'   | post "t-post" is for a team, but the role service-manager is for a service
          'team': 't-team',            |                             | post "t-post" is for the whole authority, but the role team-manager is for a team
          'team': 't-team'             | 'team': 't-nowhere'         | post "t-post" is for an unknown team, "t-nowhere"
          'team': 't-team'             | 'service': 't-nowhere'      | post "t-post" is for an unknown service, "t-nowhere"
          'team': 't-team'             | 'team': 't-team', 'service': 't-here' | post "t-post" is for a team and for a service
          'title': 'Manager',          |                             | post "t-post" needs a title
          'person': 't-tim'            | 'person': 't-nobody'        | post "t-post" is held by an unknown person, "t-nobody"
          'from': '2020-01-06'         | 'from': '2020-02-30'        | post "t-post" is held by "t-tim" with a "from" that is no date such as 2026-03-31: "2020-02-30"
          , 'from': '2020-01-06'       |                             | post "t-post" is held by "t-tim" with a "from" that is no date
          'from': '2020-01-06'         | 'from': '2020-01-06', 'lastDay': 'soon' | post "t-post" is held by "t-tim" with a "lastDay" that is no date
          'from': '2020-01-06'         | 'from': '2020-01-06', 'lastDay': '2020-01-05' | post "t-post" is held by "t-tim" to a day before it begins
          '2020-01-06'}                | '2020-01-06'}, {'person': 't-tim', 'from': '2021-01-04'} | post "t-post" is held by "t-tim" twice at once
          'service': 't-here'          | 'service': 't-nowhere'      | team "t-team" belongs to an unknown service, "t-nowhere"
          , 'service': 't-here'        |                             | team "t-team" belongs to no service
          'name': 'Team'               | 'name': ' '                 | team "t-team" needs a name
          'name': 'Here'               | 'name': ''                  | service "t-here" needs a name
          'groups': ['iros']           | 'groups': ['bosses']        | person "t-tim" is in an unknown group, "bosses"
          'email': 'tim@footprint.example' | 'email': 'tim'          | person "t-tim" needs an e-mail address
          'groups': ['iros']           | 'gender': 'female'          | person "t-tim" has a gender
          'groups': ['iros']           | 'fullTimeEquivalent': 0     | person "t-tim" has a fullTimeEquivalent
          'groups': ['iros']           | 'fullTimeEquivalent': 1.1   | person "t-tim" has a fullTimeEquivalent
          'groups': ['iros']           | 'fullTimeEquivalent': 0.555 | person "t-tim" has a fullTimeEquivalent
          'name': 'Tim'                | 'name': ''                  | person "t-tim" needs a name
          {'id': 't-tim',              | {                           | person "null" needs an id without spaces
          'groups': ['iros']}          | 'groups': ['iros']}, {'id': 't-tim', 'name': 'B', 'email': 'b@c'} | person "t-tim" is there twice
          {'id': 't-here', 'name': 'Here'} | {'id': 't-here', 'name': 'Here'}, {'id': 't-here', 'name': 'B'} | service "t-here" is there twice
          'services'                   | 'areas'                     | line 1: Unrecognized field "areas"
          'groups': ['iros']           | 'groups': [null]            | line 1: Invalid `null` value
          'groups': ['iros']           | 'name': 'B'                 | line 1: Duplicate field 'name'
          """)
  void aMistakeStopsTheStartAndChangesNothing(String right, String wrong, String message) {
    var before = rows();
    var chart = chart(TIM, POST);
    assertThat(chart).contains(right.replace('\'', '"'));
    var mistaken =
        chart.replace(right.replace('\'', '"'), wrong == null ? "" : wrong.replace('\'', '"'));

    assertThatThrownBy(() -> takeOver(mistaken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the test")
        .hasMessageContaining(message);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThatThrownBy(
            () -> takeOver(chart(TIM.replace("iros", "bosses"), POST.replace("t-tim", "t-tam"))))
        .hasMessageContaining("\"bosses\"")
        .hasMessageContaining("\"t-tam\"");
  }

  @Test
  void aFileThatIsNotThereStopsTheStart() {
    var settings = "file:/no/such";

    assertThatThrownBy(() -> file(settings).takeOver())
        .hasMessageContaining("/no/such")
        .hasMessageContaining("cannot be read");
  }

  @Test
  void withoutAFileNothingIsTakenOver() {
    var before = rows();

    file("").takeOver();

    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void theDemonstrationHasSomebodyForEveryRoleInEveryTeam() {
    file(DEMO).takeOver();

    var demonstration =
        List.of("oak", "maple", "harbour", "meadow").stream()
            .map(team -> new CircleOfChild(UUID.randomUUID(), team, "sam", "ivy"))
            .toList();
    for (var child : demonstration) {
      for (var role : Role.values()) {
        var holders = organisation.holdersOf(role, child, TODAY);
        assertThat(holders.vacant()).isFalse();
        assertThat(holders.fellUp())
            .as(role + " of " + child.teamId())
            .isEqualTo(role == Role.PRINCIPAL_OFFICER && !child.teamId().matches("oak|maple"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sam, social-workers",
    "tess, team-managers",
    "ivy, iros",
    "ian, iros",
    "mona, iro-managers",
    "sven, service-managers",
    "holly, heads-of-service",
    "adam, assistant-directors",
    "dina, directors",
    "bea, business-support",
    "admin, camunda-admin"
  })
  void theDemonstrationsPeopleAreThereFromTheStart(String person, String group) {
    assertThat(groupsOf(person)).containsExactly(group);
  }

  @Test
  void thePeopleOfTheDemonstrationCannotBeReached() {
    assertThat(Stream.of("sam", "tess", "ivy", "ian", "mona", "dina", "admin"))
        .map(id -> organisation.person(id).orElseThrow())
        .allMatch(person -> person.email().endsWith("@footprint.example"))
        .allMatch(person -> person.phone().matches("01632 960\\d{3}"));
    assertThat(
            organisation.whoHeld(
                List.of(Role.TEAM_MANAGER), "meadow", LocalDate.of(2018, 8, 31), TODAY))
        .as("somebody who is not independent of a team")
        .contains("ian");
  }

  private void takeOver(String chart) {
    file("").takeOver(new ByteArrayResource(chart.getBytes(UTF_8), "the test"));
  }

  private OrganisationFile file(String location) {
    return new OrganisationFile(
        location, new DefaultResourceLoader(), tables, transactions, calendar());
  }

  private static WorkingCalendar calendar() {
    var noon = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return WorkingCalendars.withoutClosures(Clock.fixed(noon, ZoneOffset.UTC));
  }

  private static String chart(String people, String... posts) {
    return """
        {'services': [{'id': 't-here', 'name': 'Here'}], \
        'teams': [{'id': 't-team', 'name': 'Team', 'service': 't-here'}], \
        'people': [%s], 'posts': [%s]}
        """
        .formatted(people, String.join(",", posts))
        .replace('\'', '"');
  }

  private static String post(String id, String holders) {
    return "{'id': '%s', 'role': 'team-manager', 'title': 'Manager', 'team': 't-team', 'holders': [%s]}"
        .formatted(id, holders);
  }

  private List<String> groupsOf(String person) {
    return organisation.memberships().stream()
        .filter(each -> each.person().id().equals(person))
        .flatMap(each -> each.groups().stream())
        .toList();
  }

  private List<String> holdings() {
    return database
        .sql(
            """
            select concat_ws(' ', post_id, person_id, from_day, coalesce(to_day::text, 'null'))
            from footprint.post_holder where post_id = 't-post' order by from_day
            """)
        .query(String.class)
        .list();
  }

  /** Where each row lies: one that was written again lies elsewhere. */
  private List<String> rows() {
    return Stream.of("service", "team", "person", "post", "post_holder", "person_group")
        .flatMap(
            table ->
                database
                    .sql(
                        "select '"
                            + table
                            + "' || ctid || t from footprint."
                            + table
                            + " t order by 1")
                    .query(String.class)
                    .list()
                    .stream())
        .toList();
  }

  private String one(String query) {
    return database.sql(query).query(String.class).single();
  }
}
