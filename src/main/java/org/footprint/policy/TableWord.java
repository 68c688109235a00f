package org.footprint.policy;

import java.util.Arrays;
import java.util.Optional;

/** A constant that the decision tables write in their own spelling. */
interface TableWord {

  String word();

  static <E extends Enum<E> & TableWord> Optional<E> find(Class<E> words, String word) {
    return Arrays.stream(words.getEnumConstants()).filter(e -> e.word().equals(word)).findFirst();
  }
}
