package org.footprint.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BehavioursTest {

  private final Behaviours behaviours = new Behaviours(new ObjectMapper());

  @ParameterizedTest
  @ValueSource(
      strings = {"default", "hounslow", "buckinghamshire", "brent", "tower-hamlets", "haringey"})
  void everyCouncilHasItsOwnAndNumbersThatCanBe(String name) {
    var behaviour = behaviours.of(name);

    assertThat(behaviour.authority()).isEqualTo(name);
    assertThat(behaviour.childrenPerIro()).isBetween(50.0, 70.0);
    assertThat(behaviour.chances().values()).allMatch(chance -> chance >= 0 && chance <= 1);
    assertThat(behaviour.perYear().values()).allMatch(times -> times >= 0 && times < 2);
    assertThat(behaviour.shares().values())
        .allSatisfy(
            shares -> {
              assertThat(shares.values()).allMatch(share -> share >= 0);
              assertThat(shares.values().stream().mapToDouble(share -> share).sum()).isPositive();
            });
    assertThat(behaviour.punctuality().values())
        .allMatch(one -> one.inTime() <= 1 && one.never() < 1 && one.longestDelay() > 0);
  }

  /** A slip of the pen in a name would change nothing, and nobody would see it. */
  @ParameterizedTest
  @ValueSource(strings = {"hounslow", "buckinghamshire", "brent", "tower-hamlets", "haringey"})
  void aCouncilChangesOnlyWhatIsKnown(String name) {
    var council = behaviours.of(name);
    var usual = behaviours.of("default");

    assertThat(council.chances().keySet()).isEqualTo(usual.chances().keySet());
    assertThat(council.perYear().keySet()).isEqualTo(usual.perYear().keySet());
    assertThat(council.shares().keySet()).isEqualTo(usual.shares().keySet());
    assertThat(usual.punctuality().keySet()).containsAll(council.punctuality().keySet());
  }

  @Test
  void oneThatIsLikeAnotherSaysOnlyInWhatItDiffers() {
    var hounslow = behaviours.of("hounslow");
    var usual = behaviours.of("default");

    assertThat(hounslow.chance("reviewInTime.first"))
        .isNotEqualTo(usual.chance("reviewInTime.first"));
    assertThat(hounslow.chance("lives.toldInTime")).isEqualTo(usual.chance("lives.toldInTime"));
    assertThat(hounslow.shares("participation")).doesNotContainKey("PN2");
    assertThat(usual.shares("participation")).containsKey("PN2");
  }

  @Test
  void anUnknownOneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> behaviours.of("atlantis"))
        .withMessage("No behaviour is called \"atlantis\".");
    assertThatIllegalArgumentException().isThrownBy(() -> behaviours.of("../application"));
  }
}
