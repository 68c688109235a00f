package org.footprint.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.spin.plugin.variable.SpinValues;
import org.footprint.FootprintApplication;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The whole application as it runs in a council, on a fresh embedded database. */
class OurEngine implements AutoCloseable {

  private final ConfigurableApplicationContext application;
  private final Side side;

  OurEngine(Path data) throws IOException {
    this(data, List.of(), List.of());
  }

  OurEngine(Path data, List<BeanPostProcessor> also, List<String> settings) throws IOException {
    FileSystemUtils.deleteRecursively(data);
    var roundTrips = new RoundTrips();
    application =
        new SpringApplicationBuilder(FootprintApplication.class)
            .initializers(
                beans -> {
                  beans.getBeanFactory().addBeanPostProcessor(count(roundTrips));
                  also.forEach(beans.getBeanFactory()::addBeanPostProcessor);
                })
            .properties("logging.level.root=warn")
            .run(
                Stream.concat(
                        Stream.of(
                            "--server.port=0",
                            "--footprint.data-directory=" + data,
                            "--footprint.simulation.wanted=false"),
                        settings.stream())
                    .toArray(String[]::new));
    side =
        Side.of(
            "ours",
            application.getBean(ProcessEngine.class),
            rows -> SpinValues.jsonValue(rows).create(),
            roundTrips,
            JdbcClient.create(server().getDatabase("postgres", "footprint")));
    side.stopJobs();
  }

  Side side() {
    return side;
  }

  <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  int port() {
    return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  EmbeddedPostgres server() {
    return application.getBean(EmbeddedPostgres.class);
  }

  @Override
  public void close() {
    application.close();
  }

  private static BeanPostProcessor count(RoundTrips roundTrips) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
          roundTrips.countUnder(pool);
        }
        return bean;
      }
    };
  }
}
