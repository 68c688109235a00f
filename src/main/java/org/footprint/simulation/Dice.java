package org.footprint.simulation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Chance that can be repeated: what is thrown follows from the seed and from what it is thrown for,
 * whatever was thrown before.
 */
public final class Dice {

  private final String about;
  private final RandomGenerator random;

  private Dice(String about) {
    this.about = about;
    this.random =
        new SplittableRandom(
            UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits());
  }

  public static Dice of(long seed) {
    return new Dice(Long.toString(seed));
  }

  /** Other dice, for something of its own. */
  public Dice about(Object what) {
    return new Dice(about + "/" + what);
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From the first to the last, both included. */
  public int between(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  double share() {
    return random.nextDouble();
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of them, each as often as its share says. */
  public String oneOf(Map<String, Double> shares) {
    var names = shares.keySet().stream().sorted().toList();
    var left = random.nextDouble() * shares.values().stream().mapToDouble(share -> share).sum();
    for (var name : names) {
      left -= shares.get(name);
      if (left < 0) {
        return name;
      }
    }
    return names.get(names.size() - 1);
  }
}
