package org.footprint.chronology;

/** What was done. The name is stored, so it is never changed. */
public enum Act {
  CHILD_NOTIFIED,
  CHILD_LEFT_CARE,
  IRO_ALLOCATED,
  IRO_INTRODUCED,
  TASK_OVERDUE,
  POST_VACANT
}
