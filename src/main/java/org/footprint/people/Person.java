package org.footprint.people;

import java.math.BigDecimal;

/** Somebody who works for the council; the id is the name they sign in with. */
public record Person(
    String id,
    String name,
    String email,
    String phone,
    String gender,
    BigDecimal fullTimeEquivalent) {}
