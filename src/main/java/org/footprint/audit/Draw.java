package org.footprint.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Draws a sample that can be explained: those come first whose SHA-256 of the seed, a blank and the
 * reference does. Anybody can work that out again from what is written down of the round.
 */
final class Draw {

  /** A file that may be drawn. */
  record File(UUID carePeriodId, String reference) {}

  private Draw() {}

  static List<File> of(List<File> fitting, long seed, int wanted) {
    return fitting.stream()
        .sorted(Comparator.comparing(file -> hash(seed + " " + file.reference())))
        .limit(wanted)
        .toList();
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
