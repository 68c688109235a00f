package org.footprint.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

      I run the meetings about your plan, and I would like to meet you soon. You \
      can tell me what you want to happen, who should come and where we should meet.

      You can ring or text me on 01632 960121 or write to ivy.thornton@footprint.example.""";

  /** A hundred and thirty words, so that the twelve sections make a report of some 1,500. */
  private static final String SECTION =
      """
      Robin has settled since the last visit and says that most days go well. The carers describe \
      a clear routine in the morning and a calmer one at night, and Robin now asks for help \
      before things become too much. In the past month there were two difficult evenings, both \
      after family time was cancelled at short notice, and each was talked through on the next \
      day. What works is being told early, having one adult to turn to, and knowing what happens \
      next. What still worries us is that plans change without Robin being asked, and that \
      nobody has explained why. The professionals around Robin agree on the next steps and will \
      meet again in March to see whether they made a difference for Robin and for the family.""";

  private static final String DISCUSSION = SECTION + "\n\n" + SECTION;

  private static final String MINUTES =
      """
      Hello Robin,

      thank you for coming to your review and for telling us how things are. You chaired the first \
      part with me, and you did it well. Here is what we talked about and what we decided, so that \
      you can look at it again, or ask somebody to read it with you.

      You told us that you like your school and that you want to see Kai more often. You said that \
      it is hard when plans change and nobody tells you why. Everybody heard that. Jo and Alex said \
      that you are good company and that you make everybody laugh at breakfast.

      This is what we decided. You will see Kai every second Sunday, and Sam makes sure that it \
      happens. Sam tells you at least two days before when something has to change. Your school \
      finds somebody to help you with reading, from next month on. Jo takes you to the dentist \
      before the holidays.

      Your next review will be in about three months. You can tell me before then who should come \
      and where it should be. If something that we decided does not happen, or if you are worried \
      about anything, please ring or text me on 01632 960121, or ask Jo to.

      Your Independent Reviewing Officer
      Ivy Thornton""";

  private Filled() {}

  /** The rows of a list in a form. */
  record Rows(String json) {

    static Rows of(List<?> rows) {
      try {
        return new Rows(new ObjectMapper().writeValueAsString(rows));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

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

  /** Complete, as the stock engine is told, and to the team manager. */
  static Map<String, Object> concern(String reference) {
    var fields = new HashMap<String, Object>();
    fields.put("child", reference);
    fields.put("reasons", Rows.of(List.of("planDrift", "visitOverdue")));
    fields.put("wrong", SECTION);
    fields.put("effect", "Robin does not know what happens next, and asks every day.");
    fields.put(
        "actions",
        Rows.of(
            List.of(
                Map.of(
                    "what",
                    "Ask three schools for a place",
                    "owner",
                    "social-worker",
                    "by",
                    today().plusDays(60).toString()))));
    fields.put("rung", "1");
    fields.put("toldChild", "told");
    fields.put("complete", true);
    return fields;
  }

  static Map<String, Object> introduction() {
    return new HashMap<>(
        Map.of("letter", LETTER, "givenOn", today().toString(), "how", "inPerson"));
  }

  /** For a meeting in two weeks. */
  static Map<String, Object> arranging() {
    var fields = new HashMap<String, Object>();
    fields.put("talkedOn", today().toString());
    fields.put("wishesWho", "Kai, and my teacher");
    fields.put("wishesWhere", "At home");
    fields.put("wishesWhen", "After school");
    fields.put("wishesChair", "coChair");
    fields.put("meetingOn", today().plusDays(14).toString());
    fields.put("meetingAt", "15:30");
    fields.put("place", "The carers' home");
    fields.put("format", "inPerson");
    fields.put("interpreter", false);
    fields.put("advocate", true);
    fields.put("guests", guests(Map.of()));
    fields.put("preparationUnderWay", false);
    for (var due : List.of("invitationsDue", "hearDue", "reportDue", "checkDue")) {
      fields.put(due, in(Duration.ofDays(10)));
    }
    fields.put("meetingDue", in(Duration.ofDays(15)));
    fields.put("unrecordedDue", in(Duration.ofDays(17)));
    return fields;
  }

  static Map<String, Object> inviting() {
    return new HashMap<>(
        Map.of("sentOn", today().toString(), "remark", "The school is asked by telephone"));
  }

  static Map<String, Object> hearing() {
    return new HashMap<>(
        Map.of("how", "visit", "heardOn", today().toString(), "alone", "yes", "words", DISCUSSION));
  }

  static Map<String, Object> reporting() {
    var fields = new HashMap<String, Object>();
    for (var section :
        List.of(
            "health",
            "education",
            "feelings",
            "identity",
            "family",
            "home",
            "independence",
            "legal",
            "childViews",
            "parentsViews",
            "carersViews",
            "plan")) {
      fields.put(section, SECTION);
    }
    fields.put("earlier", Rows.of(List.of()));
    fields.put("shared", "yes");
    return fields;
  }

  static Map<String, Object> checking() {
    return new HashMap<>(Map.of("verdict", "accept", "note", "", "reportAccepted", true));
  }

  static Map<String, Object> holding() {
    var fields = new HashMap<String, Object>();
    fields.put("outcome", "held");
    fields.put("heldOn", today().toString());
    fields.put("format", "inPerson");
    fields.put("guests", guests(Map.of("consulted", "talk", "attended", true)));
    fields.put("participation", "PN1");
    fields.put("chaired", "coChaired");
    fields.put("chairOffered", "yes");
    fields.put("parents", "one");
    fields.put("wishes", "To see Kai every week, and to be told when plans change.");
    fields.put("discussion", DISCUSSION);
    fields.put("earlier", Rows.of(List.of()));
    fields.put("decisions", decisions());
    fields.put("permanencePlan", "longTermFostering");
    fields.put("healthAssessment", "upToDate");
    fields.put("dentalCheck", "overdue");
    fields.put("educationPlan", "upToDate");
    fields.put("ehcp", "none");
    fields.put("advocacy", "has");
    fields.put("independentVisitor", "declined");
    fields.put("lifelongLinks", "yes");
    fields.put("held", true);
    fields.put("toRearrange", false);
    return fields;
  }

  /** The decisions as the form shows them, unchanged. */
  static Map<String, Object> issuing(Map<String, Object> form) {
    return new HashMap<>(
        Map.of(
            "decisions",
            new Rows(form.get("decisions").toString()),
            "objectionDue",
            in(Duration.ofDays(7))));
  }

  static Map<String, Object> considering() {
    return new HashMap<>(Map.of("verdict", "agree", "objection", "", "managerObjects", false));
  }

  static Map<String, Object> minutes() {
    return new HashMap<>(Map.of("letter", MINUTES));
  }

  static Map<String, Object> updating() {
    return new HashMap<>(
        Map.of("updatedOn", today().toString(), "words", SECTION, "shared", "yes"));
  }

  static Map<String, Object> distributing() {
    return new HashMap<>(
        Map.of(
            "sentOn",
            today().toString(),
            "recipients",
            Rows.of(
                List.of(
                    Map.of("name", "Robin Ashdown", "papers", "both", "way", "carer"),
                    Map.of("name", "Jo Marsh", "papers", "decisions", "way", "post"),
                    Map.of("name", "Sam Okafor", "papers", "both", "way", "secureEmail"),
                    Map.of("name", "Mill Lane School", "papers", "decisions", "way", "post")))));
  }

  private static Rows guests(Map<String, Object> also) {
    return Rows.of(
        Stream.of(
                Map.of("name", "Robin Ashdown", "role", "child"),
                Map.of("name", "Jo Marsh", "role", "carer"),
                Map.of("name", "Sam Okafor", "role", "socialWorker"),
                Map.of("name", "Mill Lane School", "role", "school"))
            .map(
                guest -> {
                  var row = new HashMap<String, Object>(guest);
                  row.putAll(also);
                  return row;
                })
            .toList());
  }

  private static Rows decisions() {
    return Rows.of(
        Stream.of(
                "Family time with Kai every second Sunday",
                "Robin is told two days before a plan changes",
                "Help with reading at school",
                "A visit to the dentist")
            .map(
                what ->
                    Map.of(
                        "what",
                        what,
                        "forChild",
                        "You asked for it: " + what,
                        "who",
                        "Sam Okafor",
                        "by",
                        today().plusDays(30).toString()))
            .toList());
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneOffset.UTC);
  }

  private static Date in(Duration time) {
    return Date.from(ClockUtil.getCurrentTime().toInstant().plus(time));
  }
}
