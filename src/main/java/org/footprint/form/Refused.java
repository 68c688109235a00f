package org.footprint.form;

import java.util.List;
import java.util.stream.Collectors;

/** A form or message that is not accepted; nothing of it was stored. */
public class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  public Refused(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::sentence).collect(Collectors.joining(" ")));
    this.mistakes = List.copyOf(mistakes);
  }

  public Refused(String field, String sentence) {
    this(List.of(new Mistake(field, sentence)));
  }

  public List<Mistake> mistakes() {
    return mistakes;
  }
}
