package org.footprint.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

class ApiClientsTest {

  @Test
  void aSecretOfSixteenCharactersIsEnough() {
    var clients = new ApiClients(Map.of("case-system", "0123456789abcdef"));
    assertThat(signIn(clients, "case-system", "0123456789abcdef").isAuthenticated()).isTrue();
  }

  @Test
  void aShorterSecretStopsTheStartWithoutBeingTold() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new ApiClients(Map.of("case-system", "0123456789abcde")))
        .withMessageContaining("case-system")
        .withMessageContaining("at least 16")
        .withMessageNotContaining("0123456789abcde");
  }

  @Test
  void aSystemWithoutASecretDoesNotExist() {
    var clients = new ApiClients(Map.of("case-system", ""));
    assertThatThrownBy(() -> signIn(clients, "case-system", ""))
        .isInstanceOf(AuthenticationException.class);
  }

  @Test
  void withoutAnySystemNoneIsLetIn() {
    assertThatThrownBy(() -> signIn(new ApiClients(null), "case-system", "0123456789abcdef"))
        .isInstanceOf(AuthenticationException.class);
  }

  private static Authentication signIn(ApiClients clients, String name, String secret) {
    return clients
        .manager()
        .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, secret));
  }
}
