package org.footprint.child;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.footprint.form.Answers;

/** What a social worker tells the IRO manager when a child becomes looked after. */
record Notification(
    String reference,
    String firstNames,
    String lastName,
    LocalDate dateOfBirth,
    String sex,
    String ethnicity,
    String language,
    boolean interpreter,
    boolean unaccompanied,
    LocalDate startedOn,
    String need,
    String legalStatus,
    String placementKind,
    String placementPlace,
    String teamId,
    String socialWorkerId,
    List<String> siblings,
    String parent,
    String iroWish) {

  static final Map<String, String> WISHES = new TreeMap<>(Map.of("F", "A woman", "M", "A man"));
  private static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9-]{0,19}";

  /** Reads what can be judged without knowing any other child. */
  static Notification read(
      Answers answers, Map<CodeList, Map<String, String>> codes, List<String> teams) {
    var reference = answers.line("reference", "Child's reference");
    if (reference != null && !reference.matches(REFERENCE)) {
      answers.mistake(
          "reference", "Child's reference: use up to 20 letters, digits and hyphens, no spaces.");
    }
    return new Notification(
        upper(reference),
        answers.line("firstNames", "First names"),
        answers.line("lastName", "Last name"),
        answers.date("dateOfBirth", "Date of birth"),
        answers.oneOf("sex", "Sex", codes.get(CodeList.SEX).keySet()),
        answers.oneOf("ethnicity", "Ethnicity", codes.get(CodeList.ETHNICITY).keySet()),
        answers.line("language", "First language"),
        answers.ticked("interpreter"),
        answers.ticked("unaccompanied"),
        answers.date("cameIntoCareOn", "Came into care on"),
        answers.oneOf("need", "Reason for coming into care", codes.get(CodeList.NEED).keySet()),
        answers.oneOf("legalStatus", "Legal status", codes.get(CodeList.LEGAL_STATUS).keySet()),
        answers.oneOf("placement", "Placement", codes.get(CodeList.PLACEMENT).keySet()),
        answers.line("place", "Where and with whom the child lives now"),
        answers.oneOf("team", "Team", teams),
        answers.optionalLine("socialWorker", "Social worker").orElse(null),
        answers.list("siblings", "Brothers and sisters").stream().map(Notification::upper).toList(),
        upper(answers.optionalLine("parentInCare", "Parent who is in care too").orElse(null)),
        answers.optionalOneOf("iroWish", "Wish for an IRO", WISHES.keySet()).orElse(null));
  }

  private static String upper(String reference) {
    return reference == null ? null : reference.toUpperCase(Locale.ROOT);
  }
}
