package org.footprint.form;

/** What is told is known already; telling it again changes nothing. */
public class ToldAlready extends Refused {

  private static final long serialVersionUID = 1L;

  public ToldAlready(String field, String sentence) {
    super(field, sentence);
  }
}
