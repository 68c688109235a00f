package org.footprint.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footprint.child.Child;
import org.footprint.form.Answers;
import org.footprint.policy.Circumstance;

/** What is recorded of a review that was held, by column, as it is read from the answers. */
class HeldRecord {

  private static final int MAY_CHAIR = 5;
  private static final int PLAN_NEEDED_FROM = 2;

  private final Review review;
  private final Child child;
  private final Answers answers;
  private final Map<String, Object> columns = new LinkedHashMap<>();

  HeldRecord(Review review, Child child, Answers answers) {
    this.review = review;
    this.child = child;
    this.answers = answers;
  }

  void readDay(
      LocalDate heldOn,
      LocalDate firstMetOn,
      LocalDate countedOn,
      Formats.Format format,
      Optional<Meeting> meeting) {
    var lateness = Lateness.read(review, countedOn, answers);
    columns.put("held_on", heldOn);
    columns.put("first_met_on", firstMetOn);
    columns.put("counted_on", countedOn);
    columns.put("late", countedOn != null && review.isLateOn(countedOn));
    columns.put("late_reason", lateness.reason());
    columns.put("late_words", lateness.words());
    columns.put("format", format.code());
    columns.put("format_reason", format.reason());
    columns.put("place", meeting.map(Meeting::place).orElse(""));
  }

  void readPart(LocalDate heldOn, int age) {
    columns.put("age", age);
    columns.put("participation", Participation.read(child, heldOn, review.circumstance(), answers));
    columns.put("chaired", answers.oneOf("chaired", "Who chaired", Vocabulary.CHAIRED.keySet()));
    var offered = answers.optionalYes("chairOffered", "The child was offered to chair");
    if (offered.isEmpty() && heldOn != null && age >= MAY_CHAIR) {
      answers.mistake(
          "chairOffered",
          "The child was offered to chair: from five years old, say whether they were.");
    }
    columns.put("chair_offered", offered.orElse(null));
    columns.put("parents", answers.oneOf("parents", "Parents", Vocabulary.PARENTS.keySet()));
    columns.put("wishes", words("wishes", "What the child wants"));
    columns.put("discussion", words("discussion", "What was talked about"));
  }

  void readPlan() {
    var plan = code("permanencePlan", "Permanence plan", Vocabulary.PERMANENCE);
    if (plan == null && review.number() >= PLAN_NEEDED_FROM) {
      answers.mistake(
          "permanencePlan",
          "Permanence plan: from the second review on there has to be one. Choose it, or \"Another"
              + " plan\" and say which.");
    }
    var planWords = words("permanenceWords", "More about the permanence plan");
    if (Vocabulary.OTHER.equals(plan) && planWords == null) {
      answers.mistake(
          "permanenceWords", "More about the permanence plan: say what the other plan is.");
    }
    columns.put("permanence_plan", plan);
    columns.put("permanence_words", planWords);
    columns.put(
        "health_assessment", code("healthAssessment", "Health assessment", Vocabulary.UP_TO_DATE));
    columns.put("dental_check", code("dentalCheck", "Dental check", Vocabulary.UP_TO_DATE));
    columns.put(
        "education_plan", code("educationPlan", "Personal education plan", Vocabulary.UP_TO_DATE));
    columns.put("ehcp", code("ehcp", "Education, health and care plan", Vocabulary.EHCP));
    columns.put("advocacy", code("advocacy", "Advocate", Vocabulary.OFFERED));
    columns.put(
        "independent_visitor",
        code("independentVisitor", "Independent visitor", Vocabulary.OFFERED));
    columns.put("lifelong_links", code("lifelongLinks", "Lifelong Links", Vocabulary.DISCUSSED));
    columns.put("pathway_plan", code("pathwayPlan", "Pathway plan", Vocabulary.UP_TO_DATE));
    columns.put("staying_put", code("stayingPut", "Staying put", Vocabulary.DISCUSSED));
    columns.put("housing_panel", code("housingPanel", "Housing panel", Vocabulary.DISCUSSED));
  }

  void readDecisions(List<Decision> made) {
    var because = words("noDecisionBecause", "Why nothing new was decided");
    if (made.isEmpty() && because == null) {
      answers.mistake(
          "decisions", "Decisions: give at least one, or say why nothing new was decided.");
    }
    columns.put("no_decision_because", made.isEmpty() ? because : null);
  }

  Map<String, Object> columns(ReviewKind kind, String report) {
    columns.put("kind", kind.code());
    columns.put("adoption", review.circumstance() == Circumstance.PLACED_FOR_ADOPTION);
    columns.put("report", report);
    return columns;
  }

  private String words(String field, String label) {
    return answers.optionalWords(field, label).orElse(null);
  }

  /** Not answered is "not recorded". */
  private String code(String field, String label, Map<String, String> codes) {
    return answers.optionalOneOf(field, label, codes.keySet()).orElse(null);
  }
}
