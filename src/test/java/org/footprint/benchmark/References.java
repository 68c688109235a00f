package org.footprint.benchmark;

import java.util.List;
import java.util.stream.Stream;

/** References of children that nobody else has. */
class References {

  private int last;

  List<String> next(int children) {
    return Stream.generate(() -> "B-" + ++last).limit(children).toList();
  }
}
