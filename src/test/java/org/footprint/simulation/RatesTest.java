package org.footprint.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.review.ReviewAnswers.arranging;
import static org.footprint.review.ReviewAnswers.heldWithoutDecisions;
import static org.footprint.review.ReviewAnswers.with;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.footprint.FootprintTest;
import org.footprint.dispute.DisputeAnswers;
import org.footprint.review.Casework;
import org.footprint.simulation.Rates.Rate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In a year that no other test reaches. */
@FootprintTest
class RatesTest {

  @Autowired Casework casework;
  @Autowired Rates rates;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @Test
  void whatWasDoneIsCountedOnceAndInItsTime() {
    var before = in2047();
    casework.begun("2047-01-07T09:00:00Z").reviewed("2047-01-30").written();
    var late = casework.begun("2047-01-07T09:10:00Z");
    late.itIs(Instant.parse("2047-02-20T15:00:00Z"));
    late.finished("UserTask_ArrangeReview", with(arranging("2047-02-20"), "lateReason", "iroIll"));
    late.finished(
        "UserTask_HoldReview",
        with(
            heldWithoutDecisions("2047-02-20"),
            "permanencePlan",
            "longTermFostering",
            "lateReason",
            "iroIll",
            "participation",
            "PN7"));
    var third = casework.begun("2047-01-07T09:20:00Z");
    var iro = casework.tasklist().as("ivy");
    iro.start("dispute-resolution", DisputeAnswers.raising(third.reference(), "0", "2047-03-20"));
    iro.start("dispute-resolution", DisputeAnswers.raising(third.reference(), "1", "2047-03-20"));
    var second = casework.begun("2047-01-08T09:00:00Z");
    casework
        .tasklist()
        .as("ivy")
        .start("dispute-resolution", DisputeAnswers.raising(second.reference(), "1", "2047-03-20"));

    assertThat(more("First reviews in time", before)).containsExactly(1.0, 2.0);
    assertThat(more("Reviews in time", before)).containsExactly(1.0, 2.0);
    assertThat(more("Later reviews in time", before)).containsExactly(0.0, 0.0);
    assertThat(more("Minutes in 15 working days", before)).containsExactly(1.0, 2.0);
    assertThat(more("Reports in time", before)).containsExactly(0.0, 2.0);
    assertThat(more("Children who took part", before)).containsExactly(1.0, 2.0);
    assertThat(more("Informal concerns for 100 children in a year", before).get(0)).isEqualTo(1);
    assertThat(more("Formal concerns for 100 children in a year", before).get(0)).isEqualTo(2);
    assertThat(more("Children in care at the end", before).get(0)).isEqualTo(4);
    assertThat(more("Reviews for each child in a year", before).get(1)).isBetween(3.8, 4.0);
  }

  @Test
  void everyRateOfTheDocumentationIsCountedAndCanBeFilledIn() throws IOException {
    var known = in2047();
    var text = Files.readString(SimulatedColumn.FILE);
    for (var council : SimulatedColumn.COUNCILS) {
      assertThat(SimulatedColumn.names(text, council)).isNotEmpty().isSubsetOf(known.keySet());
    }
    var reports = Map.of("Reports in time", new Rate(Rates.Kind.PERCENT, 389, 800));
    assertThat(SimulatedColumn.filled(text, "hounslow", reports))
        .contains("| Reports in time | 48.6% | 48.6% |")
        .isEqualTo(
            text.replaceFirst(
                "(?m)^\\| Reports in time \\| 48.6% \\|.*\\|$",
                "| Reports in time | 48.6% | 48.6% |"));
  }

  @Test
  void aRateReadsAsPeopleSayIt() {
    assertThat(new Rate(Rates.Kind.PERCENT, 389, 801).words()).isEqualTo("48.6%");
    assertThat(new Rate(Rates.Kind.PER_HUNDRED_CHILDREN, 59, 333).words()).isEqualTo("17.7");
    assertThat(new Rate(Rates.Kind.PERCENT, 0, 0).words()).isEqualTo("none");
  }

  private List<Double> more(String name, Map<String, Rate> before) {
    var now = in2047().get(name);
    return List.of(now.count() - before.get(name).count(), now.of() - before.get(name).of());
  }

  private Map<String, Rate> in2047() {
    return rates.between(LocalDate.of(2047, 1, 1), LocalDate.of(2048, 1, 1));
  }
}
