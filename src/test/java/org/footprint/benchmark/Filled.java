package org.footprint.benchmark;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The forms as both sides get them. The due instants are for the stock engine, where nobody works
 * them out; our form desk lets them fall.
 */
final class Filled {

  private static final String LETTER =
      """
      My name is Ivy Thornton and I am your Independent Reviewing Officer (IRO). My job is to make \
      sure that the plan for you is a good one, that people do what they said they would do, and \
      that you are listened to.

      I run the meetings about your plan, and I would like to meet you before the first one. You \
      can tell me what you want to happen, who should come and where we should meet.

      You can ring or text me on 01632 960121 or write to ivy.thornton@footprint.example.""";

  private Filled() {}

  static Map<String, Object> notification(String reference) {
    var fields = new HashMap<String, Object>();
    fields.put("reference", reference);
    fields.put("firstNames", "Robin");
    fields.put("lastName", "Ashdown");
    fields.put("dateOfBirth", today().minusYears(10).toString());
    fields.put("sex", "M");
    fields.put("ethnicity", "WBRI");
    fields.put("language", "English");
    fields.put("interpreter", false);
    fields.put("unaccompanied", false);
    fields.put("cameIntoCareOn", today().toString());
    fields.put("need", "N1");
    fields.put("legalStatus", "C1");
    fields.put("placement", "U6");
    fields.put("place", "With Jo and Alex Marsh, 4 Mill Lane");
    fields.put("team", "oak");
    fields.put("socialWorker", "sam");
    fields.put("siblings", "");
    fields.put("parentInCare", "");
    fields.put("iroWish", "F");
    fields.put("allocationDue", in(Duration.ofHours(48)));
    return fields;
  }

  static Map<String, Object> allocation() {
    return new HashMap<>(
        Map.of(
            "iro", "ivy",
            "reason", "Knows the family's earlier social worker well",
            "introductionDue", in(Duration.ofDays(7))));
  }

  static Map<String, Object> introduction() {
    return new HashMap<>(
        Map.of("letter", LETTER, "givenOn", today().toString(), "how", "inPerson"));
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneOffset.UTC);
  }

  private static Date in(Duration time) {
    return Date.from(ClockUtil.getCurrentTime().toInstant().plus(time));
  }
}
