package org.footprint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.footprint.FootprintTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@FootprintTest
class ProvisioningTest {

  @Autowired Provisioning provisioning;
  @Autowired ProcessEngine engine;
  @Autowired JdbcClient database;

  @Test
  @Transactional
  void aSecondStartChangesNothing() {
    var before = provisioned();

    provisioning.afterSingletonsInstantiated();

    assertThat(provisioned()).isEqualTo(before);
  }

  @Test
  @Transactional
  void whatSomebodyTookAwayOrAddedIsPutRightAtTheNextStart() {
    var before = provisioned();
    var identities = engine.getIdentityService();
    identities.deleteMembership("mona", "iro-managers");
    identities.createMembership("sam", "camunda-admin");
    var mayNotify = grantOf("social-workers");
    mayNotify.setPermissions(new org.camunda.bpm.engine.authorization.Permission[0]);
    engine.getAuthorizationService().saveAuthorization(mayNotify);

    provisioning.afterSingletonsInstantiated();

    assertThat(provisioned()).isEqualTo(before);
    assertThat(groupsOf("mona")).containsExactly("iro-managers");
    assertThat(groupsOf("sam")).containsExactly("social-workers");
  }

  @Test
  @Transactional
  void aListThatIsNoLongerOfferedGoesAndSomebodysOwnListStays() {
    var filters = engine.getFilterService();
    var retired = filters.newTaskFilter("A list of an earlier release");
    retired.setQuery(engine.getTaskService().createTaskQuery());
    retired.setProperties(Map.of("providedBy", "footprint"));
    filters.saveFilter(retired);
    var own = filters.newTaskFilter("My own list");
    own.setQuery(engine.getTaskService().createTaskQuery());
    filters.saveFilter(own);

    provisioning.afterSingletonsInstantiated();

    assertThat(filters.createTaskFilterQuery().list())
        .extracting(Filter::getName)
        .containsExactlyInAnyOrder(
            "To do",
            "Overdue",
            "Due in five working days",
            "Later",
            "Concerns waiting for me",
            "My team's unclaimed",
            "Snoozed",
            "My own list");
  }

  private Authorization grantOf(String group) {
    return engine
        .getAuthorizationService()
        .createAuthorizationQuery()
        .groupIdIn(group)
        .resourceType(Resources.PROCESS_DEFINITION)
        .resourceId("child-in-care")
        .singleResult();
  }

  private List<String> groupsOf(String person) {
    return engine.getIdentityService().createGroupQuery().groupMember(person).list().stream()
        .map(Group::getId)
        .toList();
  }

  private List<Map<String, Object>> provisioned() {
    return database
        .sql(
            """
            select 'user' as what, id_ as id, first_ || ' ' || last_ as detail from public.act_id_user
            union all
            select 'member', user_id_, group_id_ from public.act_id_membership
            union all
            select 'grant', coalesce(group_id_, user_id_), resource_type_ || ' ' || resource_id_ || ' ' || perms_
            from public.act_ru_authorization where group_id_ is not null or type_ = 0
            union all
            select 'list', name_, query_ from public.act_ru_filter
            order by 1, 2, 3
            """)
        .query()
        .listOfRows();
  }
}
