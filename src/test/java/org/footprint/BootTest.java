package org.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FootprintTest
class BootTest {

  @Autowired JdbcClient database;

  @Test
  void theEmbeddedDatabaseIsARealPostgresThatSurvivesAPowerCut() {
    for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      assertThat(database.sql("show " + setting).query(String.class).single()).isEqualTo("on");
    }
    assertThat(database.sql("show timezone").query(String.class).single()).isEqualTo("UTC");
  }
}
