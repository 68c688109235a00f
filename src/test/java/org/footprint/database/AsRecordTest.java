package org.footprint.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.footprint.FootprintTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FootprintTest
class AsRecordTest {

  private static final UUID ID = UUID.fromString("0b3ff7b6-6f5c-4f7e-9c53-0f6d0f8f6a11");

  @Autowired private JdbcClient database;

  enum State {
    IN_TIME
  }

  record Paper(UUID id, LocalDate dueOn, Instant doneAt, State state, int pages, Integer copies) {}

  @Test
  void eachComponentIsReadFromTheColumnOfItsName() {
    assertThat(
            read(
                """
                select 3 as copies, 2 as pages, 'IN_TIME' as state, date '2026-03-29' as due_on,
                  timestamptz '2026-03-29 01:30:00+01' as done_at, cast(? as uuid) as id
                """))
        .isEqualTo(
            new Paper(
                ID,
                LocalDate.of(2026, 3, 29),
                Instant.parse("2026-03-29T00:30:00Z"),
                State.IN_TIME,
                2,
                3));
  }

  @Test
  void whatIsNotKnownIsNull() {
    assertThat(
            read(
                """
                select cast(null as int) as copies, 2 as pages, cast(null as text) as state,
                  cast(null as date) as due_on, cast(null as timestamptz) as done_at,
                  cast(? as uuid) as id
                """))
        .isEqualTo(new Paper(ID, null, null, null, 2, null));
  }

  @Test
  void aColumnThatIsMissingIsNamed() {
    assertThatThrownBy(() -> read("select cast(? as uuid) as id"))
        .rootCause()
        .hasMessageContaining("due_on");
  }

  private Paper read(String sql) {
    return database.sql(sql).param(ID).query(AsRecord.of(Paper.class)).single();
  }
}
