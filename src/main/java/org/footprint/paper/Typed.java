package org.footprint.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody typed into a field, in the pieces that a paper sets: paragraphs are parted by an
 * empty line, and lines that begin with a bullet are a list.
 *
 * @param listed whether the lines are a list; otherwise they are those of one paragraph
 * @param introduces whether a list follows that belongs to it
 */
public record Typed(List<String> lines, boolean listed, boolean introduces) {

  private static final String BULLET = "• ";

  public Typed {
    lines = List.copyOf(lines);
  }

  /** All that was typed, in its order. */
  public static List<Typed> pieces(String text) {
    var pieces = new ArrayList<Typed>();
    if (text != null && !text.isBlank()) {
      for (var paragraph : text.strip().split("\\R(\\h*\\R)+")) {
        cut(paragraph, pieces);
      }
    }
    return pieces;
  }

  /** Lines that begin with a bullet become a list; what stands before them stays with them. */
  private static void cut(String paragraph, List<Typed> pieces) {
    var said = new ArrayList<String>();
    var listed = new ArrayList<String>();
    for (var line : paragraph.split("\\R")) {
      if (line.startsWith(BULLET)) {
        if (!said.isEmpty()) {
          pieces.add(new Typed(said, false, true));
          said.clear();
        }
        listed.add(line.substring(BULLET.length()));
      } else {
        if (!listed.isEmpty()) {
          pieces.add(new Typed(listed, true, false));
          listed.clear();
        }
        said.add(line);
      }
    }
    if (!said.isEmpty()) {
      pieces.add(new Typed(said, false, false));
    }
    if (!listed.isEmpty()) {
      pieces.add(new Typed(listed, true, false));
    }
  }

  /** Accents joined to their letters, as fonts have them; nothing that no paper can show. */
  public static String printable(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[\\ufffe\\uffff]", "");
  }
}
