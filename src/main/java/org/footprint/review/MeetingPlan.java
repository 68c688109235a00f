package org.footprint.review;

import java.time.LocalDate;
import java.time.LocalTime;
import org.footprint.calendar.Days;
import org.footprint.form.Answers;

/** Day, time and place of a meeting to come, as they are typed in. */
record MeetingPlan(LocalDate onDay, LocalTime atTime, String place) {

  static MeetingPlan read(Answers answers, LocalDate today) {
    var onDay = answers.date("meetingOn", "Day of the meeting");
    if (onDay != null && onDay.isBefore(today)) {
      answers.mistake("meetingOn", "Day of the meeting: choose today or a day to come.");
    }
    return new MeetingPlan(
        onDay,
        answers.time("meetingAt", "Time of the meeting"),
        answers.line("place", "Place of the meeting"));
  }

  /** Refuses a day after the last one allowed. */
  MeetingPlan notAfter(LocalDate last, String why, Answers answers) {
    if (onDay != null && onDay.isAfter(last)) {
      answers.mistake(
          "meetingOn",
          "Day of the meeting: " + why + ", which is " + Days.words(last) + " at the latest.");
    }
    return this;
  }
}
