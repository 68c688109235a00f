package org.footprint.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts the children of a council, their processes and whoever works with them into its database
 * again and again. Each copy has ids, references and people of its own; what people look up by name
 * and how they sign in is not copied.
 */
class ManyTimes {

  /** What belongs to the service as a whole. */
  private static final Set<String> ONCE =
      Set.of(
          "flyway_schema_history",
          "closure",
          "code",
          "concern_reason",
          "service",
          "team",
          "post",
          "simulation",
          "simulated_happening");

  private static final Set<String> POSTS =
      Set.of("footprint.post_holder", "footprint.person_group");

  private static final String UUID_IN_TEXT =
      "'([0-9a-f]{8}-[0-9a-f]{4}-)[0-9a-f]([0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})'";

  /** The models are not copied, so what points to them stays. */
  private static final Set<String> OF_THE_MODELS =
      Set.of(
          "proc_def_id_",
          "process_def_id_",
          "job_def_id_",
          "deployment_id_",
          "super_case_inst_id_",
          "handler_cfg_");

  private static final Set<String> PEOPLE_IN_THE_ENGINE = Set.of("assignee_", "user_id_", "owner_");

  /** What the engine has for its models and its groups stays single. */
  private static final Map<String, String> OF_A_CHILD =
      Map.of(
          "public.act_ru_authorization", "where user_id_ <> '*'",
          "public.act_ru_event_subscr", "where execution_id_ is not null",
          "public.act_ru_job", "where process_instance_id_ is not null");

  /** In the place of the version of an id, where those of the engine have a 1 and ours a 4. */
  private static final String MARKS = "02356789abcdef";

  private final JdbcClient database;

  ManyTimes(JdbcClient database) {
    this.database = database;
  }

  private record Column(String table, String name, String type, boolean ofPerson) {}

  /**
   * The children are there this many times then, and that may be up to fifteen. Whoever works with
   * the copies has no post yet: for the simulation the council is what it was.
   */
  void over(int times) {
    copy(times, table -> !POSTS.contains(table));
  }

  /** Whoever works with the copies is a colleague too. */
  void withTheirPosts(int times) {
    copy(times, POSTS::contains);
  }

  private void copy(int times, Predicate<String> wanted) {
    var columns = columns();
    columns.keySet().removeIf(table -> !wanted.test(table));
    database.sql("create schema original").update();
    columns
        .keySet()
        .forEach(
            table ->
                database
                    .sql(
                        "create table %s as select * from %s %s"
                            .formatted(original(table), table, OF_A_CHILD.getOrDefault(table, "")))
                    .update());
    for (var copy = 1; copy < times; copy++) {
      var number = MARKS.substring(copy - 1, copy);
      database
          .sql(
              columns.entrySet().stream()
                  .map(each -> insert(each.getKey(), each.getValue(), number))
                  .collect(
                      Collectors.joining(
                          ";",
                          "set session_replication_role = replica;",
                          ";reset session_replication_role")))
          .update();
    }
    database.sql("drop schema original cascade").update();
    database.sql("vacuum analyze").update();
  }

  private static String original(String table) {
    return "original." + table.replace('.', '_');
  }

  private static String insert(String table, List<Column> columns, String copy) {
    return "insert into %s (%s) select %s from %s of"
        .formatted(
            table,
            columns.stream().map(Column::name).collect(Collectors.joining(", ")),
            columns.stream()
                .map(column -> copied(column).replace("#COPY#", copy))
                .collect(Collectors.joining(", ")),
            original(table));
  }

  private static String copied(Column column) {
    var name = "of." + column.name();
    if (column.type().equals("uuid")) {
      return "overlay(%s::text placing '#COPY#' from 15 for 1)::uuid".formatted(name);
    }
    if (column.ofPerson()) {
      return "'x#COPY#-' || " + name;
    }
    if (Set.of("reference", "business_key_").contains(column.name())) {
      return "'X' || upper('#COPY#') || " + name;
    }
    var mayHoldIds =
        column.table().startsWith("public.") && !OF_THE_MODELS.contains(column.name())
            || column.name().equals("about");
    return mayHoldIds && Set.of("text", "character varying").contains(column.type())
        ? "regexp_replace(%s, %s, '\\1#COPY#\\2', 'g')".formatted(name, UUID_IN_TEXT)
        : name;
  }

  private Map<String, List<Column>> columns() {
    var all = new HashMap<String, List<Column>>();
    var people = toPeople();
    database
        .sql(
            """
            select c.table_schema || '.' || c.table_name as of, c.table_name, c.column_name,
              c.data_type
            from information_schema.columns c join information_schema.tables t
              on t.table_schema = c.table_schema and t.table_name = c.table_name
            where t.table_type = 'BASE TABLE' and c.is_identity = 'NO'
              and (c.table_schema = 'footprint'
                or c.table_name ~ '^act_(ru|hi)_' and c.table_name !~ 'meter|filter')
            order by c.ordinal_position
            """)
        .query(
            (row, number) -> {
              var table = row.getString("of");
              var name = row.getString("column_name");
              if (!ONCE.contains(row.getString("table_name"))) {
                all.computeIfAbsent(table, first -> new ArrayList<>())
                    .add(
                        new Column(
                            table,
                            name,
                            row.getString("data_type"),
                            people.contains(table + "." + name)
                                || PEOPLE_IN_THE_ENGINE.contains(name)));
              }
              return name;
            })
        .list();
    return all;
  }

  private Set<String> toPeople() {
    return database
        .sql(
            """
            select k.conrelid::regclass || '.' || a.attname
            from pg_constraint k join pg_attribute a
              on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            where k.contype = 'f' and k.confrelid = 'footprint.person'::regclass
            union all select 'footprint.person.id'
            """)
        .query(String.class)
        .set();
  }
}
