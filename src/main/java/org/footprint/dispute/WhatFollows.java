package org.footprint.dispute;

/** What follows when a stage of a concern has ended, or ended without an answer. */
public enum WhatFollows {
  CLOSED,
  NEXT_STAGE,
  NO_STAGE_LEFT,
  IRO_DECIDES
}
