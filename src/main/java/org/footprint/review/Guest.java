package org.footprint.review;

/** Somebody who is asked to a review; what is not known yet is null. */
public record Guest(
    String name,
    String role,
    String consulted,
    Boolean attended,
    Boolean views,
    Boolean feedbackAsked) {

  public static Guest invited(String name, String role) {
    return new Guest(name, role, null, null, null, null);
  }
}
