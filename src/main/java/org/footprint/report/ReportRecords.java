package org.footprint.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the reports that are written and made. */
@Repository
class ReportRecords {

  private static final String VERSION =
      """
      select v.year, v.version, v.made_at, coalesce(p.name, v.made_by) as made_by, v.reason,
        (select w.reason from footprint.report_work w where w.id = v.work_id) as correction,
        (select s.on_day from footprint.report_step s where s.work_id = v.work_id
          and s.version = v.version and s.kind = 'PRESENTED') as presented_on,
        (select s.at from footprint.report_step s where s.work_id = v.work_id
          and s.version = v.version and s.kind = 'PUBLISHED') as published_at
      """;
  private static final String FROM =
      """
       from footprint.report_version v left join footprint.person p on p.id = v.made_by
      """;

  private static final String STEP =
      """
      select s.version, s.kind, s.at, coalesce(p.name, s.by_id) as by, s.words, s.on_day
      from footprint.report_step s join footprint.report_work w on w.id = s.work_id
        left join footprint.person p on p.id = s.by_id
      """;

  private final JdbcClient database;

  ReportRecords(JdbcClient database) {
    this.database = database;
  }

  /**
   * Begins work on a year, unless somebody is at it; whoever begins at this moment is waited for.
   */
  boolean begin(ReportWork work) {
    return database
            .sql(
                """
                insert into footprint.report_work (id, year, begun_at, begun_by, reason)
                values (?, ?, ?, ?, ?)
                on conflict (year) where ended_at is null do nothing
                """)
            .params(
                work.id(), work.year().name(), at(work.begunAt()), work.begunBy(), work.reason())
            .update()
        == 1;
  }

  ReportWork work(UUID id) {
    return database
        .sql("select * from footprint.report_work where id = ?")
        .param(id)
        .query((row, number) -> work(row))
        .single();
  }

  /** What is written now, the latest year first. */
  List<ReportWork> inHand() {
    return database
        .sql("select * from footprint.report_work where ended_at is null order by year desc")
        .query((row, number) -> work(row))
        .list();
  }

  void end(UUID id, Instant at) {
    database
        .sql("update footprint.report_work set ended_at = ? where id = ?")
        .params(at(at), id)
        .update();
  }

  void add(UUID work, MadeReport report, String madeBy) {
    database
        .sql(
            """
            insert into footprint.report_version (year, version, work_id, figures, writing, made_at,
              made_by, reason)
            values (?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?)
            """)
        .params(
            report.figures().year().name(),
            report.version(),
            work,
            Frozen.of(report.figures()),
            Frozen.of(report.writing()),
            at(report.madeAt()),
            madeBy,
            report.reason())
        .update();
  }

  void add(
      UUID work,
      Integer version,
      ReportStep.Kind kind,
      Instant at,
      String by,
      String words,
      LocalDate onDay) {
    database
        .sql(
            """
            insert into footprint.report_step (work_id, version, kind, at, by_id, words, on_day)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(work, version, kind.name(), at(at), by, words, onDay)
        .update();
  }

  List<ReportVersion> versions() {
    return database
        .sql(VERSION + FROM + " order by v.year, v.version")
        .query((row, number) -> version(row))
        .list();
  }

  Optional<MadeReport> made(ReportYear year, int version) {
    return database
        .sql(VERSION + ", v.figures, v.writing" + FROM + " where v.year = ? and v.version = ?")
        .params(year.name(), version)
        .query((row, number) -> made(row))
        .optional();
  }

  /** The version that a piece of work made last. */
  Optional<Integer> lastVersion(UUID work) {
    return database
        .sql("select max(version) from footprint.report_version where work_id = ?")
        .param(work)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
        .single();
  }

  /** What was said and done about the report of a year, the first first. */
  List<ReportStep> steps(ReportYear year) {
    return database
        .sql(STEP + " where w.year = ? order by s.id")
        .param(year.name())
        .query((row, number) -> step(row))
        .list();
  }

  /** What was said and done in a piece of work, the first first. */
  List<ReportStep> stepsOf(UUID work) {
    return database
        .sql(STEP + " where s.work_id = ? order by s.id")
        .param(work)
        .query((row, number) -> step(row))
        .list();
  }

  private static ReportWork work(ResultSet row) throws SQLException {
    return new ReportWork(
        row.getObject("id", UUID.class),
        ReportYear.parse(row.getString("year")),
        instant(row, "begun_at"),
        row.getString("begun_by"),
        row.getString("reason"),
        instant(row, "ended_at"));
  }

  private static ReportVersion version(ResultSet row) throws SQLException {
    return new ReportVersion(
        ReportYear.parse(row.getString("year")),
        row.getInt("version"),
        instant(row, "made_at"),
        row.getString("made_by"),
        row.getString("reason"),
        row.getString("correction"),
        row.getObject("presented_on", LocalDate.class),
        instant(row, "published_at"));
  }

  private static MadeReport made(ResultSet row) throws SQLException {
    var version = version(row);
    return new MadeReport(
        Frozen.read(row.getString("figures"), AnnualReport.class),
        version.version(),
        version.madeAt(),
        version.madeBy(),
        version.reason(),
        version.correction(),
        Frozen.read(row.getString("writing"), Writing.class),
        version.presentedOn(),
        version.publishedAt());
  }

  private static ReportStep step(ResultSet row) throws SQLException {
    return new ReportStep(
        row.getObject("version", Integer.class),
        ReportStep.Kind.valueOf(row.getString("kind")),
        instant(row, "at"),
        row.getString("by"),
        row.getString("words"),
        row.getObject("on_day", LocalDate.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime at(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
