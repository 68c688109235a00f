package org.footprint.policy;

import java.util.List;
import java.util.Map;

/** Everything the tables say for one authority. */
record Rulebook(
    Map<PracticeStandard, Standard> standards,
    Ladder ladder,
    Map<Circumstance, List<ReviewTimescale>> timescales,
    MissingReport missingReport,
    SeriesCountedFrom seriesCountedFrom) {}
