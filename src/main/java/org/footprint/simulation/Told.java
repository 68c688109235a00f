package org.footprint.simulation;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What has been told already, so that a simulation that goes on after a stop tells it once. */
@Simulated
class Told {

  private final JdbcClient database;

  Told(JdbcClient database) {
    this.database = database;
  }

  /** To be asked in the transaction in which it is told. */
  boolean isNew(String reference, String happening) {
    return database
            .sql(
                """
                insert into footprint.simulated_happening (reference, happening) values (?, ?)
                on conflict do nothing
                """)
            .params(reference, happening)
            .update()
        == 1;
  }
}
