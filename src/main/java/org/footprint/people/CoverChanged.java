package org.footprint.people;

/** Somebody's work may go to somebody else, or come back. */
public record CoverChanged(Cover cover, String words, String by) {}
