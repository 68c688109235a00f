package org.footprint.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * The council's systems that may speak to us.
 *
 * @param clients their names, each with its secret
 */
@ConfigurationProperties("footprint.api")
public record ApiClients(Map<String, String> clients) {

  static final String MACHINE = "machine";
  private static final int SHORTEST_SECRET = 16;

  public ApiClients {
    clients = new HashMap<>(clients == null ? Map.of() : clients);
    clients.values().removeIf(String::isBlank);
    clients.forEach(
        (name, secret) -> {
          if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException(
                "The secret of the system \""
                    + name
                    + "\" in footprint.api.clients is too short: give at least "
                    + SHORTEST_SECRET
                    + " characters.");
          }
        });
  }

  /**
   * Compared as it is: unlike a password, a secret of this length cannot be guessed, and a slow
   * hash would cost more than the message it comes with.
   */
  private static final class Secret implements PasswordEncoder {

    @Override
    public String encode(CharSequence secret) {
      return secret.toString();
    }

    @Override
    public boolean matches(CharSequence given, String secret) {
      return MessageDigest.isEqual(given.toString().getBytes(UTF_8), secret.getBytes(UTF_8));
    }
  }

  /** Whether a system has signed in, and not a person. */
  public static boolean isMachine(Authentication who) {
    return who.getAuthorities().stream()
        .anyMatch(authority -> authority.getAuthority().equals(MACHINE));
  }

  AuthenticationManager manager() {
    var encoder = new Secret();
    var known = new InMemoryUserDetailsManager();
    clients.forEach(
        (name, secret) ->
            known.createUser(
                User.withUsername(name)
                    .password(encoder.encode(secret))
                    .authorities(MACHINE)
                    .build()));
    var provider = new DaoAuthenticationProvider(known);
    provider.setPasswordEncoder(encoder);
    return new ProviderManager(provider);
  }
}
