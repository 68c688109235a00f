package org.footprint.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.Review.SEND_INVITATIONS;
import static org.footprint.review.process.Review.WRITE_REPORT;

import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.footprint.FootprintTest;
import org.footprint.Notifications;
import org.footprint.child.process.ChildInCare;
import org.footprint.chronology.Act;
import org.footprint.dispute.process.GoodPractice;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A child is kept from all but named people, and their work goes to these. */
@FootprintTest
class RestrictionTest {

  private static final String TUESDAY = "2026-03-03T10:00:00Z";

  @Autowired Casework casework;
  @Autowired CarePeriods periods;
  @Autowired Restrictions restrictions;
  @Autowired TaskService tasks;
  @LocalServerPort int port;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @Test
  void whatIsOpenGoesToThoseWhoAreNamedAndBackAfterwards() {
    var child = casework.begun(TUESDAY).arranged("2026-03-24");
    assertThat(child.task(WRITE_REPORT).getAssignee()).isEqualTo("sam");
    assertThat(asked(child, SEND_INVITATIONS)).containsExactly("business-support");

    restrict(child, "tess", "ivy", "mona");

    assertThat(child.task(WRITE_REPORT).getAssignee()).isEqualTo("tess");
    assertThat(asked(child, SEND_INVITATIONS)).containsExactly("mona");
    assertThat(casework.tasklist().as("sam").sees(child.reference(), WRITE_REPORT)).isEmpty();
    assertThat(casework.tasklist().as("tess").read(child.task(WRITE_REPORT).getId()))
        .containsKey("child");

    restrictions.lift(period(child), reason("It is over"), "mona");

    assertThat(child.task(WRITE_REPORT).getAssignee()).isEqualTo("sam");
    assertThat(asked(child, SEND_INVITATIONS)).contains("business-support");
    assertThat(child.footprints())
        .extracting(one -> one.act())
        .contains(Act.CHILD_RESTRICTED, Act.RESTRICTION_LIFTED);
  }

  @Test
  void whatWasGivenToSomebodyByNameIsTakenFromWhoIsKeptOut() {
    var child = casework.begun(TUESDAY);
    tasks.setAssignee(child.task(ARRANGE_REVIEW).getId(), "sven");

    restrict(child, "sam", "tess", "ivy", "mona");

    assertThat(child.task(ARRANGE_REVIEW).getAssignee()).isEqualTo("ivy");
  }

  @Test
  void aDirectorOpensInAnEmergencyAndFreesAChildWhomNobodyElseIsLeftToFree() {
    var child = casework.begun(TUESDAY);
    restrict(child, "sam", "tess", "ivy", "mona");
    var dina = Browser.of("dina", port);
    var path = "/children/" + child.reference() + "/restriction";
    assertThat(dina.get(path).statusCode()).as("without having opened it").isEqualTo(404);

    dina.fillIn("/emergency", "reference=" + child.reference(), "reason=Mona has left");
    dina.fillIn(path, "lift=yes", "reason=Nobody is left who could");

    assertThat(period(child).onlyThese()).isNull();
  }

  @Test
  void whatBeginsLaterGoesToThoseWhoAreNamed() {
    var child = casework.begun(TUESDAY);
    restrict(child, "sam", "tess", "ivy", "mona", "bilal");

    child.arranged("2026-03-24");

    assertThat(asked(child, SEND_INVITATIONS)).containsExactly("bilal");
    assertThat(child.task(WRITE_REPORT).getAssignee()).isEqualTo("sam");
  }

  @Test
  void anIroWhoIsAllocatedToARestrictedChildMayKnow() {
    var child = casework.told(TUESDAY, one -> one);
    restrict(child, "sam", "tess", "mona");
    assertThat(asked(child, ChildInCare.ALLOCATE_IRO)).containsExactly("mona");

    child.allocated();

    assertThat(period(child).onlyThese()).contains("ivy");
    assertThat(child.task(ARRANGE_REVIEW).getAssignee()).isEqualTo("ivy");
  }

  @Test
  void somebodyOfThoseWhoAreNamedMustBeAbleToDoTheWork() {
    var child = casework.begun(TUESDAY);

    assertThatThrownBy(() -> restrict(child, "sam", "ivy", "mona"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("what the team manager does");
    assertThatThrownBy(() -> restrict(child, "sam", "ivy", "tess"))
        .hasMessageContaining("what the IRO manager does");
    assertThatThrownBy(() -> restrict(child, "nobody-1"))
        .hasMessageContaining("choose from the list");
    assertThat(period(child).onlyThese()).isNull();
  }

  @Test
  void onThePageAManagerNamesPeopleAndNothingTypedIsLost() {
    var child = casework.begun(TUESDAY);
    var mona = Browser.of("mona", port);
    var path = "/children/" + child.reference() + "/restriction";
    assertThat(mona.get(path).body())
        .contains("Sam Okafor", "Tess Whitfield", "Restrict this child");

    var refused = mona.fillIn(path, "named=sam", "reason=");
    assertThat(refused.body())
        .contains("Nothing was stored yet", "Reason: this is missing.", "team manager does");
    assertThat(refused.body())
        .containsPattern("id=\"named-sam\"[^>]*checked")
        .doesNotContainPattern("id=\"named-tess\"[^>]*checked");

    mona.fillIn(path, "named=sam", "named=tess", "named=ivy", "named=mona", "reason=A relative");

    assertThat(mona.get("/children/" + child.reference()).body()).contains("Restricted.");
    assertThat(mona.get(path).body())
        .contains("A relative", "Let all who work with the child know");
    assertThat(Browser.of("holly", port).get(path).statusCode()).isEqualTo(404);
    assertThat(Browser.of("sam", port).get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void whoRestrictsAChildWithoutNamingThemselfSeesItNoMore() {
    var child = casework.begun(TUESDAY, one -> one.with("firstNames", "Quentin"));
    var adam = Browser.of("adam", port);

    var answer =
        adam.fillIn(
            "/children/" + child.reference() + "/restriction",
            "named=sam",
            "named=tess",
            "named=ivy",
            "named=mona",
            "reason=A relative of mine");

    assertThat(adam.location(answer)).isEqualTo("/children");
    assertThat(adam.get("/children").body()).doesNotContain("Quentin");
  }

  @ParameterizedTest
  @CsvSource({"dateOfBirth, ''", "dateOfBirth, 2020-02-02", "lastName, Other"})
  void aNotificationByWhoIsKeptOutReadsAsThatOfAnyChildTheyHaveNothingToDoWith(
      String field, String typed) {
    var other = casework.begun(TUESDAY);
    var kept = casework.begun(TUESDAY);
    restrict(kept, "tess", "ivy", "mona");
    var footprints = kept.footprints().size();

    var ofKept = refused("sam", notification(kept, field, typed));

    assertThat(ofKept)
        .isEqualTo(refused("suleiman", notification(other, field, typed)))
        .doesNotContain("in care", "another date of birth", "known", kept.reference())
        .contains("the IRO manager, Mona Eldridge (01632 960120)");
    assertThat(refused("tess", notification(kept, "lastName", "Other")))
        .contains("already in care here");
    assertThat(periods.of(period(kept).child().id())).hasSize(1);
    assertThat(kept.footprints()).hasSize(footprints + 1);
    assertThat(kept.footprints())
        .last()
        .satisfies(
            one -> {
              assertThat(one.act()).isEqualTo(Act.CHILD_NOTIFIED);
              assertThat(one.who()).isEqualTo("sam");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"siblings", "parentInCare"})
  void aRelativeWhoIsKeptFromTheNotifierReadsAsOneWhomNobodyKnows(String field) {
    var kept = casework.begun(TUESDAY);
    restrict(kept, "tess", "ivy", "mona");
    var child = Notifications.valid();

    assertThat(refused("sam", child.with(field, kept.reference())))
        .isEqualTo(refused("sam", child.with(field, "NOBODY-1")))
        .contains("Mona Eldridge (01632 960120)");
    casework
        .tasklist()
        .as("tess")
        .start(ChildInCare.KEY, child.with(field, kept.reference()).fields());
  }

  @Test
  void goodPracticeToReadGoesToWhoMayKnowAndBackAfterwards() {
    var child = casework.begun(TUESDAY);
    casework
        .tasklist()
        .as("ivy")
        .start(
            GoodPractice.KEY,
            Map.of("child", child.reference(), "who", "socialWorker", "words", "To the sea"));
    assertThat(readers(child)).containsExactly("holly", "sam", "sven", "tess");

    restrict(child, "sven", "ivy", "mona");
    assertThat(readers(child))
        .as("one of the managers stands in, and reads it once")
        .containsExactly("null", "null", "null", "sven");
    restrict(child, "sam", "tess", "ivy", "mona");
    assertThat(readers(child)).containsExactly("null", "null", "sam", "tess");
    restrict(child, "adam", "ivy", "mona");
    assertThat(readers(child)).containsExactly("adam", "null", "null", "null");
    restrictions.lift(period(child), reason("It is over"), "mona");

    assertThat(readers(child)).containsExactly("holly", "sam", "sven", "tess");
  }

  private List<String> readers(Case child) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(child.reference())
        .taskDefinitionKey(GoodPractice.READ_GOOD_PRACTICE)
        .list()
        .stream()
        .map(task -> String.valueOf(task.getAssignee()))
        .sorted()
        .toList();
  }

  private static Notifications notification(Case child, String field, String typed) {
    var same = Notifications.valid().with("reference", child.reference());
    return typed.isEmpty() ? same : same.with(field, typed);
  }

  private String refused(String person, Notifications told) {
    return catchThrowableOfType(
            BadRequestException.class,
            () -> casework.tasklist().as(person).start(ChildInCare.KEY, told.fields()))
        .getMessage();
  }

  private void restrict(Case child, String... named) {
    restrictions.restrict(
        period(child),
        new Answers(Map.of("reason", "A colleague is a relative", "named", List.of(named))),
        "mona");
  }

  private static Answers reason(String words) {
    return new Answers(Map.of("reason", words));
  }

  private CarePeriod period(Case child) {
    return periods.last(child.reference()).orElseThrow();
  }

  private List<String> asked(Case child, String key) {
    return tasks.getIdentityLinksForTask(child.task(key).getId()).stream()
        .map(RestrictionTest::whom)
        .toList();
  }

  private static String whom(IdentityLink link) {
    return link.getUserId() != null ? link.getUserId() : link.getGroupId();
  }
}
