package org.footprint.policy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the tables for one authority; what that authority does not state is the default's. */
class RulebookReader {

  static final String DEFAULT = "default";
  static final String STANDARDS = "practice-standards";
  static final String LADDER = "dispute-ladder";
  static final String TIMESCALE = "review-timescale";
  static final String MISSING_REPORT = "missing-report-policy";
  static final String SERIES = "series-policy";
  static final Set<String> TABLES = Set.of(STANDARDS, LADDER, TIMESCALE, MISSING_REPORT, SERIES);

  /** The law knows a first, a second and a later review; the third stands for every later one. */
  static final int LATER_REVIEW = 3;

  private static final int HIGHEST_STAGE = 9;
  private static final Logger log = LoggerFactory.getLogger(RulebookReader.class);

  private final DecisionTables tables;
  private final String authority;

  RulebookReader(DecisionTables tables, String authority) {
    this.tables = tables;
    this.authority = authority;
  }

  Rulebook read() {
    Set<String> known = tables.authoritiesIn(TABLES);
    if (!known.contains(authority)) {
      throw new IllegalStateException(
          "footprint.authority is \"%s\", but no policy table has a row for it; known are %s"
              .formatted(authority, String.join(", ", new TreeSet<>(known))));
    }
    Map<PracticeStandard, Standard> standards = standards();
    Ladder ladder = ladder();
    warnOfLongLadder(ladder, standards.get(PracticeStandard.WHOLE_DISPUTE));
    return new Rulebook(standards, ladder, timescales(), missingReport(), series());
  }

  private Map<PracticeStandard, Standard> standards() {
    Map<PracticeStandard, Standard> standards = new EnumMap<>(PracticeStandard.class);
    for (PracticeStandard which : PracticeStandard.values()) {
      Map<String, Object> asked = Map.of("standard", which.word());
      Row row = rowOrDefault(STANDARDS, asked);
      if (which.limitedByLaw()) {
        refuseBeyondLaw(row, defaultRow(STANDARDS, asked));
      }
      standards.put(
          which,
          new Standard(
              row.number("amount"), row.word("unit", Unit.class), row.numberOrNone("target")));
    }
    return standards;
  }

  private Map<Circumstance, List<ReviewTimescale>> timescales() {
    Map<Circumstance, List<ReviewTimescale>> timescales = new EnumMap<>(Circumstance.class);
    for (Circumstance circumstance : Circumstance.values()) {
      timescales.put(
          circumstance,
          IntStream.rangeClosed(1, LATER_REVIEW)
              .mapToObj(number -> timescale(circumstance, number))
              .toList());
    }
    return timescales;
  }

  private ReviewTimescale timescale(Circumstance circumstance, int reviewNumber) {
    Map<String, Object> asked =
        Map.of("circumstance", circumstance.word(), "reviewNumber", reviewNumber);
    Row row = rowOrDefault(TIMESCALE, asked);
    refuseBeyondLaw(row, defaultRow(TIMESCALE, asked));
    return new ReviewTimescale(
        row.number("amount"),
        row.word("unit", Unit.class),
        row.number("preparationAmount"),
        row.word("preparationUnit", Unit.class));
  }

  private MissingReport missingReport() {
    return rowOrDefault(MISSING_REPORT, Map.of()).word("policy", MissingReport.class);
  }

  private SeriesCountedFrom series() {
    return rowOrDefault(SERIES, Map.of()).word("countedFrom", SeriesCountedFrom.class);
  }

  /** A ladder is taken whole: a council's shorter one must not end in the default's top stage. */
  private Ladder ladder() {
    List<Stage> own = stages(authority);
    List<Stage> stages = own.isEmpty() ? stages(DEFAULT) : own;
    for (int number = 0; number < stages.size(); number++) {
      if (stages.get(number).number() != number) {
        throw new IllegalStateException(
            "%s, %s: stage %d is missing below stage %d"
                .formatted(LADDER, authority, number, stages.get(number).number()));
      }
    }
    if (stages.stream().noneMatch(Stage::formal)) {
      throw new IllegalStateException(
          "%s, %s: there is no formal stage".formatted(LADDER, authority));
    }
    return new Ladder(stages);
  }

  private List<Stage> stages(String of) {
    return IntStream.rangeClosed(0, HIGHEST_STAGE)
        .boxed()
        .flatMap(
            number ->
                row(LADDER, of, Map.of("stage", number)).map(row -> stage(number, row)).stream())
        .toList();
  }

  private static Stage stage(int number, Row row) {
    return new Stage(
        number,
        Stream.of(row.text("role").split(",")).map(String::strip).toList(),
        row.text("title"),
        row.number("answerAmount"),
        row.word("answerUnit", Unit.class),
        row.yes("meeting"),
        row.yes("formal"));
  }

  private void warnOfLongLadder(Ladder ladder, Standard wholeDispute) {
    int sum = 0;
    for (Stage stage : ladder.stages()) {
      if (stage.answerUnit() != wholeDispute.unit()) {
        throw new IllegalStateException(
            "%s, %s, stage %d: answerUnit is %s, but the whole dispute is counted in %s"
                .formatted(
                    LADDER,
                    authority,
                    stage.number(),
                    stage.answerUnit().word(),
                    wholeDispute.unit().word()));
      }
      sum += stage.formal() ? stage.answerAmount() : 0;
    }
    if (sum > wholeDispute.amount()) {
      log.warn(
          "The formal stages of {}'s dispute ladder add up to {} {}, a whole dispute may take {}:"
              + " the IRO will be asked to consider CAFCASS before the ladder ends",
          authority,
          sum,
          wholeDispute.unit().word(),
          wholeDispute.amount());
    }
  }

  private static void refuseBeyondLaw(Row row, Row law) {
    String unit = law.text("unit");
    int limit = law.number("amount");
    if (!row.text("unit").equals(unit) || row.number("amount") > limit) {
      throw new IllegalStateException(
          "%s: %d %s, but the law allows %d %s at most; state it in %s"
              .formatted(row.place(), row.number("amount"), row.text("unit"), limit, unit, unit));
    }
  }

  private Row rowOrDefault(String table, Map<String, Object> asked) {
    return row(table, authority, asked).orElseGet(() -> defaultRow(table, asked));
  }

  private Row defaultRow(String table, Map<String, Object> asked) {
    return row(table, DEFAULT, asked)
        .orElseThrow(
            () -> new IllegalStateException("%s has no row for %s".formatted(table, asked)));
  }

  private Optional<Row> row(String table, String of, Map<String, Object> asked) {
    Map<String, Object> inputs = new LinkedHashMap<>(asked);
    inputs.put("authority", of);
    return tables.decide(table, inputs).stream()
        .findFirst()
        .map(cells -> new Row("%s, %s, %s".formatted(table, of, asked.values()), cells));
  }
}
