package org.footprint.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.footprint.web.security.Browser;

/** The council's case system, as the demonstration knows it: it tells us about children. */
public final class CaseSystem {

  public static final String NAME = "case-system";
  public static final String SECRET = "demo-case-system-secret";

  private final Browser line;

  public CaseSystem(int port) {
    this(port, NAME, SECRET);
  }

  public CaseSystem(int port, String name, String secret) {
    line = new Browser(port).with("Authorization", basic(name, secret));
  }

  /** A reference that no other test uses. */
  public static String newReference() {
    return "G-" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(java.util.Locale.ROOT);
  }

  public static Map<String, Object> notification(String reference) {
    return new TreeMap<>(
        Map.ofEntries(
            Map.entry("reference", reference),
            Map.entry("firstNames", "Robin"),
            Map.entry("lastName", "Ashdown"),
            Map.entry("dateOfBirth", "2015-05-04"),
            Map.entry("sex", "F"),
            Map.entry("ethnicity", "WBRI"),
            Map.entry("language", "English"),
            Map.entry("cameIntoCareOn", "2025-01-06"),
            Map.entry("need", "N1"),
            Map.entry("legalStatus", "C2"),
            Map.entry("placement", "U6"),
            Map.entry("place", "With foster carers"),
            Map.entry("team", "oak"),
            Map.entry("socialWorker", "sam")));
  }

  public HttpResponse<String> tell(String path, Object message) {
    try {
      return line.post(path, new ObjectMapper().writeValueAsString(message));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public Browser line() {
    return line;
  }

  private static String basic(String name, String secret) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(UTF_8));
  }
}
