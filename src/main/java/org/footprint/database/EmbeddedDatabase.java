package org.footprint.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.util.StringUtils;

/** A real PostgreSQL that starts with the application and keeps its data in a folder. */
@Configuration
@Profile(DatabaseChoice.DEMO)
class EmbeddedDatabase {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String NAME = "footprint";
  private static final String USER = "postgres";

  EmbeddedDatabase(@Value("${FOOTPRINT_DB_URL:}") String server) {
    if (StringUtils.hasText(server)) {
      throw new IllegalStateException(
          "The demo profile brings people with a published password, so it runs only on the embedded"
              + " database. Remove FOOTPRINT_DB_URL or the profile \"demo\".");
    }
  }

  @Bean(destroyMethod = "close")
  EmbeddedPostgres embeddedPostgres(@Value("${footprint.data-directory}") Path folder)
      throws IOException, SQLException {
    var data = folder.toAbsolutePath().normalize();
    stopServerLeftRunning(data);
    Files.createDirectories(data);
    var server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofMinutes(1))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("timezone", "UTC")
            .setServerConfig("log_error_verbosity", "terse")
            .setServerConfig("max_connections", "60")
            .start();
    createDatabase(server);
    log.info("Embedded PostgreSQL keeps its data in {} (port {})", data, server.getPort());
    return server;
  }

  @Bean
  @ConfigurationProperties("spring.datasource.hikari")
  HikariDataSource dataSource(EmbeddedPostgres server, DataSourceProperties properties) {
    properties.setUrl(server.getJdbcUrl(USER, NAME));
    properties.setUsername(USER);
    properties.setPassword(USER);
    return properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
  }

  /** After the application was killed its server lives on and holds the folder's lock. */
  private static void stopServerLeftRunning(Path data) throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    ProcessHandle.of(pid)
        .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
        .ifPresent(
            process -> {
              log.info("Stopping the embedded PostgreSQL left running by an earlier start");
              process.destroy();
              process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
            });
  }

  private static void createDatabase(EmbeddedPostgres server) throws SQLException {
    DataSource admin = server.getPostgresDatabase();
    try (var connection = admin.getConnection();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
      if (!found.next()) {
        connection.createStatement().execute("create database " + NAME);
      }
    }
  }
}
