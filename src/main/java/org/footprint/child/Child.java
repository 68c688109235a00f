package org.footprint.child;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/** A child as the service knows them. */
public record Child(
    UUID id,
    String reference,
    String firstNames,
    String lastName,
    LocalDate dateOfBirth,
    String sex,
    String ethnicity,
    String language,
    boolean interpreter,
    boolean unaccompanied) {

  public String name() {
    return firstNames + " " + lastName;
  }

  public int ageOn(LocalDate day) {
    return Period.between(dateOfBirth, day).getYears();
  }
}
