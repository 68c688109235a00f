package org.footprint.allocation;

import java.time.LocalDate;

/** How the child was told who their IRO is and how to reach them. */
record Introduction(
    String iroId, LocalDate givenOn, String how, String letter, String recordedBy) {}
