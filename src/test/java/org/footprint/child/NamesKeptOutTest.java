package org.footprint.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.footprint.FootprintTest;
import org.footprint.chronology.Act;
import org.footprint.form.Answers;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody finds out unseen who is known here by writing names into what is published. */
@FootprintTest
class NamesKeptOutTest {

  @Autowired NamesKeptOut names;
  @Autowired Casework casework;
  @Autowired CarePeriods periods;
  @Autowired Restrictions restrictions;

  private Case child;

  @BeforeEach
  void aRestrictedChild() {
    child = casework.begun("2026-03-03T10:00:00Z");
    restrictions.restrict(
        periods.last(child.reference()).orElseThrow(),
        new Answers(
            Map.of(
                "reason",
                "A colleague is a relative",
                "named",
                List.of("sam", "tess", "ivy", "mona"))),
        "mona");
  }

  @AfterEach
  void clockRunsAgain() {
    casework.clockRunsAgain();
  }

  @Test
  void whoNeedNotKnowOfTheChildLeavesATraceOnceAndOthersNone() {
    assertThat(writes("mona", "It was hard for " + child.reference())).isTrue();
    assertThat(traces()).isEmpty();

    assertThat(writes("holly", "It was hard for many")).isFalse();
    assertThat(traces()).isEmpty();

    assertThat(writes("holly", "It was hard for " + child.reference())).isTrue();
    assertThat(writes("holly", "It is hard for " + child.reference())).isTrue();
    assertThat(traces())
        .containsExactly(
            "holly: The child's name or reference was written, and not taken, in the annual"
                + " report.");
  }

  private boolean writes(String person, String words) {
    return names.nameAChild(words, person, "the annual report");
  }

  private List<String> traces() {
    return child.footprints().stream()
        .filter(one -> one.act() == Act.NAME_REFUSED)
        .map(one -> one.who() + ": " + one.words())
        .toList();
  }
}
