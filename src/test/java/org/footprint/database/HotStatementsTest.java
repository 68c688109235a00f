package org.footprint.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.footprint.FootprintTest;
import org.footprint.database.AtTheDriver.Statement;
import org.footprint.dispute.Disputed;
import org.footprint.review.Casework;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the application asks the database all day long, asked again where there are ten thousand of
 * everything: no table is read whole. Also not by the plan for any values, which the database may
 * choose from the sixth time on.
 */
@FootprintTest
class HotStatementsTest {

  private static final int ROWS = 10_000;
  private static final String HELD = "2026-03-24";
  private static final int UNTIL_ANY_PLAN = 6;

  /** What grows with a council's children and years, and which row of it is copied. */
  private static final Map<String, String> LARGE = large();

  /** It counts every running allocation; once these are vacuumed it reads one index. */
  private static final String CASELOADS = "select iro_id, count(*) as children";

  private static final Pattern PEOPLE =
      Pattern.compile("assignee_|user_id_|person_id|social_worker_id|iro_id");
  private static final Pattern ENGINES_IDS =
      Pattern.compile("(?!proc_def|group|tenant|user).*id_|var_scope_");
  private static final Pattern DUE = Pattern.compile("due|duedate_|due_date_");

  @Autowired ProcessEngine engine;
  @Autowired Casework casework;
  @Autowired Disputed disputed;
  @Autowired JdbcClient database;
  @Autowired HikariDataSource pool;
  @LocalServerPort int port;

  private final ObjectMapper json = new ObjectMapper();

  @AfterEach
  void theTablesAreAsSmallAsBefore() {
    casework.clockRunsAgain();
    LARGE.keySet().forEach(table -> database.sql("vacuum analyze " + table).update());
  }

  @Test
  void nothingThatIsAskedAllDayReadsALargeTableWhole() throws Exception {
    var asked = askedAllDay();
    assertThat(asked).hasSizeGreaterThan(100);

    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      fill(connection);
      assertThat(readWhole(asked, connection)).isEmpty();

      run(connection, "drop index footprint.footprint_child_idx");
      assertThat(readWhole(asked, connection).values())
          .as("without an index it would be seen")
          .isNotEmpty()
          .containsOnly(List.of("footprint"));
      connection.rollback();
    }
  }

  /** The tables that each of these statements reads whole, if any. */
  private Map<String, List<String>> readWhole(List<Statement> asked, Connection connection)
      throws Exception {
    var readWhole = new LinkedHashMap<String, List<String>>();
    for (var statement : asked) {
      var tables = readWhole(statement, connection);
      if (!tables.isEmpty()) {
        readWhole.put(statement.sql().replaceAll("\\s+", " "), tables);
      }
    }
    return readWhole;
  }

  /** A review and its papers, and what people look at meanwhile. */
  private List<Statement> askedAllDay() throws Exception {
    var ivy = Browser.of("ivy", port);
    var sam = Browser.of("sam", port);
    pool.getHikariPoolMXBean().softEvictConnections();
    try (var driver = AtTheDriver.listen()) {
      var child = casework.begun("2026-03-03T10:00:00Z").arranged(HELD).invited().heard();
      child.reported().checked().held(HELD).issued();
      disputed.raised(child, "1", "wrong", "No school");
      for (var browser : List.of(ivy, sam)) {
        looks(browser, child.reference());
      }
      assertThat(ivy.get("/children/" + child.reference()).statusCode()).isEqualTo(200);
      child.agreed().written().updated();
      nextJobs();
      return driver.statements().stream()
          .filter(one -> !one.sql().toLowerCase(Locale.ROOT).startsWith("insert"))
          .filter(one -> !one.sql().startsWith(CASELOADS))
          .filter(one -> LARGE.keySet().stream().anyMatch(table -> names(one.sql(), table)))
          .toList();
    }
  }

  private void looks(Browser browser, String child) throws Exception {
    browser.get("/children");
    browser.get("/children?search=" + child);
    browser.get("/children/" + child);
    browser.get("/decisions");
    browser.get("/desk/counts");
    browser.get("/desk/waiting?child=" + child);
    for (var list : json.readTree(browser.get(Browser.ENGINE + "/filter?maxResults=50").body())) {
      var path = Browser.ENGINE + "/filter/" + list.get("id").asText();
      var tasks = ids(browser.post(path + "/list?firstResult=0&maxResults=15", "{}").body());
      browser.get("/desk/cards?tasks=" + String.join("&tasks=", tasks));
      if (!tasks.isEmpty()) {
        browser.get(Browser.ENGINE + "/task/" + tasks.get(0));
        browser.get(Browser.ENGINE + "/task/" + tasks.get(0) + "/form-variables");
        browser.get("/desk/next?task=" + tasks.get(0));
      }
    }
  }

  private List<String> ids(String tasks) throws Exception {
    return StreamSupport.stream(json.readTree(tasks).spliterator(), false)
        .map(task -> task.get("id").asText())
        .toList();
  }

  /** As the job executor looks for work, but without taking it. */
  private void nextJobs() {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(context -> context.getJobManager().findNextJobsToExecute(new Page(0, 32)));
  }

  private static boolean names(String sql, String table) {
    var plain = table.substring(table.indexOf('.') + 1);
    return Pattern.compile("\\b" + plain + "\\b", Pattern.CASE_INSENSITIVE).matcher(sql).find();
  }

  /**
   * Each table's rows are copies of one, with ids, people and due instants of their own, few of
   * which have come; most concerns are closed.
   */
  private static void fill(Connection connection) throws SQLException {
    run(connection, "set local session_replication_role = replica");
    for (var table : LARGE.entrySet()) {
      var columns = columns(connection, table.getKey());
      var copied =
          run(
              connection,
              "insert into %s (%s) select %s from (select * from %s where %s limit 1) x,"
                      .formatted(
                          table.getKey(),
                          String.join(", ", columns.keySet()),
                          columns.entrySet().stream()
                              .map(column -> copy(column.getKey(), column.getValue()))
                              .collect(Collectors.joining(", ")),
                          table.getKey(),
                          table.getValue())
                  + " generate_series(1, "
                  + ROWS
                  + ") n");
      assertThat(copied).as(table.getKey()).isEqualTo(ROWS);
      run(connection, "analyze " + table.getKey());
    }
    run(
        connection,
        """
        update footprint.dispute set closed_at = raised_at, outcome = 'withdrawn'
        where closed_at is null
          and id not in (select cast(md5('' || n) as uuid) from generate_series(1, 20) n)
        """);
    run(connection, "analyze footprint.dispute");
    // What other tests left overdue.
    run(connection, "delete from public.act_ru_job where duedate_ <= '%s'".formatted(HELD));
    run(connection, "analyze public.act_ru_job");
    run(connection, "set local session_replication_role = origin");
  }

  private static String copy(String column, String type) {
    if (PEOPLE.matcher(column).matches()) {
      return "case when x.%1$s is not null then 'person-' || n %% 1000 end".formatted(column);
    }
    if (column.equals("reference") || column.equals("business_key_")) {
      return "case when x.%1$s is not null then 'HOT-' || n end".formatted(column);
    }
    if (type.equals("uuid") || ENGINES_IDS.matcher(column).matches()) {
      return "case when x.%1$s is not null then cast(md5('' || n) as uuid)%2$s end"
          .formatted(column, type.equals("uuid") ? "" : "::text");
    }
    return DUE.matcher(column).matches()
        ? "case when x.%1$s is not null then timestamptz '%2$sZ' + n * interval '1 hour' end"
            .formatted(column, HELD)
        : "x." + column;
  }

  private static Map<String, String> columns(Connection connection, String table)
      throws SQLException {
    var columns = new LinkedHashMap<String, String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select attname, format_type(atttypid, null) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                  and attidentity = '' order by attnum
                """
                    .formatted(table))) {
      while (rows.next()) {
        columns.put(rows.getString(1), rows.getString(2));
      }
    }
    return columns;
  }

  private List<String> readWhole(Statement statement, Connection connection) throws Exception {
    var types = statement.types().stream().map(id -> typed(connection, id)).toList();
    var values =
        IntStream.range(0, types.size())
            .mapToObj(place -> value(statement.values().get(place), types.get(place)))
            .collect(Collectors.joining(", "));
    var list = types.isEmpty() ? "" : "(" + String.join(", ", types) + ")";
    var given = types.isEmpty() ? "" : "(" + values + ")";
    run(connection, "savepoint asked");
    run(connection, "prepare hot" + list + " as " + statement.sql());
    for (var time = 0; time < UNTIL_ANY_PLAN; time++) {
      run(connection, "execute hot" + given);
    }
    var whole = new ArrayList<String>();
    try (var explain = connection.createStatement();
        var plan = explain.executeQuery("explain (format json) execute hot" + given)) {
      plan.next();
      addReadWhole(json.readTree(plan.getString(1)), whole);
    }
    run(connection, "deallocate hot");
    run(connection, "rollback to savepoint asked");
    return whole;
  }

  private static void addReadWhole(JsonNode plan, List<String> whole) {
    if (plan.path("Node Type").asText().equals("Seq Scan")
        && LARGE.keySet().stream()
            .anyMatch(table -> table.endsWith("." + plan.get("Relation Name").asText()))) {
      whole.add(plan.get("Relation Name").asText());
    }
    plan.forEach(part -> addReadWhole(part, whole));
  }

  private static String typed(Connection connection, String id) {
    try (var statement = connection.createStatement();
        var type =
            statement.executeQuery(
                "select case %s when 0 then 'unknown' else format_type(%s, null) end"
                    .formatted(id, id))) {
      type.next();
      return type.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For somebody who has a thousandth of it; what is not sent as text is stood in for. */
  private static String value(String literal, String type) {
    return !literal.equals("?")
        ? literal.replaceAll("'(sam|ivy|tess|bea)'", "'person-1'")
        : switch (type) {
          case "uuid[]" -> "array[cast(md5('1') as uuid)]";
          case "text[]", "character varying[]" -> "array['person-1']";
          default -> "null";
        };
  }

  private static int run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
      return statement.getUpdateCount();
    } catch (SQLException e) {
      throw new SQLException(sql, e);
    }
  }

  private static Map<String, String> large() {
    var tables = new LinkedHashMap<String, String>();
    tables.put("footprint.child", "true");
    tables.put("footprint.care_period", "ended_on is null");
    tables.put("footprint.responsibility", "to_day is null and social_worker_id is not null");
    tables.put("footprint.allocation", "to_at is null");
    tables.put("footprint.legal_status", "true");
    tables.put("footprint.placement", "true");
    tables.put("footprint.review", "ended = 'held'");
    tables.put("footprint.review_meeting", "true");
    tables.put("footprint.held_review", "true");
    tables.put("footprint.decision", "outcome is null");
    tables.put("footprint.paper", "true");
    tables.put("footprint.footprint", "true");
    tables.put("footprint.opening", "true");
    tables.put("footprint.dispute", "closed_at is null");
    tables.put("footprint.dispute_stage", "ended_at is null");
    tables.put("public.act_ru_execution", "business_key_ is not null");
    tables.put("public.act_ru_task", "assignee_ is not null");
    tables.put("public.act_ru_identitylink", "task_id_ is not null and user_id_ is not null");
    tables.put("public.act_ru_variable", "name_ = 'reviewId'");
    tables.put("public.act_ru_job", "type_ = 'timer' and process_instance_id_ is not null");
    tables.put("public.act_hi_procinst", "true");
    tables.put("public.act_hi_taskinst", "true");
    tables.put("public.act_hi_actinst", "true");
    return tables;
  }
}
