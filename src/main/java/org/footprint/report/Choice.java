package org.footprint.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Whose figures are asked for.
 *
 * @param service empty for all, as are the team and the IRO
 * @param teams those of the service, or the one; null for all
 * @param words "Oak Team, with Ivy Thornton", or empty for the whole service
 */
public record Choice(String service, String team, String iro, Set<String> teams, String words) {

  public static final Choice ALL = new Choice("", "", "", null, "");

  public boolean isAll() {
    return words.isEmpty();
  }

  /** What goes on with a link so that the choice stays. */
  public String query() {
    return parameter("service", service) + parameter("team", team) + parameter("iro", iro);
  }

  /** The same for a link that asks for nothing else. */
  public String only() {
    return isAll() ? "" : "?" + query().substring(1);
  }

  private static String parameter(String name, String value) {
    return value.isEmpty()
        ? ""
        : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
