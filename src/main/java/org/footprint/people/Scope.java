package org.footprint.people;

/** For how much of the council a post is held. */
enum Scope {
  TEAM,
  SERVICE,
  AUTHORITY
}
