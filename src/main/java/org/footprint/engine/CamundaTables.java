package org.footprint.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The engine's own tables, from the scripts it ships, so that our indexes can build on them. */
@Component
class CamundaTables implements JavaMigration {

  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "decision.engine",
          "decision.history",
          // Cases are switched off, but Cockpit counts them all the same.
          "case.engine",
          "case.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("001");
  }

  @Override
  public String getDescription() {
    return "camunda tables 7.24";
  }

  @Override
  public Integer getChecksum() {
    return 724;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws Exception {
    try (var statement = context.getConnection().createStatement()) {
      statement.execute("set local search_path to public");
      for (var part : PARTS) {
        statement.execute(script(part));
      }
      statement.execute("set local search_path to footprint");
    }
  }

  private static String script(String part) throws SQLException, IOException {
    return new ClassPathResource(
            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql")
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
