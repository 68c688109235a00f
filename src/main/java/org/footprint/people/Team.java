package org.footprint.people;

/** A team of social workers, within one service. */
public record Team(String id, String name, String serviceId) {}
