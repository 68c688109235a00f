package org.footprint.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.footprint.FootprintTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@FootprintTest
@Transactional
class PeopleTablesTest {

  @Autowired JdbcClient database;

  @BeforeEach
  void aTeamAndItsManager() {
    run("insert into footprint.service values ('t-here', 'Here')");
    run("insert into footprint.team values ('t-team', 't-here', 'Team')");
    run("insert into footprint.person values ('t-tim', 'Tim', 'tim@footprint.example')");
    run("insert into footprint.person values ('t-tom', 'Tom', 'tom@footprint.example')");
    run("insert into footprint.post values ('t-post', 'team-manager', 'Manager', 't-team', null)");
    run("insert into footprint.post_holder values ('t-post', 't-tim', '2026-03-02', '2026-03-31')");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          service values ('with space', 'A')                                          | service_id_check
          service values ('t-s', ' ')                                                 | service_name_check
          team values ('t-t', 't-nowhere', 'A')                                       | team_service_id_fkey
          team values ('t-team', 't-here', 'A')                                       | team_pkey
          person values ('t-p', '', 'a@b')                                            | person_name_check
          person values ('t-p', 'A', 'nowhere')                                       | person_email_check
          person values ('t-p', 'A', 'a@b', null, 'female')                           | person_gender_check
          person values ('t-p', 'A', 'a@b', null, 'F', 0)                             | person_full_time_equivalent_check
          person values ('t-p', 'A', 'a@b', null, 'F', 1.01)                          | person_full_time_equivalent_check
          post values ('t-q', 'boss', 'A', null, null)                                | post_scope_fits_role
          post values ('t-q', 'team-manager', '', 't-team', null)                     | post_title_check
          post values ('t-q', 'team-manager', 'A', 't-nowhere', null)                 | post_team_id_fkey
          post values ('t-q', 'team-manager', 'A', 't-team', 't-here')                | post_has_one_scope
          post_holder values ('t-post', 't-nobody', '2026-03-02', null)               | post_holder_person_id_fkey
          post_holder values ('t-post', 't-tom', '2026-03-02', '2026-03-01')          | post_holder_ends_after_it_begins
          post_holder values ('t-post', 't-tim', '2026-03-30', null)                  | post_holder_holds_once
          post_holder values ('t-post', 't-tim', '2026-01-01', '2026-03-03')          | post_holder_holds_once
          person_group values ('t-tim', 'bosses')                                     | person_group_group_id_check
          person_group values ('t-nobody', 'iros')                                    | person_group_person_id_fkey
          """)
  void nonsenseIsRefused(String row, String constraint) {
    assertThatThrownBy(() -> run("insert into footprint." + row))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("\"" + constraint + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "t-tim, 2026-03-31, the same person again from the day after",
    "t-tom, 2026-03-15, another person at the same time"
  })
  void aPostMayBeHeldAgainAndByTwo(String person, String from, String why) {
    run("insert into footprint.post_holder values ('t-post', '" + person + "', '" + from + "')");

    assertThat(count("post_holder where post_id = 't-post'")).as(why).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void everyRoleMayHavePostsOfItsOwnScopesOnly(Role role) {
    for (var scope : Scope.values()) {
      var values =
          "('t-q', '%s', 'A', %s, %s)"
              .formatted(
                  role.id(),
                  scope == Scope.TEAM ? "'t-team'" : "null",
                  scope == Scope.SERVICE ? "'t-here'" : "null");
      assertThat(isAccepted("footprint.post values " + values))
          .as(values)
          .isEqualTo(role.scopes().contains(scope));
    }
  }

  @Test
  void everyGroupIsKnownToTheTables() {
    Groups.ALL.forEach(
        group -> run("insert into footprint.person_group values ('t-tim', '" + group + "')"));

    assertThat(count("person_group where person_id = 't-tim'")).isEqualTo(11);
    assertThat(Arrays.stream(Role.values()).map(Role::group)).isSubsetOf(Groups.ALL);
  }

  private boolean isAccepted(String row) {
    run("savepoint before");
    try {
      run("insert into " + row);
      return true;
    } catch (DataIntegrityViolationException refused) {
      return false;
    } finally {
      run("rollback to savepoint before");
    }
  }

  private int count(String from) {
    return database.sql("select count(*) from footprint." + from).query(Integer.class).single();
  }

  private void run(String statement) {
    database.sql(statement).update();
  }
}
