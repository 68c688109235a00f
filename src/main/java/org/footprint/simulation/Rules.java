package org.footprint.simulation;

import org.footprint.calendar.WorkingCalendar;

/** What all crews of a simulation go by. */
record Rules(
    Workplace workplace,
    Habits habits,
    Pace pace,
    Staff staff,
    Told told,
    WorkingCalendar calendar,
    Dice dice,
    Behaviour behaviour,
    Tally tally) {}
