package org.footprint.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.footprint.FootprintTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@FootprintTest
class ChronologyTest {

  private static final Instant NOON = Instant.parse("2026-06-09T12:00:00Z");

  @Autowired Chronology chronology;
  @Autowired JdbcClient database;

  private final UUID child = UUID.randomUUID();

  @BeforeEach
  void itIsNoon() {
    ClockUtil.setCurrentTime(Date.from(NOON));
  }

  @AfterEach
  void theClockRunsAgain() {
    ClockUtil.reset();
  }

  @Test
  void aFootprintSaysWhoDidWhatWhenAboutWhat() {
    chronology.add(child, "mona", Act.IRO_ALLOCATED, "care-period/1", "Ivy is the IRO.");

    assertThat(chronology.of(child))
        .singleElement()
        .satisfies(
            footprint -> {
              assertThat(footprint.childId()).isEqualTo(child);
              assertThat(footprint.at()).isEqualTo(NOON);
              assertThat(footprint.who()).isEqualTo("mona");
              assertThat(footprint.act()).isEqualTo(Act.IRO_ALLOCATED);
              assertThat(footprint.about()).isEqualTo("care-period/1");
              assertThat(footprint.words()).isEqualTo("Ivy is the IRO.");
            });
  }

  @Test
  void whatWasSaidOnceIsSaidAgainOnlyWhenItChanges() {
    var child = UUID.randomUUID();
    var director = "Nobody is the director";
    var head = "Nobody is the head";
    for (var round = 0; round < 3; round++) {
      once(child, "care-period/1", director, ", so it fell to Adam.");
      once(child, "care-period/1", head, ".");
    }
    once(child, "care-period/1", director, ".");
    once(child, "care-period/1", director, ", so it fell to Adam.");
    once(child, "care-period/2", head, ".");

    assertThat(chronology.of(child))
        .extracting(Footprint::words)
        .containsExactly(
            "Nobody is the director, so it fell to Adam.",
            "Nobody is the head.",
            "Nobody is the director.",
            "Nobody is the director, so it fell to Adam.",
            "Nobody is the head.");
  }

  private void once(UUID child, String about, String beginning, String end) {
    chronology.addOnce(
        child, Chronology.THE_CLOCK, Act.POST_VACANT, about, beginning, beginning + end);
  }

  @Test
  void footprintsOfOneInstantStandInTheOrderTheyWereLeft() {
    chronology.add(child, "sam", Act.CHILD_NOTIFIED, "care-period/1", "First.");
    chronology.add(child, "mona", Act.IRO_ALLOCATED, "care-period/1", "Second.");
    chronology.add(UUID.randomUUID(), "sam", Act.CHILD_NOTIFIED, "care-period/2", "Another's.");

    assertThat(chronology.of(child))
        .extracting(Footprint::words)
        .containsExactly("First.", "Second.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update footprint.footprint set words = 'Nothing.' where child_id = ?",
        "update footprint.footprint set at = now() where child_id = ?",
        "delete from footprint.footprint where child_id = ?"
      })
  void theDatabaseItselfRefusesToChangeOrDeleteAFootprint(String statement) {
    chronology.add(child, "sam", Act.CHILD_NOTIFIED, "care-period/1", "It happened.");
    var before = chronology.of(child);

    assertThatThrownBy(() -> database.sql(statement).param(child).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("Footprints are never changed or deleted");
    assertThat(chronology.of(child)).isEqualTo(before);
  }

  @Test
  void theDatabaseItselfRefusesToEmptyTheChronology() {
    chronology.add(child, "sam", Act.CHILD_NOTIFIED, "care-period/1", "It happened.");

    assertThatThrownBy(() -> database.sql("truncate footprint.footprint cascade").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("Footprints are never changed or deleted");
    assertThat(chronology.of(child)).hasSize(1);
  }
}
