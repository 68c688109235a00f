package org.footprint.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.audit.process.CaseAudit.AGREE_SCORE;
import static org.footprint.audit.process.CaseAudit.AUDIT_FILE;
import static org.footprint.audit.process.CaseAudit.SCORE_AGAIN;
import static org.footprint.browser.Answer.answers;
import static org.footprint.browser.Answer.newRow;
import static org.footprint.browser.Answer.row;
import static org.footprint.change.ChangeAnswers.leftCare;
import static org.footprint.child.process.ChildInCare.ALLOCATE_IRO;
import static org.footprint.child.process.ChildInCare.CONSIDER_CHANGE;
import static org.footprint.child.process.ChildInCare.CONSIDER_YEARLY_MEETING;
import static org.footprint.child.process.ChildInCare.HAND_OVER;
import static org.footprint.child.process.ChildInCare.INTRODUCE_YOURSELF;
import static org.footprint.child.process.EmergencyOpening.LOOK_AT_EMERGENCY;
import static org.footprint.dispute.DisputeAnswers.answering;
import static org.footprint.dispute.DisputeAnswers.considering;
import static org.footprint.dispute.DisputeAnswers.goingUp;
import static org.footprint.dispute.DisputeAnswers.referring;
import static org.footprint.dispute.DisputeAnswers.wanted;
import static org.footprint.dispute.process.DisputeResolution.ANSWER_CONCERN;
import static org.footprint.dispute.process.DisputeResolution.CLOSE_CONCERN;
import static org.footprint.dispute.process.DisputeResolution.COMPLETE_CONCERN;
import static org.footprint.dispute.process.DisputeResolution.CONSIDER_REFERRAL;
import static org.footprint.dispute.process.DisputeResolution.DECIDE_ON_ANSWER;
import static org.footprint.dispute.process.DisputeResolution.HOLD_RESOLUTION_MEETING;
import static org.footprint.dispute.process.DisputeResolution.PREPARE_REFERRAL;
import static org.footprint.dispute.process.DisputeResolution.RECORD_CAFCASS_ANSWER;
import static org.footprint.dispute.process.FollowAction.CHECK_ACTION;
import static org.footprint.dispute.process.FollowAction.REPORT_ON_ACTION;
import static org.footprint.dispute.process.GoodPractice.READ_GOOD_PRACTICE;
import static org.footprint.feedback.process.RecordFeedback.ANSWER_FEEDBACK;
import static org.footprint.midway.process.MidwayMonitoring.HOLD_MIDWAY;
import static org.footprint.report.process.AnnualReport.APPROVE;
import static org.footprint.report.process.AnnualReport.COMMENT;
import static org.footprint.report.process.AnnualReport.PRESENT;
import static org.footprint.report.process.AnnualReport.PUBLISH;
import static org.footprint.report.process.AnnualReport.WRITE;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.Review.CHECK_REPORT;
import static org.footprint.review.process.Review.HEAR_FROM_CHILD;
import static org.footprint.review.process.Review.HOLD_REVIEW;
import static org.footprint.review.process.Review.SEND_INVITATIONS;
import static org.footprint.review.process.Review.WRITE_REPORT;
import static org.footprint.review.process.ReviewOutcomes.ANSWER_OBJECTION;
import static org.footprint.review.process.ReviewOutcomes.CONSIDER_DECISIONS;
import static org.footprint.review.process.ReviewOutcomes.DISTRIBUTE_MINUTES;
import static org.footprint.review.process.ReviewOutcomes.ISSUE_DECISIONS;
import static org.footprint.review.process.ReviewOutcomes.NOTE_MISSING_REPORT;
import static org.footprint.review.process.ReviewOutcomes.UPDATE_CARE_PLAN;
import static org.footprint.review.process.ReviewOutcomes.WRITE_MINUTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.footprint.Notifications;
import org.footprint.audit.AuditedFiles;
import org.footprint.change.process.TellAboutChange;
import org.footprint.dispute.Disputed;
import org.footprint.dispute.Disputed.Concern;
import org.footprint.dispute.process.GoodPractice;
import org.footprint.feedback.process.RecordFeedback;
import org.footprint.report.ReportedYear;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.footprint.review.ReviewAnswers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each form of each model, filled in and sent in Tasklist by whoever it is for. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsTest {

  private static final String TUESDAY = "2026-03-03T10:00:00Z";
  private static final String DAY_OF_REVIEW = "2026-03-24";
  private static final String MIDWAY_OPEN = "2026-04-28T09:00:00Z";

  @Autowired Casework casework;
  @Autowired Disputed disputed;
  @Autowired ReportedYear year;
  @Autowired AuditedFiles audited;
  @Autowired Laptops laptops;
  @Autowired TaskService tasks;
  @Autowired JdbcClient database;

  /**
   * A line of the table.
   *
   * @param form the name of its file
   * @param person who fills it in
   * @param waits what has happened before, up to the moment at which it can be opened
   * @param fact the table and column in which one of the answers is found afterwards
   */
  record Line(
      String form,
      String person,
      Supplier<Waiting> waits,
      List<Answer> answers,
      String fact,
      String found) {

    @Override
    public String toString() {
      return form;
    }
  }

  /** A form that can be opened; without a task it begins something. */
  record Waiting(String child, Task task, Function<TasklistPage, OpenForm> opened) {}

  private Stream<Line> table() {
    return Stream.of(
        new Line(
            "notify-child-looked-after",
            "sam",
            begins("Child in care: notify that a child is looked after", this::nobody),
            answers(
                "Child's reference", "{child}",
                "Date of birth", "04/05/2014",
                "First names", "Robin",
                "Last name", "Ashdown",
                "Sex", "Female",
                "Ethnicity", "Black Caribbean",
                "First language", "English",
                "Needs an interpreter", "Yes",
                "Came into care on", "03/03/2026",
                "Reason for coming into care", "Abuse or neglect",
                "Legal status", "Full care order",
                "Placement", "Foster care",
                "Where and with whom the child lives now", "With the Marshes, who notified by form",
                "Team", "Oak Team",
                "Social worker", "Sam Okafor",
                "Does the child wish for a woman or a man as IRO?", "A woman"),
            "placement.place",
            "With the Marshes, who notified by form"),
        new Line(
            "allocate-iro",
            "mona",
            task(ALLOCATE_IRO, this::told),
            answers(
                "Who will be the child's IRO?", "Ivy Thornton",
                "Reason for this choice", "She has known Amara for a year"),
            "allocation.reason",
            "She has known Amara for a year"),
        new Line(
            "introduce-yourself",
            "ivy",
            task(INTRODUCE_YOURSELF, this::begun),
            answers(
                "Letter to the child", "Dear Amara, I am Ivy.",
                "Given to the child on", "03/03/2026",
                "How was the child told?", "In person"),
            "introduction.letter",
            "Dear Amara, I am Ivy."),
        new Line(
            "hand-over",
            "ivy",
            task(
                HAND_OVER,
                () ->
                    changed(
                        begun(), "mona", Map.of("type", "iroChanged", "iro", "ian", "words", "x"))),
            answers(
                "What the new IRO needs to know", "Amara likes to walk while she talks",
                "Talked with the new IRO on", "03/03/2026"),
            "hand_over.words",
            "Amara likes to walk while she talks"),
        new Line(
            "tell-about-change",
            "sam",
            begins("Tell us about a change for a child", this::begun),
            answers(
                "Child", "Amara Lane ({child})",
                "What changed?", "The child moved",
                "Since when?", "03/03/2026",
                "Placement", "Foster care",
                "Where and with whom does the child live now?", "With the Byrnes, told by form",
                "Was the move planned?", "Yes",
                "In your own words", "It was time"),
            "placement.place",
            "With the Byrnes, told by form"),
        new Line(
            "consider-change",
            "ivy",
            task(
                CONSIDER_CHANGE,
                () ->
                    changed(
                        begun(), "sam", Map.of("type", "planChangeProposed", "words", "School"))),
            answers("Does the review come forward?", "No", "Why", "It is soon enough as it is"),
            "change.answer_words",
            "It is soon enough as it is"),
        new Line(
            "consider-yearly-meeting",
            "holly",
            task(CONSIDER_YEARLY_MEETING, this::settled),
            answers(
                "Do you consent to one review meeting a year?", "Yes",
                "Why", "She has been at home there for two years"),
            "change.answer_words",
            "She has been at home there for two years"),
        new Line(
            "arrange-review",
            "ivy",
            task(ARRANGE_REVIEW, this::begun),
            answers(
                "Talked with the child about it on", "03/03/2026",
                "Whom does the child want there, and whom not?", "Kai and the dog",
                "Day of the meeting", "24/03/2026",
                "Time of the meeting", "14:30",
                "Place of the meeting", "In the garden of the Marshes",
                "How it is held", "Some in person, some on screen",
                "Why not in person", "Her brother lives far away",
                "Who chairs?", "The child wants to chair part of it",
                "Who comes", newRow("Name", "Jo Marsh", "Who this is", "Carer"),
                "An interpreter is needed", "Yes"),
            "review_meeting.place",
            "In the garden of the Marshes"),
        new Line(
            "rearrange-review",
            "bea",
            begins("Rearrange a review", () -> begun().arranged(DAY_OF_REVIEW)),
            answers(
                "Child", "Amara Lane ({child})",
                "Day of the meeting", "25/03/2026",
                "Time of the meeting", "10:00",
                "Place of the meeting", "At school",
                "Why it is moved", "The swimming gala is on Tuesday"),
            "review_meeting.reason",
            "The swimming gala is on Tuesday"),
        new Line(
            "send-invitations",
            "bea",
            task(SEND_INVITATIONS, this::arranged),
            answers(
                "Sent on", "03/03/2026",
                "Who could not be invited, and why", "Her father's address is not known"),
            "review_invitation.words",
            "Her father's address is not known"),
        new Line(
            "hear-from-child",
            "ivy",
            task(HEAR_FROM_CHILD, this::arranged),
            answers(
                "How was the child heard?", "Out together",
                "Heard on", "03/03/2026",
                "Did you see the child alone?", "Yes",
                "What the child says", "I want to swim and to see Kai"),
            "child_heard.words",
            "I want to swim and to see Kai"),
        new Line(
            "write-report",
            "sam",
            task(WRITE_REPORT, this::arranged),
            answers(
                "Health", "All well",
                "What the child says", "My school is fine, and this is my report",
                "The care plan as proposed", "Amara stays with the Marshes",
                "Has the child seen or heard this report?", "No",
                "Why not?", "She did not want to"),
            "report_section.words",
            "My school is fine, and this is my report"),
        new Line(
            "check-report",
            "tess",
            task(CHECK_REPORT, () -> arranged().reported()),
            answers(
                "Report and plan", "I send them back",
                "Note to the social worker", "Please say more about school"),
            "report.note",
            "Please say more about school"),
        new Line(
            "hold-review",
            "ivy",
            task(HOLD_REVIEW, this::onTheDay),
            answers(
                "What became of the meeting?", "It was held and is complete",
                "Held on", "24/03/2026",
                "How it was held", "In person",
                "How the child took part", "PN1",
                "Who chaired", "The child and the IRO together",
                "Was the child offered to chair?", "Yes",
                "Parents", "One parent came",
                "What the child wants", "To see Kai every week, and to swim",
                "New decisions",
                    newRow(
                        "What was decided", "Family time every second Sunday",
                        "The same in words for the child", "You see Kai every second Sunday",
                        "Who is responsible", "Sam Okafor",
                        "By when", "12/04/2026")),
            "held_review.wishes",
            "To see Kai every week, and to swim"),
        new Line(
            "issue-decisions",
            "ivy",
            task(ISSUE_DECISIONS, this::held),
            answers("Decisions", row(1, "What was decided", "Family time, in better words")),
            "decision.what",
            "Family time, in better words"),
        new Line(
            "consider-decisions",
            "tess",
            task(CONSIDER_DECISIONS, () -> held().issued()),
            answers(
                "The decisions", "I object",
                "What you object to, and why", "Nobody can drive on Sundays"),
            "objection.words",
            "Nobody can drive on Sundays"),
        new Line(
            "answer-objection",
            "ivy",
            task(ANSWER_OBJECTION, () -> held().issued().objectedTo()),
            answers(
                "Your answer", "I amend the decisions",
                "Why", "Saturday suits everybody",
                "Decisions as they read now",
                    row(
                        1,
                        "What was decided",
                        "Family time on Saturdays",
                        "Why it was amended",
                        "Nobody drives on Sundays")),
            "objection.answer_words",
            "Saturday suits everybody"),
        new Line(
            "write-minutes",
            "ivy",
            task(WRITE_MINUTES, this::held),
            answers("Letter to the child", "Dear Amara, this is what we said in the garden."),
            "minutes.letter",
            "Dear Amara, this is what we said in the garden."),
        new Line(
            "distribute-minutes",
            "bea",
            task(DISTRIBUTE_MINUTES, () -> held().issued().agreed().written()),
            answers(
                "Sent on",
                "24/03/2026",
                "Who gets what",
                row(1, "How it is sent", "By hand"),
                "Who gets what",
                row(2, "How it is sent", "By hand"),
                "Who gets what",
                newRow(
                    "Name", "Her grandmother in Leeds",
                    "What they get", "Letter and decisions",
                    "How it is sent", "By post")),
            "distribution.name",
            "Her grandmother in Leeds"),
        new Line(
            "update-care-plan",
            "sam",
            task(UPDATE_CARE_PLAN, this::held),
            answers(
                "Care plan updated on", "24/03/2026",
                "What changed in the plan", "Swimming is in it now",
                "Has the child been told?", "Yes"),
            "care_plan_update.words",
            "Swimming is in it now"),
        new Line(
            "note-missing-report",
            "holly",
            task(NOTE_MISSING_REPORT, () -> arranged().held(DAY_OF_REVIEW)),
            answers("What will be done", "I speak with the team on Monday"),
            "missing_report_note.words",
            "I speak with the team on Monday"),
        new Line(
            "hold-midway",
            "ivy",
            task(HOLD_MIDWAY, this::midwayOpen),
            answers(
                "Looked at on", "28/04/2026",
                "The decisions of the review",
                    row(1, "How it stands", "Drifting", "More about it", "Not once since Easter"),
                "Did you speak with the child?", "By phone or video",
                "What the child says, or why you could not speak", "It is all right",
                "Is the plan still right?", "No",
                "What is not right about it", "Sundays do not work",
                "What follows?", "I note something on the record",
                "In your own words", "I ask again at Whitsun"),
            "midway.result_words",
            "I ask again at Whitsun"),
        new Line(
            "look-at-emergency",
            "mona",
            task(LOOK_AT_EMERGENCY, this::openedInEmergency),
            answers(
                "Was it right to open the record?", "No",
                "What you do about it", "I speak with Ian and his manager"),
            "emergency_opening.note",
            "I speak with Ian and his manager"),
        new Line(
            "raise-concern",
            "ivy",
            begins("Raise a concern", this::begun),
            answers(
                "Child", "Amara Lane ({child})",
                "Reasons", "Drift in the plan\nOther",
                "The other reason", "Two e-mails without an answer",
                "What is wrong", "Nobody has looked for a school, says this form",
                "What it does to the child", "She is alone all day",
                "What you want done",
                    newRow(
                        "What should be done", "Ask three schools",
                        "Who does it", "Somebody else",
                        "By when", "03/04/2026",
                        "Who this is", "The virtual school"),
                "To whom it goes", "Stage 1: Team Manager",
                "This is urgent", "Yes",
                "Was the child told of this concern?", "No",
                "Why the child was not told", "She has exams this week"),
            "dispute.wrong",
            "Nobody has looked for a school, says this form"),
        new Line(
            "answer-concern",
            "tess",
            task(ANSWER_CONCERN, this::raised),
            answers(
                "Your answer", "Partly agreed",
                "In your own words", "Two schools are full, we ask a third",
                "What will be done",
                    newRow(
                        "What should be done", "Ask the academy",
                        "Who does it", "The team manager",
                        "By when", "20/03/2026")),
            "dispute_stage.answer_words",
            "Two schools are full, we ask a third"),
        new Line(
            "decide-on-answer",
            "ivy",
            task(DECIDE_ON_ANSWER, this::answered),
            answers(
                "Your decision", "It is not resolved and goes up",
                "Goes up to", "Stage 2: Head of Service",
                "Why", "Nothing has changed by this week"),
            "dispute_stage.ended_words",
            "Nothing has changed by this week"),
        new Line(
            "hold-resolution-meeting",
            "tess",
            task(
                HOLD_RESOLUTION_MEETING,
                () -> raised().does("tess", ANSWER_CONCERN, answering("meeting"))),
            answers(
                "Held on", "03/03/2026",
                "Who was there", "Ivy, Tess and the virtual school",
                "The outcome", "Agreed: it will be done",
                "In your own words", "A place after Easter is promised",
                "What will be done",
                    newRow(
                        "What should be done", "Book the taxi",
                        "Who does it", "The social worker",
                        "By when", "10/04/2026")),
            "dispute_stage.answer_words",
            "A place after Easter is promised"),
        new Line(
            "complete-concern",
            "ivy",
            task(COMPLETE_CONCERN, this::noted),
            answers(
                "What is wrong", "The decision is disputed, says this form",
                "What it does to the child", "She does not see her brother",
                "What you want done",
                    newRow(
                        "What should be done", "Find a driver",
                        "Who does it", "The team manager",
                        "By when", "30/04/2026"),
                "Was the child told of this concern?", "Yes, and of their right to an advocate"),
            "dispute.wrong",
            "The decision is disputed, says this form"),
        new Line(
            "act-on-concern",
            "ivy",
            begins("Act on a concern", this::raised),
            answers(
                "Concern", "Amara Lane ({child})",
                "Your decision", "I withdraw it",
                "Why", "It was a misunderstanding on my side"),
            "dispute.outcome_words",
            "It was a misunderstanding on my side"),
        new Line(
            "consider-referral",
            "ivy",
            task(CONSIDER_REFERRAL, this::atTheTop),
            answers(
                "Your decision", "I hold it at this level",
                "Ask me again on", "17/03/2026",
                "Why", "The director has promised to call"),
            "referral_question.words",
            "The director has promised to call"),
        new Line(
            "prepare-referral",
            "ivy",
            task(PREPARE_REFERRAL, this::toBeReferred),
            answers(
                "Was it referred to CAFCASS?", "Yes",
                "Referred on", "03/03/2026",
                "Grounds", "The plan has not been carried out for a year",
                "Was legal advice taken?", "Yes",
                "What the advice is, or why there is none", "Refer",
                "Documents that go with it", "Care plan and minutes",
                "Who was told", "Amara, her mother and the director"),
            "referral.grounds",
            "The plan has not been carried out for a year"),
        new Line(
            "record-cafcass-answer",
            "ivy",
            task(
                RECORD_CAFCASS_ANSWER,
                () -> toBeReferred().does("ivy", PREPARE_REFERRAL, referring("2026-03-03"))),
            answers(
                "What does CAFCASS do?", "Settled with CAFCASS's help",
                "Answered on", "03/03/2026",
                "What CAFCASS answers", "A place is found, says the adviser",
                "The concern", "It is resolved for the child",
                "What has changed for the child", "She goes to school from Monday"),
            "referral.answer_words",
            "A place is found, says the adviser"),
        new Line(
            "close-concern",
            "ivy",
            task(CLOSE_CONCERN, this::leftBehind),
            answers(
                "How does it end?", "It had been resolved for the child",
                "What has changed for the child", "She went home with a school place"),
            "dispute.for_child",
            "She went home with a school place"),
        new Line(
            "report-on-action",
            "sam",
            task(REPORT_ON_ACTION, this::promised),
            answers("Is it done?", "Not done", "In your own words", "The third school is on leave"),
            "wanted_action.said_words",
            "The third school is on leave"),
        new Line(
            "check-action",
            "ivy",
            task(CHECK_ACTION, () -> promised().finished(REPORT_ON_ACTION, Map.of("said", "done"))),
            answers(
                "Is it done for the child?", "Done",
                "In your own words", "She has seen all three"),
            "wanted_action.found_words",
            "She has seen all three"),
        new Line(
            "record-good-practice",
            "ivy",
            begins("Record good practice", this::begun),
            answers(
                "Child", "Amara Lane ({child})",
                "Who did well?", "Somebody else",
                "Who this is", "Mr Byrne of the swimming club",
                "What they did well, and what it meant for the child", "He taught her to dive"),
            "commendation.words",
            "He taught her to dive"),
        new Line(
            "read-good-practice",
            "tess",
            () -> {
              var child = praised();
              var task = toRead(child);
              return new Waiting(child.reference(), task, tasklist -> tasklist.open(task));
            },
            answers("I have read it", "Yes"),
            "commendation_reader.person_id",
            "tess"),
        new Line(
            "begin-annual-report",
            "mona",
            begins("Begin the annual report", year::published),
            answers("Year", ReportedYear.YEAR, "Why it is written again", "A review was missing"),
            "report_work.reason",
            "A review was missing"),
        new Line(
            "write-annual-report",
            "mona",
            report(WRITE, year::begun),
            answers(
                "The service", "Six IROs, and what they did by form",
                "How children took part", "They came",
                "Practice and its quality", "It got better",
                "Concerns, and what came of them", "Few, and settled",
                "Next year's priorities", row(1, "Priority", "Papers in time"),
                "The year for children and young people", "We listened"),
            "report_version.writing::text",
            "Six IROs, and what they did by form%"),
        new Line(
            "comment-on-annual-report",
            "holly",
            report(COMMENT, year::written),
            answers("The report", "I send it back", "What you say about it", "Say what changed"),
            "report_step.words",
            "Say what changed"),
        new Line(
            "approve-annual-report",
            "dina",
            report(APPROVE, year::commented),
            answers("The report", "I approve it", "What you say about it", "It may be read"),
            "report_step.words",
            "It may be read"),
        new Line(
            "present-annual-report",
            "mona",
            report(PRESENT, year::approved),
            answers(
                "Presented to the corporate parenting board on", "09/04/2020",
                "What the board said", "Two members were in care themselves"),
            "report_step.words",
            "Two members were in care themselves"),
        new Line(
            "publish-annual-report",
            "mona",
            report(PUBLISH, year::presented),
            answers("It is published, and so is the version for children and young people", "Yes"),
            "report_step.kind",
            "PUBLISHED"),
        new Line(
            "record-feedback",
            "bea",
            begins("Record feedback", this::begun),
            answers(
                "What is it about?", "A child in care",
                "Child", "Amara Lane ({child})",
                "From whom?", "Parent",
                "What is it?", "Complaint",
                "Of what does it speak?", "Papers",
                "In their own words", "The letter had the wrong name in it",
                "Said on", "02/03/2026"),
            "feedback.words",
            "The letter had the wrong name in it"),
        new Line(
            "answer-feedback",
            "mona",
            task(ANSWER_FEEDBACK, this::complainedOf),
            answers(
                "What you answered", "I wrote and said that we are sorry",
                "What changes because of it, if something does", "Two people read each letter"),
            "feedback.changes",
            "Two people read each letter"),
        new Line(
            "begin-audits",
            "mona",
            begins("Begin an audit", this::begun),
            answers(
                "What is looked at", "Do the plans drift, asked by form?",
                "Which files?", "At random",
                "How many files", "1",
                "Who audits", "Ian Mackenzie",
                "Who scores a second time", "Holly Bennett"),
            "audit_round.theme",
            "Do the plans drift, asked by form?"),
        new Line(
            "withdraw-audits",
            "mona",
            begins("Withdraw an audit", this::drawnToBeWithdrawn),
            answers(
                "Which round",
                    "Withdrawn by form, begun on Tuesday 3 March 2026: 1 of 1 files open",
                "Why", "Nobody has the time, said by form"),
            "audit_round.withdrawn_why",
            "Nobody has the time, said by form"),
        new Line(
            "audit-file",
            "ian",
            task(AUDIT_FILE, this::drawn),
            answers(scored("The first auditor read it")),
            "audit_score.words",
            "The first auditor read it"),
        new Line(
            "score-again",
            "holly",
            task(SCORE_AGAIN, () -> auditedFirst()),
            answers(scored("The second auditor read it")),
            "audit_score.words",
            "The second auditor read it"),
        new Line(
            "agree-score",
            "mona",
            task(AGREE_SCORE, () -> auditedTwice()),
            answers(
                "Overall judgement", "Good",
                "Overall judgement, why", "I read both and the file"),
            "audit_score.words",
            "I read both and the file"));
  }

  @AfterEach
  void theClockRunsAgain() {
    year.takeOut();
    casework.clockRunsAgain();
  }

  @ParameterizedTest
  @MethodSource("table")
  void isFilledInAndSent(Line line) {
    var waiting = line.waits().get();
    var before = found(line);
    var form = waiting.opened().apply(laptops.of(line.person()).tasklist());

    form.fillIn(line.answers().stream().map(answer -> answer.about(waiting.child())).toList());
    form.send();

    assertThat(found(line)).as(line.fact()).isEqualTo(before + 1);
    if (waiting.task() != null) {
      assertThat(tasks.createTaskQuery().taskId(waiting.task().getId()).count()).isZero();
    }
  }

  @Test
  void everyFormIsInTheTable() throws IOException {
    try (var files = Files.walk(Path.of("forms"))) {
      assertThat(table().map(Line::form))
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(file -> file.endsWith(".form"))
                  .map(file -> file.replace(".form", ""))
                  .toList());
    }
  }

  private long found(Line line) {
    var place = line.fact().split("\\.");
    var read = line.form().equals("read-good-practice") ? " and read_at is not null" : "";
    return database
        .sql(
            "select count(*) from footprint.%s where %s like ?".formatted(place[0], place[1])
                + read)
        .param("%" + line.found())
        .query(Long.class)
        .single();
  }

  private static Supplier<Waiting> begins(String name, Supplier<?> before) {
    return () -> new Waiting(reference(before.get()), null, tasklist -> tasklist.begin(name));
  }

  private Supplier<Waiting> task(String key, Supplier<?> before) {
    return () -> {
      var around = before.get();
      var task = around instanceof Concern concern ? concern.task(key) : ((Case) around).task(key);
      return new Waiting(reference(around), task, tasklist -> tasklist.open(task));
    };
  }

  private Supplier<Waiting> report(String key, Supplier<ReportedYear> before) {
    return () -> {
      var task = before.get().task(key);
      return new Waiting(ReportedYear.REPORT, task, tasklist -> tasklist.open(task));
    };
  }

  private static String reference(Object around) {
    if (around instanceof ReportedYear) {
      return ReportedYear.REPORT;
    }
    if (around instanceof Concern concern) {
      return concern.child().reference();
    }
    return around instanceof Case child ? child.reference() : (String) around;
  }

  private String nobody() {
    casework.tasklist().itIs(Instant.parse(TUESDAY));
    return Notifications.newReference();
  }

  private Case told() {
    return casework.told(TUESDAY, child -> child);
  }

  private Case begun() {
    return casework.begun(TUESDAY);
  }

  private Case settled() {
    var child = casework.begun(TUESDAY, notified -> notified.with("cameIntoCareOn", "2024-01-08"));
    return changed(child, "ivy", Map.of("type", "yearlyMeetingProposed", "words", "Two are many"));
  }

  private Case changed(Case child, String teller, Map<String, Object> change) {
    casework
        .tasklist()
        .as(teller)
        .start(TellAboutChange.KEY, ReviewAnswers.with(change, "child", child.reference()));
    return child;
  }

  private Case arranged() {
    return begun().arranged(DAY_OF_REVIEW);
  }

  private Case onTheDay() {
    var child = arranged().reported().checked();
    child.itIs(Instant.parse(DAY_OF_REVIEW + "T15:00:00Z"));
    return child;
  }

  private Case held() {
    return arranged().reported().checked().held(DAY_OF_REVIEW);
  }

  private Case midwayOpen() {
    var child = held();
    child.itIs(Instant.parse(MIDWAY_OPEN));
    return child;
  }

  private Case openedInEmergency() {
    var child = begun();
    var page = laptops.of("ian").at("/emergency");
    page.getByLabel("Child's reference").fill(child.reference());
    page.getByLabel("Why it cannot wait").fill("The police ask where she is");
    page.getByText("Open the record").click();
    page.waitForURL("**/children/" + child.reference());
    return child;
  }

  private Concern raised() {
    return disputed.raised(TUESDAY, "1");
  }

  private Concern answered() {
    return raised().does("tess", ANSWER_CONCERN, answering("refused"));
  }

  private Concern noted() {
    var child = held().issued().objectedTo();
    child.finished(ANSWER_OBJECTION, Map.of("answer", "concern", "words", "It matters"));
    return disputed.noted(child);
  }

  private Concern atTheTop() {
    return disputed
        .raised(TUESDAY, "4")
        .does("dina", ANSWER_CONCERN, answering("refused"))
        .does("ivy", DECIDE_ON_ANSWER, goingUp());
  }

  private Concern toBeReferred() {
    return raised().decides(considering("refer"));
  }

  private Concern leftBehind() {
    var concern = raised();
    changed(concern.child(), "sam", leftCare("2026-03-03"));
    return concern;
  }

  private Case promised() {
    var concern =
        disputed.raised(TUESDAY, "1", "actions", List.of(wanted("social-worker", "2026-03-05")));
    concern.itIs("2026-03-05T09:00:00Z");
    return concern.child();
  }

  /** Of everything the same, with words of its own for the file as a whole. */
  private static Object[] scored(String overall) {
    var answers = new ArrayList<String>();
    for (var standard :
        List.of(
            "The child's voice",
            "The plan and its progress",
            "The IRO's oversight and challenge",
            "Timeliness of the papers",
            "Impact for the child",
            "Overall judgement")) {
      answers.addAll(List.of(standard, "Good", standard + ", why"));
      answers.add(standard.startsWith("Overall") ? overall : "It says so");
    }
    return answers.toArray();
  }

  private Case drawn() {
    var child = begun();
    audited.drawn(child.reference(), "ian", "holly");
    return child;
  }

  private Case drawnToBeWithdrawn() {
    var child = begun();
    audited.drawn(child.reference(), "ian", "holly", "Withdrawn by form");
    return child;
  }

  private Case auditedFirst() {
    return does(drawn(), "ian", AUDIT_FILE, AuditedFiles.scoring("good"));
  }

  private Case auditedTwice() {
    return does(
        auditedFirst(),
        "holly",
        SCORE_AGAIN,
        ReviewAnswers.with(AuditedFiles.scoring("good"), "overall", "inadequate"));
  }

  private Case does(Case child, String person, String key, Map<String, Object> answers) {
    casework.tasklist().as(person).submit(child.reference(), key, answers);
    return child;
  }

  private Case complainedOf() {
    var child = begun();
    casework
        .tasklist()
        .as("ivy")
        .start(
            RecordFeedback.KEY,
            Map.of(
                "whom",
                "child",
                "child",
                child.reference(),
                "who",
                "parent",
                "kind",
                "complaint",
                "about",
                "papers",
                "words",
                "Late again",
                "givenOn",
                "2026-03-02"));
    return child;
  }

  /** Each reader has a task of their own. */
  private Task toRead(Case child) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(child.reference())
        .taskDefinitionKey(READ_GOOD_PRACTICE)
        .taskAssignee("tess")
        .singleResult();
  }

  private Case praised() {
    var child = begun();
    casework
        .tasklist()
        .as("ivy")
        .start(
            GoodPractice.KEY,
            Map.of("child", child.reference(), "who", "teamManager", "words", "They listened"));
    return child;
  }
}
