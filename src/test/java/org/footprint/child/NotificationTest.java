package org.footprint.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.footprint.change.ChangeAnswers.leftCare;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngine;
import org.footprint.FootprintTest;
import org.footprint.Notifications;
import org.footprint.Rows;
import org.footprint.Tasklist;
import org.footprint.change.News;
import org.footprint.child.process.ChildInCare;
import org.footprint.form.Answers;
import org.footprint.form.Mistake;
import org.footprint.form.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FootprintTest
class NotificationTest {

  @Autowired ProcessEngine engine;
  @Autowired JdbcClient database;
  @Autowired CarePeriods periods;
  @Autowired ChildRecords records;
  @Autowired News news;

  private Tasklist tasklist;

  @BeforeEach
  void aTuesdayInSummer() {
    tasklist = new Tasklist(engine);
    tasklist.itIs(Instant.parse("2026-06-09T10:00:00Z"));
  }

  @AfterEach
  void theClockRunsAgain() {
    tasklist.clockRunsAgain();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          team           | zebra quartz        | Team: choose one of the list.
          sex            | zebra quartz        | Sex: choose one of the list.
          ethnicity      | zebra quartz        | Ethnicity: choose one of the list.
          need           | zebra quartz        | Reason for coming into care: choose one of the list.
          legalStatus    | zebra quartz        | Legal status: choose one of the list.
          placement      | zebra quartz        | Placement: choose one of the list.
          iroWish        | zebra quartz        | Wish for an IRO: choose one of the list.
          reference      | zebra quartz        | Child's reference: use up to 20 letters, digits and hyphens, no spaces.
          reference      | T-12345678901234567890 | Child's reference: use up to 20 letters, digits and hyphens, no spaces.
          dateOfBirth    | zebra quartz        | Date of birth: give a date as day, month and year.
          dateOfBirth    | 2026-02-30          | Date of birth: give a date as day, month and year.
          dateOfBirth    | 2026-06-10          | Date of birth: choose a day that is not in the future.
          dateOfBirth    | 2008-06-09          | Date of birth: this person is eighteen or over, so they cannot come into care.
          cameIntoCareOn | zebra quartz        | Came into care on: give a date as day, month and year.
          cameIntoCareOn | 2026-06-10          | Came into care on: choose a day that is not in the future.
          cameIntoCareOn | 2013-01-01          | Came into care on: this is before the date of birth.
          socialWorker   | zebra quartz        | Social worker: no social worker has this sign-in name.
          siblings       | ZEBRA-QUARTZ        | Brothers and sisters: no child with this reference is known here. Leave it out, and tell the IRO manager, Mona Eldridge (01632 960120).
          parentInCare   | ZEBRA-QUARTZ        | Parent who is in care too: no child with this reference is known here. Leave it out, and tell the IRO manager, Mona Eldridge (01632 960120).
          """)
  void whatCannotBeRightIsRefusedInASentenceThatNamesTheField(
      String field, String typed, String sentence) {
    var refusal = refused(Notifications.valid().with(field, typed));

    assertThat(refusal.mistakes()).containsExactly(new Mistake(field, sentence));
    assertThat(refusal.getMessage()).isEqualTo(sentence).doesNotContainIgnoringCase(typed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reference      | Child's reference: this is missing.
          firstNames     | First names: this is missing.
          lastName       | Last name: this is missing.
          dateOfBirth    | Date of birth: this is missing.
          sex            | Sex: this is missing.
          ethnicity      | Ethnicity: this is missing.
          language       | First language: this is missing.
          cameIntoCareOn | Came into care on: this is missing.
          need           | Reason for coming into care: this is missing.
          legalStatus    | Legal status: this is missing.
          placement      | Placement: this is missing.
          place          | Where and with whom the child lives now: this is missing.
          team           | Team: this is missing.
          """)
  void aMissingFieldIsAskedFor(String field, String sentence) {
    var expected = new Mistake(field, sentence);

    assertThat(refused(Notifications.valid().without(field)).mistakes()).containsExactly(expected);
    assertThat(refused(Notifications.valid().with(field, null)).mistakes())
        .containsExactly(expected);
    assertThat(refused(Notifications.valid().with(field, " \t")).mistakes())
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "firstNames, First names",
    "lastName, Last name",
    "language, First language",
    "place, Where and with whom the child lives now"
  })
  void aLineThatIsTooLongIsToBeShortened(String field, String label) {
    var refusal = refused(Notifications.valid().with(field, "z".repeat(201)));

    assertThat(refusal.mistakes())
        .containsExactly(new Mistake(field, label + ": shorten it to 200 characters."));
    assertThat(refusal.getMessage()).doesNotContain("zzz");
    notified(Notifications.valid().with(field, "z".repeat(200)));
  }

  @Test
  void allMistakesAreToldAtOnce() {
    var refusal =
        refused(
            Notifications.valid()
                .without("lastName")
                .with("team", "zebra quartz")
                .with("cameIntoCareOn", "2027-01-01"));

    assertThat(refusal.mistakes())
        .extracting(Mistake::field)
        .containsExactlyInAnyOrder("lastName", "team", "cameIntoCareOn");
  }

  @Test
  void theLastDayBeforeTheEighteenthBirthdayIsNotTooLate() {
    notified(Notifications.valid().with("dateOfBirth", "2008-06-10"));
  }

  @Test
  void aBabyBornTodayComesIntoCareToday() {
    notified(Notifications.valid().with("dateOfBirth", "2026-06-09"));
  }

  @Test
  void todayIsTheDayItIsInLondon() {
    tasklist.itIs(Instant.parse("2026-06-09T23:30:00Z"));

    notified(Notifications.valid().with("cameIntoCareOn", "2026-06-10"));

    tasklist.itIs(Instant.parse("2026-06-09T22:30:00Z"));
    assertThat(
            refused(Notifications.valid().with("cameIntoCareOn", "2026-06-10"))
                .mistakes()
                .get(0)
                .field())
        .isEqualTo("cameIntoCareOn");
  }

  @Test
  void aChildWhoIsInCareAlreadyIsNotNotifiedAgain() {
    var first = Notifications.valid();
    notified(first);

    for (var again : List.of(first.reference(), first.reference().toLowerCase())) {
      var refusal =
          refused(Notifications.valid().with("reference", again).with("lastName", "Other"));

      assertThat(refusal.mistakes())
          .containsExactly(
              new Mistake(
                  "reference",
                  "Child's reference: the child with this reference is already in care here."));
      assertThat(refusal.getMessage()).doesNotContainIgnoringCase(first.reference());
    }
  }

  @Test
  void ofTwoNotificationsOfOneChildAtOnceOneIsRefused() throws Exception {
    var told = Notifications.valid();
    var together = new CyclicBarrier(2);
    Callable<String> notify =
        () -> {
          together.await();
          try {
            tasklist.as("sam").start(ChildInCare.KEY, told.fields());
            return "accepted";
          } catch (BadRequestException refused) {
            return refused.getMessage();
          }
        };
    var people = Executors.newFixedThreadPool(2);
    var outcomes = new ArrayList<String>();
    try {
      for (var one : people.invokeAll(List.of(notify, notify))) {
        outcomes.add(one.get());
      }
    } finally {
      people.shutdown();
    }

    assertThat(outcomes)
        .containsExactlyInAnyOrder(
            "accepted",
            "Child's reference: the child with this reference is already in care here.");
    assertThat(periods.of(child(told).id())).hasSize(1);
    assertThat(tasklist.open(told.reference())).containsExactly(ChildInCare.ALLOCATE_IRO);
  }

  @Test
  void aReturningChildIsTheSameChildWithNewDetailsAndASecondTimeInCare() {
    var first = Notifications.valid();
    notified(first);
    var before = child(first);
    leavesCare(first, "2026-06-09");
    tasklist.itIs(Instant.parse("2026-09-01T10:00:00Z"));

    notified(first.with("lastName", "Lane-Webb").with("cameIntoCareOn", "2026-08-31"));

    var after = child(first);
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.lastName()).isEqualTo("Lane-Webb");
    assertThat(periods.of(after.id()))
        .extracting(period -> period.startedOn().toString())
        .containsExactly("2026-08-31", "2026-06-09");
    assertThat(tasklist.open(first.reference())).containsExactly(ChildInCare.ALLOCATE_IRO);
  }

  @Test
  void aReturningChildCannotReturnBeforeTheyLeft() {
    var first = Notifications.valid();
    notified(first);
    leavesCare(first, "2026-06-09");
    tasklist.itIs(Instant.parse("2026-09-01T10:00:00Z"));

    assertThat(refused(first.with("cameIntoCareOn", "2026-06-08")).mistakes())
        .containsExactly(
            new Mistake(
                "cameIntoCareOn",
                "Came into care on: this is before the child's last time in care ended."));
    notified(first.with("cameIntoCareOn", "2026-06-09"));
  }

  @Test
  void aReferenceIsNotTakenOverByAnotherChild() {
    var first = Notifications.valid();
    notified(first);
    leavesCare(first, "2026-06-09");

    assertThat(refused(first.with("dateOfBirth", "2015-01-01")).mistakes())
        .containsExactly(
            new Mistake(
                "reference",
                "Child's reference: a child with another date of birth has this reference"
                    + " already."));
    assertThat(child(first).dateOfBirth()).hasToString((String) first.fields().get("dateOfBirth"));
  }

  @Test
  void brothersAndSistersAreKnownFromBothSides() {
    var eldest = Notifications.valid();
    var middle = Notifications.valid();
    var youngest =
        Notifications.valid()
            .with("siblings", eldest.reference().toLowerCase() + " ,\n" + middle.reference());
    notified(eldest);
    notified(middle);

    notified(youngest);

    assertThat(kin(youngest))
        .containsOnly(
            Map.entry(eldest.reference(), "sibling"), Map.entry(middle.reference(), "sibling"));
    assertThat(kin(eldest)).containsOnly(Map.entry(youngest.reference(), "sibling"));
    assertThat(kin(middle)).containsOnly(Map.entry(youngest.reference(), "sibling"));
  }

  @Test
  void aParentInCareIsTheParentAndNotTheOtherWayRound() {
    var mother = Notifications.valid().with("dateOfBirth", "2009-01-01");
    var baby =
        Notifications.valid()
            .with("dateOfBirth", "2026-06-01")
            .with("parentInCare", mother.reference());
    notified(mother);

    notified(baby);

    assertThat(kin(baby)).containsOnly(Map.entry(mother.reference(), "parent"));
    assertThat(kin(mother)).isEmpty();
  }

  @Test
  void ofSeveralRelativesTheUnknownOneIsNamedByItsPlace() {
    var sister = Notifications.valid();
    notified(sister);

    assertThat(
            refused(
                    Notifications.valid()
                        .with("siblings", sister.reference() + ", ZEBRA-QUARTZ, " + "T-NOBODY"))
                .mistakes())
        .containsExactly(
            new Mistake(
                "siblings",
                "Brothers and sisters: reference number 2 is not known here."
                    + " Leave it out, and tell the IRO manager, Mona Eldridge (01632 960120)."),
            new Mistake(
                "siblings",
                "Brothers and sisters: reference number 3 is not known here."
                    + " Leave it out, and tell the IRO manager, Mona Eldridge (01632 960120)."));
  }

  @ParameterizedTest
  @CsvSource({
    "siblings, Brothers and sisters: this is the child's own reference.",
    "parentInCare, Parent who is in care too: this is the child's own reference."
  })
  void nobodyIsTheirOwnRelative(String field, String sentence) {
    var child = Notifications.valid();

    assertThat(refused(child.with(field, child.reference())).mistakes())
        .containsExactly(new Mistake(field, sentence));
  }

  @Test
  void theSocialWorkerIsTheOneNamedOrElseTheOneWhoNotifies() {
    var named = Notifications.valid().with("socialWorker", "sophie");
    var notNamed = Notifications.valid();
    notified(named);
    notified(notNamed);
    var byManager = Notifications.valid();
    tasklist.as("tess").start(ChildInCare.KEY, byManager.fields());

    assertThat(open(named).socialWorkerId()).isEqualTo("sophie");
    assertThat(open(notNamed).socialWorkerId()).isEqualTo("sam");
    assertThat(open(byManager).socialWorkerId()).isNull();
  }

  @Test
  void allThatIsToldIsKept() {
    var told =
        Notifications.valid()
            .with("interpreter", true)
            .with("unaccompanied", true)
            .with("language", "Tigrinya")
            .with("iroWish", "F")
            .with("team", "harbour");
    notified(told);

    var period = open(told);
    assertThat(period.child().reference()).isEqualTo(told.reference());
    assertThat(period.child().name()).isEqualTo("Amara Lane");
    assertThat(period.child().interpreter()).isTrue();
    assertThat(period.child().unaccompanied()).isTrue();
    assertThat(period.child().language()).isEqualTo("Tigrinya");
    assertThat(period.child().ethnicity()).isEqualTo("BCRB");
    assertThat(period.iroWish()).isEqualTo("F");
    assertThat(period.teamId()).isEqualTo("harbour");
    assertThat(period.need()).isEqualTo("N1");
    assertThat(period.legalStatus()).isEqualTo("V2");
    assertThat(period.placementKind()).isEqualTo("U6");
    assertThat(period.placementPlace()).isEqualTo("With foster carers in the borough");
    assertThat(period.notifiedAt()).isEqualTo(Instant.parse("2026-06-09T10:00:00Z"));
    assertThat(period.notifiedBy()).isEqualTo("sam");
    assertThat(period.iroId()).isNull();
    assertThat(period.endedOn()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          leftCareOn | 2026-06-10   | Left care on: choose a day that is not in the future.
          leftCareOn | 2026-06-08   | Left care on: this is before the child came into care.
          leftCareOn |              | Left care on: this is missing.
          endReason  | zebra quartz | Reason for leaving care: choose one of the list.
          endReason  |              | Reason for leaving care: this is missing.
          """)
  void aLeavingThatCannotBeRightIsRefusedToo(String field, String typed, String sentence) {
    var told = Notifications.valid();
    notified(told);
    var before = Rows.of(database);
    var fields = new java.util.HashMap<String, Object>();
    fields.put("type", "leftCare");
    fields.put("leftCareOn", "2026-06-09");
    fields.put("endReason", "E4A");
    fields.put(field, typed);

    var refusal =
        catchThrowableOfType(
            Refused.class, () -> news.tell(told.reference(), new Answers(fields), "case-system"));

    assertThat(refusal.mistakes()).containsExactly(new Mistake(field, sentence));
    assertThat(Rows.of(database)).isEqualTo(before);
    assertThat(open(told).endedOn()).isNull();
    assertThat(tasklist.open(told.reference())).containsExactly(ChildInCare.ALLOCATE_IRO);
  }

  @Test
  void nobodyLeavesCareWhoIsNotInIt() {
    var refusal =
        catchThrowableOfType(
            Refused.class, () -> news.tell("ZEBRA-QUARTZ", new Answers(Map.of()), "case-system"));

    assertThat(refusal)
        .hasMessage("Child's reference: no child with this reference is known here.");
  }

  private void notified(Notifications told) {
    tasklist.as("sam").start(ChildInCare.KEY, told.fields());
  }

  /** The refusal as Tasklist gets it, after which nothing is stored anywhere. */
  private Refused refused(Notifications told) {
    var before = Rows.of(database);
    var refusal = catchThrowableOfType(BadRequestException.class, () -> notified(told));
    assertThat(Rows.of(database)).isEqualTo(before);
    assertThat(refusal).isNotNull();
    assertThat(refusal.getCause()).isInstanceOf(Refused.class);
    assertThat(refusal.getMessage()).isEqualTo(refusal.getCause().getMessage());
    return (Refused) refusal.getCause();
  }

  private void leavesCare(Notifications told, String on) {
    news.tell(told.reference(), new Answers(leftCare(on)), "case-system");
  }

  private Child child(Notifications told) {
    return records.child(told.reference()).orElseThrow();
  }

  private CarePeriod open(Notifications told) {
    return periods.open(told.reference()).orElseThrow();
  }

  private Map<String, String> kin(Notifications told) {
    var kin = new java.util.HashMap<String, String>();
    database
        .sql(
            """
            select reference, kind from footprint.kinship
            join footprint.child on id = relative_id where child_id = ?
            """)
        .param(child(told).id())
        .query(
            row -> {
              kin.put(row.getString("reference"), row.getString("kind"));
            });
    return kin;
  }
}
