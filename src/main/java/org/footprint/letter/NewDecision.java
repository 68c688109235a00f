package org.footprint.letter;

import java.time.LocalDate;

/** A decision of this review: what, who is to do it, and by when. */
public record NewDecision(String words, String responsible, LocalDate by) {

  public NewDecision {
    words = Plain.item(words);
    responsible = Plain.part(responsible);
  }
}
