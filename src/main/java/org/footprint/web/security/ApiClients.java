package org.footprint.web.security;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * The council's systems that may speak to us.
 *
 * @param clients their names, each with its secret
 */
@ConfigurationProperties("footprint.api")
record ApiClients(Map<String, String> clients) {

  static final String MACHINE = "machine";
  private static final int SHORTEST_SECRET = 16;

  ApiClients {
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

  AuthenticationManager manager() {
    var encoder = new BCryptPasswordEncoder();
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
