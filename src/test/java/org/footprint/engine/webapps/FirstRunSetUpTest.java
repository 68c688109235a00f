package org.footprint.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.footprint.FootprintTest;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-77226: while there is no administrator, the Admin webapp lets anybody create one. */
@FootprintTest
class FirstRunSetUpTest {

  private static final String ADMINISTRATORS = "camunda-admin";
  private static final String INTRUDER =
      """
      {"profile": {"id": "intruder", "firstName": "In", "lastName": "Truder", "email": "i@x.org"},
       "credentials": {"password": "a-long-password-1"}}
      """;

  @Autowired IdentityService identities;
  @LocalServerPort int port;

  @Test
  void nobodyCreatesAnAdministratorThroughTheWebapp() {
    assertClosed(new Browser(port), Browser.of("sam", port), Browser.of("admin", port));
  }

  @Test
  void notEvenWhenThereIsNoAdministratorAtAll() {
    var nobody = new Browser(port);
    var sam = Browser.of("sam", port);
    var admin = Browser.of("admin", port);
    var members =
        identities.createUserQuery().memberOfGroup(ADMINISTRATORS).list().stream()
            .map(User::getId)
            .toList();
    assertThat(members).isNotEmpty();
    members.forEach(member -> identities.deleteMembership(member, ADMINISTRATORS));
    try {
      assertClosed(nobody, sam, admin);
    } finally {
      members.forEach(member -> identities.createMembership(member, ADMINISTRATORS));
    }
  }

  private void assertClosed(Browser nobody, Browser sam, Browser admin) {
    var before = identities.createUserQuery().count();
    for (var path :
        List.of(
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/setup/default/user/create/",
            "/camunda/api/admin/setup/default/user/%63reate")) {
      assertThat(nobody.post(path, INTRUDER).statusCode()).isEqualTo(401);
      assertThat(sam.post(path, INTRUDER).statusCode()).isEqualTo(403);
      assertThat(admin.post(path, INTRUDER).statusCode()).isEqualTo(403);
    }
    assertThat(sam.get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(403);
    assertThat(admin.get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(403);
    assertThat(identities.createUserQuery().count()).isEqualTo(before);
    assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
  }
}
