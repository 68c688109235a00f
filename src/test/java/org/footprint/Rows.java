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
}
