package org.footprint.people;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The groups that people can be in: one for each role, and the administrators. */
class Group {

  static final String ADMINISTRATORS = "camunda-admin";
  static final SortedSet<String> IDS = ids();

  private Group() {}

  private static SortedSet<String> ids() {
    var ids = new TreeSet<String>();
    ids.add(ADMINISTRATORS);
    Arrays.stream(Role.values()).map(Role::group).forEach(ids::add);
    return Collections.unmodifiableSortedSet(ids);
  }
}
