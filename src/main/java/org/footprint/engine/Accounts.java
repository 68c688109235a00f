package org.footprint.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.footprint.people.Groups;
import org.footprint.people.Membership;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Brings Camunda's accounts and groups in line with the organisation. */
@Component
class Accounts {

  private final IdentityService identities;
  private final Organisation organisation;
  private final AdministratorSettings administrator;
  private final String demoPassword;
  private final boolean demo;

  Accounts(
      IdentityService identities,
      Organisation organisation,
      AdministratorSettings administrator,
      @Value("${footprint.demo-password:}") String demoPassword,
      Environment environment) {
    this.identities = identities;
    this.organisation = organisation;
    this.administrator = administrator;
    this.demoPassword = demoPassword;
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  void provision() {
    Groups.ALL.forEach(this::provision);
    organisation.memberships().forEach(this::provision);
    if (!demo) {
      administrator.check();
      provisionAdministrator();
    }
  }

  private void provision(String group) {
    if (identities.createGroupQuery().groupId(group).count() == 0) {
      var created = identities.newGroup(group);
      created.setName(Groups.name(group));
      created.setType("WORKFLOW");
      identities.saveGroup(created);
    }
  }

  private void provision(Membership membership) {
    var person = membership.person();
    var user = identities.createUserQuery().userId(person.id()).singleResult();
    if (user == null) {
      user = identities.newUser(person.id());
      user.setPassword(demo ? demoPassword : UUID.randomUUID().toString());
    }
    name(user, person);
    identities.saveUser(user);
    join(person.id(), membership.groups());
  }

  private static void name(User user, Person person) {
    var space = person.name().lastIndexOf(' ');
    user.setFirstName(space < 0 ? "" : person.name().substring(0, space));
    user.setLastName(person.name().substring(space + 1));
    user.setEmail(person.email());
  }

  private void join(String person, Set<String> wanted) {
    var present =
        identities.createGroupQuery().groupMember(person).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    var missing = new HashSet<>(wanted);
    missing.removeAll(present);
    missing.forEach(group -> identities.createMembership(person, group));
    present.removeAll(wanted);
    present.forEach(group -> identities.deleteMembership(person, group));
  }

  private void provisionAdministrator() {
    var name = administrator.user();
    if (identities.createUserQuery().userId(name).count() == 0) {
      var user = identities.newUser(name);
      user.setPassword(administrator.password());
      user.setLastName("Administrator");
      identities.saveUser(user);
    }
    if (identities.createGroupQuery().groupMember(name).groupId(Groups.ADMINISTRATORS).count()
        == 0) {
      identities.createMembership(name, Groups.ADMINISTRATORS);
    }
  }
}
