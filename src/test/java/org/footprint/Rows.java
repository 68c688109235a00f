package org.footprint;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows each of our tables and of the engine's holds, to see that nothing was stored. */
public final class Rows {

  private Rows() {}

  public static Map<String, Long> of(JdbcClient database) {
    var rows = new TreeMap<String, Long>();
    database
        .sql(
            """
            select schemaname || '.' || tablename from pg_tables
            where schemaname = 'footprint' or tablename like 'act!_%' escape '!'
            """)
        .query(String.class)
        .list()
        .forEach(
            table ->
                rows.put(
                    table,
                    database.sql("select count(*) from " + table).query(Long.class).single()));
    return rows;
  }

  /** Of our own tables alone. */
  public static Map<String, Long> ofOurs(JdbcClient database) {
    var ours = new TreeMap<>(of(database));
    ours.keySet().removeIf(table -> !table.startsWith("footprint."));
    return ours;
  }

  /** The same with one row more in each of these tables, as often as it is named. */
  public static Map<String, Long> withMore(Map<String, Long> rows, String... tables) {
    var more = new TreeMap<>(rows);
    for (var table : tables) {
      more.merge(table, 1L, Long::sum);
    }
    return more;
  }
}
