package org.footprint.child;

/** Somebody is to look whether this was right. */
public record EmergencyOpened(Emergency opening, CarePeriod period) {}
