package org.footprint;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What a social worker types about a child; right in every field until a test changes one. */
public final class Notifications {

  private final Map<String, Object> fields;

  private Notifications(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** A ten-year-old who came into care on the day that the engine's clock shows, in UTC. */
  public static Notifications valid() {
    var today =
        LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), java.time.ZoneOffset.UTC);
    var fields = new LinkedHashMap<String, Object>();
    fields.put("reference", newReference());
    fields.put("firstNames", "Amara");
    fields.put("lastName", "Lane");
    fields.put("dateOfBirth", today.minusYears(10).minusDays(100).toString());
    fields.put("sex", "F");
    fields.put("ethnicity", "BCRB");
    fields.put("language", "English");
    fields.put("cameIntoCareOn", today.toString());
    fields.put("need", "N1");
    fields.put("legalStatus", "V2");
    fields.put("placement", "U6");
    fields.put("place", "With foster carers in the borough");
    fields.put("team", "oak");
    return new Notifications(fields);
  }

  /** A reference that no other test uses. */
  public static String newReference() {
    return "T-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
  }

  public Notifications with(String field, Object value) {
    var changed = new LinkedHashMap<>(fields);
    changed.put(field, value);
    return new Notifications(changed);
  }

  public Notifications without(String field) {
    var changed = new LinkedHashMap<>(fields);
    changed.remove(field);
    return new Notifications(changed);
  }

  public String reference() {
    return (String) fields.get("reference");
  }

  public Map<String, Object> fields() {
    return new LinkedHashMap<>(fields);
  }
}
