package org.footprint.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.footprint.policy.process.DmnFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class PolicyStartTest {

  private static final String WARNING = "dispute ladder add up to";

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(PolicyOnly.class)
          .withBean(DecisionTables.class, DmnFiles::new);

  @Test
  void withoutASettingTheLawApplies() {
    application.run(
        context -> assertThat(context.getBean(Policy.class).authority()).isEqualTo("default"));
  }

  @Test
  void theSettingNamesTheCouncil() {
    application
        .withPropertyValues("footprint.authority=hounslow")
        .run(context -> assertThat(context.getBean(Policy.class).ladder().stages()).hasSize(4));
  }

  @Test
  void anUnknownAuthorityStopsTheStartAndTheMessageListsTheKnownOnes() {
    application
        .withPropertyValues("footprint.authority=hounslo")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasMessageContaining("\"hounslo\"")
                    .hasMessageContaining(
                        "known are brent, buckinghamshire, default, haringey, hounslow,"
                            + " tower-hamlets"));
  }

  @ParameterizedTest
  @CsvSource({"tower-hamlets, 30", "haringey, 25"})
  void aLadderThatOutlastsTheWholeDisputeIsWarnedOf(
      String authority, int sum, CapturedOutput output) {
    Policies.of(authority);

    assertThat(output)
        .contains("WARN")
        .containsOnlyOnce(WARNING)
        .contains("The formal stages of " + authority + "'s " + WARNING + " " + sum)
        .contains("a whole dispute may take 20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "hounslow", "buckinghamshire", "brent"})
  void aLadderThatFitsIntoTheWholeDisputeIsNotWarnedOf(String authority, CapturedOutput output) {
    Policies.of(authority);

    assertThat(output).doesNotContain(WARNING);
  }

  @Test
  void aLadderOfExactlyTwentyWorkingDaysFitsAndOneDayMoreDoesNot(CapturedOutput output) {
    assertThat(formalDaysOf(Policies.of("brent"))).isEqualTo(20);
    assertThat(output).doesNotContain(WARNING);

    DecisionTables slower =
        amended("dispute-ladder", "brent", Map.of("stage", 4), Map.of("answerAmount", 6));
    assertThat(formalDaysOf(Policies.of("brent", slower))).isEqualTo(21);
    assertThat(output).contains("brent's " + WARNING + " 21");
  }

  @Test
  void aCouncilMayBeFasterThanTheLaw() {
    DecisionTables faster = minutesOfHounslow(Map.of("amount", 10, "unit", "workingDays"));

    assertThat(Policies.of("hounslow", faster).standard(PracticeStandard.MINUTES))
        .isEqualTo(new Standard(10, Unit.WORKING_DAYS, null));
    assertThat(Policies.of("brent", faster).standard(PracticeStandard.MINUTES))
        .isEqualTo(new Standard(15, Unit.WORKING_DAYS, 95));
  }

  @Test
  void aCouncilMayTakeAsLongAsTheLawAllowsButNotADayMore() {
    DecisionTables asLong = minutesOfHounslow(Map.of("amount", 15, "unit", "workingDays"));
    DecisionTables longer = minutesOfHounslow(Map.of("amount", 16, "unit", "workingDays"));

    assertThat(Policies.of("hounslow", asLong).standard(PracticeStandard.MINUTES).amount())
        .isEqualTo(15);
    assertThatIllegalStateException()
        .isThrownBy(() -> Policies.of("hounslow", longer))
        .withMessageContaining("practice-standards, hounslow, [minutes]")
        .withMessageContaining("16 workingDays, but the law allows 15 workingDays at most");
  }

  @Test
  void aLimitInAnotherUnitThanTheLawsIsRefusedBecauseItCannotBeCompared() {
    DecisionTables otherUnit = minutesOfHounslow(Map.of("amount", 2, "unit", "weeks"));

    assertThatIllegalStateException()
        .isThrownBy(() -> Policies.of("hounslow", otherUnit))
        .withMessageContaining("state it in workingDays");
  }

  @Test
  void aCouncilMayTakeLongerWhereOnlyGuidanceSpeaks() {
    DecisionTables longer =
        amended(
            "practice-standards",
            "brent",
            Map.of("standard", "midway"),
            Map.of("amount", 13, "unit", "weeks"));

    assertThat(Policies.of("brent", longer).standard(PracticeStandard.MIDWAY))
        .isEqualTo(new Standard(13, Unit.WEEKS, null));
  }

  @Test
  void aCouncilMayNotReviewLaterThanTheLaw() {
    DecisionTables later =
        amended(
            "review-timescale",
            "brent",
            Map.of("circumstance", "standard", "reviewNumber", 2),
            Map.of("amount", 4, "unit", "months"));

    assertThatIllegalStateException()
        .isThrownBy(() -> Policies.of("brent", later))
        .withMessageContaining("4 months, but the law allows 3 months at most");
  }

  @Test
  void aLadderWithAGapIsRefused() {
    DecisionTables gap = without("dispute-ladder", "haringey", Map.of("stage", 3));

    assertThatIllegalStateException()
        .isThrownBy(() -> Policies.of("haringey", gap))
        .withMessageContaining("dispute-ladder, haringey: stage 3 is missing below stage 4");
  }

  @Test
  void aCouncilWithoutALadderOfItsOwnTakesTheWholeOfTheDefaults() {
    DecisionTables noLadder = new Amended("dispute-ladder", "brent", Map.of(), null);

    assertThat(Policies.of("brent", noLadder).ladder()).isEqualTo(Policies.of("default").ladder());
  }

  @Test
  void aLadderWithoutAFormalStageIsRefused() {
    DecisionTables informal =
        new Amended("dispute-ladder", "brent", Map.of(), Map.of("formal", false));

    assertThatIllegalStateException()
        .isThrownBy(() -> Policies.of("brent", informal))
        .withMessageContaining("there is no formal stage");
  }

  @Test
  void aStageThatCountsOtherwiseThanTheWholeDisputeIsRefused() {
    DecisionTables weeks =
        amended("dispute-ladder", "brent", Map.of("stage", 2), Map.of("answerUnit", "weeks"));

    assertThatIllegalStateException()
        .isThrownBy(() -> Policies.of("brent", weeks))
        .withMessageContaining("brent, stage 2: answerUnit is weeks");
  }

  @Test
  void aStandardThatNeitherTheCouncilNorTheDefaultStatesIsRefused() {
    DecisionTables incomplete =
        without("practice-standards", "default", Map.of("standard", "series"));

    assertThatIllegalStateException()
        .isThrownBy(() -> Policies.of("brent", incomplete))
        .withMessageContaining("practice-standards has no row for {standard=series}");
  }

  @Test
  void aWordThatNobodyKnowsIsRefusedWithTheWordsThatAreKnown() {
    DecisionTables fortnights = midwayOfBrent(Map.of("unit", "fortnights"));

    assertThatIllegalStateException()
        .isThrownBy(() -> Policies.of("brent", fortnights))
        .withMessageContaining("column unit holds fortnights, expected one of [hours, workingDays");
  }

  @Test
  void anEmptyOrMistypedCellIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Policies.of("brent", midwayOfBrent(Map.of("amount", "six"))))
        .withMessageContaining("column amount holds six, expected a whole number");
    assertThatIllegalStateException()
        .isThrownBy(() -> Policies.of("brent", midwayOfBrent(Map.of("unit", " "))))
        .withMessageContaining("column unit holds  , expected a text");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Policies.of(
                    "brent",
                    amended(
                        "dispute-ladder", "brent", Map.of("stage", 1), Map.of("formal", "yes"))))
        .withMessageContaining("column formal holds yes, expected true or false");
  }

  private static int formalDaysOf(Policy policy) {
    return policy.ladder().stages().stream()
        .filter(Stage::formal)
        .mapToInt(Stage::answerAmount)
        .sum();
  }

  private static DecisionTables minutesOfHounslow(Map<String, Object> cells) {
    return amended("practice-standards", "hounslow", Map.of("standard", "minutes"), cells);
  }

  private static DecisionTables midwayOfBrent(Map<String, Object> cells) {
    Map<String, Object> row = new HashMap<>(Map.of("amount", 6, "unit", "weeks"));
    row.putAll(cells);
    return amended("practice-standards", "brent", Map.of("standard", "midway"), row);
  }

  private static DecisionTables amended(
      String table, String authority, Map<String, Object> asked, Map<String, Object> cells) {
    return new Amended(table, authority, asked, cells);
  }

  private static DecisionTables without(String table, String authority, Map<String, Object> asked) {
    return new Amended(table, authority, asked, null);
  }

  /** The shipped tables but for one authority's rows, which hold other cells, or are not there. */
  private record Amended(
      String table,
      String authority,
      Map<String, Object> asked,
      Map<String, Object> cells,
      DmnFiles files)
      implements DecisionTables {

    Amended(String table, String authority, Map<String, Object> asked, Map<String, Object> cells) {
      this(table, authority, asked, cells, new DmnFiles());
    }

    @Override
    public List<Map<String, Object>> decide(String from, Map<String, ?> inputs) {
      List<Map<String, Object>> shipped = files.decide(from, inputs);
      boolean meant =
          from.equals(table)
              && authority.equals(inputs.get("authority"))
              && inputs.entrySet().containsAll(asked.entrySet());
      if (!meant) {
        return shipped;
      }
      if (cells == null) {
        return List.of();
      }
      if (shipped.isEmpty()) {
        return asked.isEmpty() ? shipped : List.of(cells);
      }
      Map<String, Object> row = new HashMap<>(shipped.get(0));
      row.putAll(cells);
      return List.of(row);
    }

    @Override
    public Set<String> authoritiesIn(Set<String> tables) {
      return files.authoritiesIn(tables);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(PolicySettings.class)
  @Import(Policy.class)
  static class PolicyOnly {}
}
