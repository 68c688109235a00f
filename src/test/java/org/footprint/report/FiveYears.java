package org.footprint.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Five years of a council with something in every table, the same each time. */
public final class FiveYears {

  public static final ReportYear LAST = ReportYear.parse("2003-04");

  private static final LocalDate FIRST = LocalDate.of(1999, 4, 1);
  private static final int DAYS = 1800;
  private static final int CHILDREN = 90;
  private static final List<String> PAPERS =
      List.of("REPORT", "DECISIONS", "CONSIDERATION", "MINUTES", "DISTRIBUTION", "CARE_PLAN");

  private final Given given;
  private final Random dice = new Random(7);

  private FiveYears(Given given) {
    this.given = given;
  }

  public static void in(Given given) {
    new FiveYears(given).live();
  }

  private void live() {
    for (var child = 0; child < CHILDREN; child++) {
      var began = FIRST.plusDays((long) child * DAYS / CHILDREN);
      var period =
          given.child(
              began.toString(),
              "date_of_birth",
              began.minusDays(dice.nextInt(6000)),
              "sex",
              one("F", "M", "M", "F", "U"),
              "ethnicity",
              one("WBRI", "WBRI", "BCRB", "ABAN", "NOBT"),
              "unaccompanied",
              dice.nextInt(5) == 0);
      given.team(period, one("oak", "maple"), began.toString(), began.plusDays(90).toString());
      given.team(period, one("oak", "harbour"), began.plusDays(90).toString(), null);
      given.iro(period, one("ivy", "ian"), noon(began), noon(began.plusDays(400)));
      given.iro(period, one("ivy", "ian"), noon(began.plusDays(400)), null);
      reviews(period, began);
      concerns(period, began);
      if (dice.nextInt(3) == 0) {
        given.ended(
            period, began.plusDays(500 + dice.nextInt(300)).toString(), one("E4A", "E11", "E15"));
      }
    }
  }

  private void reviews(UUID period, LocalDate began) {
    var day = began.plusDays(20);
    for (var number = 0; number < 6; number++) {
      var late = dice.nextInt(10) == 0;
      given.reviews(
          period,
          1 + dice.nextInt(4),
          day.toString(),
          "kind",
          number < 2 ? List.of("first", "second").get(number) : one("subsequent", "firstEligible"),
          "late",
          late,
          "late_reason",
          late ? one("iroIll", "reportMissing", null) : null,
          "participation",
          one("PN0", "PN1", "PN1", "PN1", "PN2", "PN6", "PN7", null),
          "chaired",
          one("iro", "iro", "coChaired", null),
          "parents",
          one("both", "one", "none", null),
          "permanence_plan",
          one("adoption", "longTermFostering", null),
          "advocacy",
          one("has", "declined", null),
          "independent_visitor",
          one("has", "notOffered"));
      day = day.plusDays(80 + dice.nextInt(60));
    }
    for (var paper : PAPERS) {
      given.papers(
          period,
          paper,
          noon(began.plusDays(60)),
          dice.nextInt(8) == 0 ? null : noon(began.plusDays(55 + dice.nextInt(8))));
    }
    var due = began.plusDays(420);
    if (dice.nextBoolean()) {
      given.midway(
          period,
          noon(due),
          "held_on",
          due.plusDays(dice.nextInt(3) - 1),
          "result",
          "nothingNeeded",
          "recorded_at",
          Given.at(noon(due.plusDays(2))),
          "recorded_by",
          "ivy");
    } else {
      given.midway(period, noon(due));
    }
  }

  private void concerns(UUID period, LocalDate began) {
    for (var number = 1 + dice.nextInt(3); number > 0; number--) {
      var raised = began.plusDays(dice.nextInt(360));
      var formal = dice.nextBoolean();
      var concern =
          given.concern(
              period,
              noon(raised),
              formal,
              dice.nextBoolean() ? new String[] {"planDrift"} : new String[] {"safety", "other"});
      if (dice.nextBoolean()) {
        given.stage(concern, 2, 2, noon(raised.plusDays(5)));
      }
      if (dice.nextInt(4) > 0) {
        given.closed(
            concern,
            noon(raised.plusDays(2 + dice.nextInt(40))),
            one("resolved", "resolved", "withdrawn"),
            formal ? noon(raised.plusDays(28)) : null);
      }
      if (dice.nextInt(9) == 0) {
        given.referred(concern, raised.plusDays(12).toString());
      }
    }
    if (dice.nextInt(4) == 0) {
      given.commended(period, noon(began.plusDays(50)), one("socialWorker", "carer"));
    }
  }

  private String one(String... codes) {
    return codes[dice.nextInt(codes.length)];
  }

  private static String noon(LocalDate day) {
    return day + "T12:00:00Z";
  }
}
