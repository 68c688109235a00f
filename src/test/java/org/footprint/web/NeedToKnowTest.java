package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.child.process.ChildInCare.ALLOCATE_IRO;
import static org.footprint.child.process.ChildInCare.HAND_OVER;
import static org.footprint.review.process.Review.HOLD_REVIEW;
import static org.footprint.review.process.ReviewOutcomes.ISSUE_DECISIONS;
import static org.footprint.review.process.ReviewOutcomes.UPDATE_CARE_PLAN;
import static org.footprint.web.security.Browser.ENGINE;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.footprint.FootprintTest;
import org.footprint.Rows;
import org.footprint.change.News;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.Emergencies;
import org.footprint.child.HandedTasks;
import org.footprint.child.NeedToKnow;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.child.Restrictions;
import org.footprint.child.RoleHolders;
import org.footprint.dispute.Disputed;
import org.footprint.dispute.Disputed.Concern;
import org.footprint.form.Answers;
import org.footprint.people.Covers;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.footprint.review.ReviewAnswers;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everybody, before a child like any other and before a restricted one, at every place where
 * something can be learnt of them or done for them: who need not know reads what is said of a child
 * nobody knows.
 */
@FootprintTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedToKnowTest {

  private static final String UNKNOWN = "NOBODY-1";
  private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 24);

  private static final Set<String> WATCHES = Set.of("mona");
  private static final Set<String> RESTRICTS = Set.of("mona", "holly", "adam", "dina");
  private static final Set<String> NOT_IN_COCKPIT =
      Set.of("sam", "sophie", "suleiman", "stefan", "siobhan", "ivy", "ian", "bea", "admin");

  /** What is there of a child for whoever sees so much of them, and is one of these people. */
  private enum Page {
    THE_CHILD("/children/{child}", Sight.ARRANGEMENTS),
    CHRONOLOGY("/children/{child}/chronology.csv", Sight.ALL),
    TASKS("/children/{child}/tasks.csv", Sight.ARRANGEMENTS),
    DECISIONS("/children/{child}/decisions.csv", Sight.ALL),
    LETTER("/papers/reviews/{review}/letter.pdf", Sight.ARRANGEMENTS),
    DECISION_SHEET("/papers/reviews/{review}/decisions.pdf", Sight.ARRANGEMENTS),
    LOOKS("/children/{child}/openings", Sight.ARRANGEMENTS, WATCHES),
    LOOKS_AS_FILE("/children/{child}/openings.csv", Sight.ARRANGEMENTS, WATCHES),
    RESTRICTION("/children/{child}/restriction", Sight.ALL, RESTRICTS),
    STEPS("/oversight/instances/{instance}", Sight.ARRANGEMENTS, null),
    ALL_STEPS("/children/{child}/steps", Sight.ARRANGEMENTS, null),
    ALL_STEPS_AS_FILE("/children/{child}/steps.csv", Sight.ARRANGEMENTS, null);

    private final String path;
    private final Sight least;
    private final Set<String> people;

    Page(String path, Sight least, Set<String> people) {
      this.path = path;
      this.least = least;
      this.people = people;
    }

    Page(String path, Sight least) {
      this(path, least, Set.of());
    }

    boolean isFor(String person, Sight sight) {
      return sight.compareTo(least) >= 0
          && (people == null
              ? !NOT_IN_COCKPIT.contains(person)
              : people.isEmpty() || people.contains(person));
    }
  }

  /** Where whoever sees so much of a child finds them among others. */
  private static final Map<String, Sight> LISTS =
      Map.of(
          "/children?search={child}", Sight.ARRANGEMENTS,
          "/children.csv?search={child}", Sight.ARRANGEMENTS,
          "/decisions?owner={owner}", Sight.ALL,
          "/decisions.csv", Sight.ALL);

  /** What may name a child to some, by what else they are, and to nobody who need not know. */
  private static final List<String> OTHER_PLACES =
      List.of(
          "/desk/waiting?child={child}",
          "/desk/cards?tasks={task}",
          "/team",
          "/team.csv",
          "/team/sam",
          "/team/sam/tasks.csv",
          "/team/sam/children.csv",
          "/team/ivy",
          "/team/ivy/tasks.csv",
          "/team/ivy/children.csv",
          "/openings",
          "/openings.csv",
          "/oversight/service",
          "/oversight/models/{model}");

  private static final List<String> START_FORMS =
      List.of(
          "child-in-care",
          "tell-about-change",
          "rearrange-review",
          "good-practice",
          "record-feedback",
          "dispute-resolution",
          "act-on-concern");

  @Autowired Casework casework;
  @Autowired Disputed disputed;
  @Autowired CarePeriods periods;
  @Autowired News news;
  @Autowired Restrictions restrictions;
  @Autowired Emergencies emergencies;
  @Autowired Covers covers;
  @Autowired HandedTasks handed;
  @Autowired NeedToKnow needToKnow;
  @Autowired RoleHolders holders;
  @Autowired TaskService tasks;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private final Map<String, Browser> browsers = new HashMap<>();
  private final Map<String, HttpResponse<String>> answers = new HashMap<>();
  private final Map<String, String> definitions = new HashMap<>();
  private Known likeAnyOther;
  private Known restricted;

  /** A child whom no other test has, with what is known of them. */
  private record Known(String name, Case child, Concern concern, String given, Task issuing) {

    String reference() {
      return child.reference();
    }

    /** What nobody reads who sees the arrangements alone. */
    String narrative() {
      return name + " waits for a school";
    }
  }

  @BeforeAll
  void twoChildrenAndThePeopleAroundThem() {
    likeAnyOther = known("Quillon");
    restricted = known("Zephyrine");
    restrictions.restrict(
        period(restricted),
        new Answers(
            Map.of(
                "reason",
                "A colleague is a relative",
                "named",
                List.of("sam", "tess", "ivy", "mona", "sophie"))),
        "mona");
    for (var child : List.of(likeAnyOther, restricted)) {
      emergencies.open(
          new Answers(Map.of("reference", child.reference(), "reason", "The police ask")),
          "thandi");
    }
    covers.arrange("sam", "suleiman", TODAY, TODAY.plusDays(6), "Leave", "tess");
    coversForAnIro("tomasz");
  }

  /** Somebody who has nothing to do with either child else, so an IRO for this moment alone. */
  private void coversForAnIro(String person) {
    database
        .sql("insert into footprint.person_group (person_id, group_id) values (?, 'iros')")
        .param(person)
        .update();
    covers.arrange("ivy", person, TODAY, TODAY.plusDays(6), "Leave", "mona");
    database
        .sql("delete from footprint.person_group where person_id = ? and group_id = 'iros'")
        .param(person)
        .update();
  }

  /** With a former social worker and IRO, papers, a concern, and a task that Stefan was given. */
  private Known known(String name) {
    var child =
        casework.told(
            "2026-03-03T10:00:00Z",
            one -> one.with("firstNames", name).with("socialWorker", "siobhan"));
    var reference = child.reference();
    casework
        .tasklist()
        .as("mona")
        .submit(reference, ALLOCATE_IRO, Map.of("iro", "ian", "reason", "Near"));
    child.itIs(Instant.parse("2026-03-03T11:00:00Z"));
    tells(
        reference,
        Map.of(
            "type", "workerChanged", "onDay", "2026-03-03", "team", "oak", "socialWorker", "sam"));
    tells(reference, Map.of("type", "iroChanged", "iro", "ivy", "words", "Ian has too many"));
    child.finished(HAND_OVER, Map.of("words", "Likes the sea", "metOn", "2026-03-03"));
    child.arranged("2026-03-24");
    child.itIs(Instant.parse("2026-03-24T15:00:00Z"));
    var decision = Map.of("what", "A school", "who", owner(name), "by", "2026-04-30");
    child
        .finished(
            HOLD_REVIEW,
            ReviewAnswers.with(ReviewAnswers.held("2026-03-24"), "decisions", List.of(decision)))
        .written();
    var concern = disputed.raised(child, "1", "wrong", name + " waits for a school");
    var task = child.task(UPDATE_CARE_PLAN).getId();
    tasks.setAssignee(task, "stefan");
    handed.add(
        task, periods.last(reference).orElseThrow().child().id(), "stefan", "tess", "Sam is ill");
    issued(child);
    return new Known(name, child, concern, task, child.task(ISSUE_DECISIONS));
  }

  /** There is a sheet of decisions, and yet a task that is open. */
  private void issued(Case child) {
    database
        .sql(
            "update footprint.paper set done_at = due, done_by = 'ivy'"
                + " where review_id = ? and kind = 'DECISIONS'")
        .param(child.lastHeld().reviewId())
        .update();
  }

  /** Somebody who has a decision of this child's alone, without the child's name in theirs. */
  private static String owner(String name) {
    return "Owner-" + new StringBuilder(name).reverse();
  }

  private void tells(String reference, Map<String, Object> change) {
    news.tellAsPerson(reference, new Answers(change), "mona");
  }

  @AfterAll
  void everybodyIsBackAndTheClockRunsAgain() {
    database.sql("delete from footprint.cover").update();
    casework.clockRunsAgain();
  }

  /** Who sees how much of either child, and whether they find them in start forms. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sam      | the social worker               | ALL          | ALL     | yes | yes
          tess     | the team manager                | ALL          | ALL     | yes | yes
          ivy      | the IRO                         | ALL          | ALL     | yes | yes
          mona     | the IRO manager                 | ALL          | ALL     | yes | yes
          sophie   | named for the restricted child  | NOTHING      | ALL     | no  | yes
          priya    | the principal officer           | ALL          | NOTHING | yes | no
          sven     | the service manager             | ALL          | NOTHING | yes | no
          holly    | the head of service             | ALL          | NOTHING | yes | no
          adam     | the assistant director          | ALL          | NOTHING | yes | no
          dina     | the director                    | ALL          | NOTHING | yes | no
          bea      | business support                | ARRANGEMENTS | NOTHING | yes | no
          suleiman | covers for the social worker    | ALL          | NOTHING | yes | no
          tomasz   | covers for the IRO              | ALL          | NOTHING | yes | no
          stefan   | was given a task                | ALL          | NOTHING | yes | no
          thandi   | opened both in an emergency     | ALL          | ALL     | no  | no
          siobhan  | the former social worker        | NOTHING      | NOTHING | no  | no
          ian      | the former IRO                  | NOTHING      | NOTHING | no  | no
          tariq    | another team's manager          | NOTHING      | NOTHING | no  | no
          harriet  | another service's head          | NOTHING      | NOTHING | no  | no
          shabana  | another service's manager       | NOTHING      | NOTHING | no  | no
          admin    | looks after the machines        | NOTHING      | NOTHING | no  | no
          """)
  void everybodySeesWhatTheyNeedToKnowWhereverTheyLook(
      String person, String why, Sight any, Sight kept, String inForms, String keptInForms) {
    var worksAny = inForms.equals("yes");
    var worksKept = keptInForms.equals("yes");
    sees(person, likeAnyOther, any);
    sees(person, restricted, kept);
    findsInStartForms(person, likeAnyOther, worksAny);
    findsInStartForms(person, restricted, worksKept);
    if (kept == Sight.NOTHING && !person.equals("admin")) {
      learnsNothingFromTheEngine(person, restricted);
    }
    var before = stored();
    actsOnlyAsTheyMay(person, likeAnyOther, any, worksAny);
    actsOnlyAsTheyMay(person, restricted, kept, worksKept);
    assertThat(stored()).isEqualTo(before);
  }

  private void sees(String person, Known child, Sight sight) {
    assertThat(needToKnow.sight(period(child), person)).isEqualTo(sight);
    for (var page : Page.values()) {
      isThere(person, child, page, page.isFor(person, sight));
    }
    LISTS.forEach(
        (path, least) ->
            assertThat(told(person, child, path, sight).contains(child.name()))
                .as(person + " finds " + child.name() + " at " + path)
                .isEqualTo(sight.compareTo(least) >= 0));
    OTHER_PLACES.forEach(path -> told(person, child, path, sight));
  }

  private void isThere(String person, Known child, Page page, boolean there) {
    var answer = get(person, filled(page.path, child));
    assertThat(answer.statusCode())
        .as(person + " at " + page + " of " + child.name())
        .isEqualTo(
            there
                ? 200
                : get(
                        person,
                        page.path
                            .replace("{child}", UNKNOWN)
                            .replaceAll("\\{(review|instance)}", NOWHERE))
                    .statusCode());
    if (!there) {
      assertThat(answer.body()).doesNotContain(child.name());
    }
  }

  /** What is said at a place, which never says more than somebody may read. */
  private String told(String person, Known child, String path, Sight sight) {
    var body = get(person, filled(path, child)).body();
    if (sight == Sight.NOTHING) {
      assertThat(body).as(person + " at " + path).doesNotContain(child.name());
      if (!path.contains("search") && !path.contains("cards")) {
        assertThat(body).as(person + " at " + path).doesNotContain(child.reference());
      }
    }
    if (sight != Sight.ALL) {
      assertThat(body).as(person + " at " + path).doesNotContain(child.narrative());
    }
    return body;
  }

  private void findsInStartForms(String person, Known child, boolean works) {
    assertThat(needToKnow.worksWith(period(child), person)).isEqualTo(works);
    for (var process : START_FORMS) {
      var form = startForm(person, process);
      assertThat(form.statusCode()).as(process).isEqualTo(200);
      if (works) {
        continue;
      }
      assertThat(form.body())
          .as(person + " in " + process)
          .doesNotContain(child.reference(), child.name());
    }
    assertThat(startForm(person, "tell-about-change").body().contains(child.reference()))
        .as(person + " tells about " + child.name())
        .isEqualTo(works);
  }

  /** Whatever is sent for a child by who may not, nothing comes of it and nothing is learnt. */
  private void actsOnlyAsTheyMay(String person, Known child, Sight sight, boolean works) {
    if (!Set.of("ivy", "tomasz").contains(person) || sight == Sight.NOTHING) {
      var path = "/children/%s/concerns/%s";
      var answer =
          sends(
              person,
              path.formatted(child.reference(), child.concern().id()),
              "result=resolved",
              "rung=",
              "forChild=A school",
              "words=");
      assertThat(answer.statusCode())
          .isEqualTo(
              sight == Sight.NOTHING
                  ? sends(person, path.formatted(UNKNOWN, NOWHERE), "result=resolved").statusCode()
                  : 200);
    }
    if (!RESTRICTS.contains(person) || sight != Sight.ALL) {
      assertThat(sends(person, "/children/" + child.reference() + "/restriction", "lift=yes"))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(
              sends(person, "/children/" + UNKNOWN + "/restriction", "lift=yes").statusCode());
    }
    if (sight != Sight.ALL) {
      for (var from : List.of("sam", child.issuing().getAssignee())) {
        sameAs(
            sends(person, "/team/" + from + "/tasks", moving(child.given())),
            sends(person, "/team/" + from + "/tasks", moving(NOWHERE)),
            child.given());
        sameAs(
            sends(person, "/team/" + from + "/children", handingOver(child.reference())),
            sends(person, "/team/" + from + "/children", handingOver(UNKNOWN)),
            child.reference());
      }
    }
    sameAs(
        sends(person, "/emergency", "reference=" + child.reference(), "reason="),
        sends(person, "/emergency", "reference=" + UNKNOWN, "reason="),
        child.reference());
    if (!works) {
      var event = "{\"type\": \"reviewWished\", \"wishedBy\": \"child\", \"words\": \"Soon\"}";
      sameAs(
          browser(person).post("/api/children/" + child.reference() + "/events", event),
          browser(person).post("/api/children/" + UNKNOWN + "/events", event),
          child.reference());
      for (var process :
          List.of("tell-about-change", "rearrange-review", "good-practice", "record-feedback")) {
        sameAs(
            starts(person, process, child.reference()),
            starts(person, process, UNKNOWN),
            child.reference());
      }
    }
  }

  private static void sameAs(HttpResponse<String> known, HttpResponse<String> not, String typed) {
    assertThat(known.statusCode()).isEqualTo(not.statusCode());
    assertThat(plain(known, typed)).isEqualTo(plain(not, typed));
  }

  /** Without what was typed, and what differs from answer to answer. */
  private static String plain(HttpResponse<String> answer, String typed) {
    return answer
        .body()
        .replace(typed, "")
        .replace(UNKNOWN, "")
        .replace(NOWHERE, "")
        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
        .replaceAll("\"timestamp\":\"[^\"]+\"", "");
  }

  private static String[] moving(String task) {
    return new String[] {"task=" + task, "taskTo=sophie", "taskReason=Ill"};
  }

  private static String[] handingOver(String reference) {
    return new String[] {
      "child=" + reference, "childTo=sophie", "childDay=2026-03-24", "childReason=Ill"
    };
  }

  private HttpResponse<String> starts(String person, String process, String reference) {
    return browser(person)
        .post(
            ENGINE + "/process-definition/" + definition(process) + "/submit-form",
            "{\"variables\": {\"child\": {\"value\": \"" + reference + "\"}}}");
  }

  /** All that we hold, but for who looked at what. */
  private Map<String, Long> stored() {
    var rows = Rows.ofOurs(database);
    rows.remove("footprint.opening");
    return rows;
  }

  private void learnsNothingFromTheEngine(String person, Known child) {
    var reference = child.reference();
    var task = child.issuing();

    assertThat(card(person, child)).as("on a card").doesNotContain(reference);
    for (var path : List.of("/process-instance", "/history/process-instance")) {
      var answer = get(person, ENGINE + path + "?businessKey=" + reference + "&maxResults=50");
      assertThat(answer.body()).as(path).doesNotContain(reference, task.getProcessInstanceId());
    }
    var found =
        browser(person)
            .post(ENGINE + "/task", "{\"processInstanceBusinessKey\": \"" + reference + "\"}");
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).doesNotContain(task.getId(), task.getProcessInstanceId());
    var hal = browser(person).with("Accept", "application/hal+json");
    assertThat(
            hal.get(ENGINE + "/task?processInstanceBusinessKey=" + reference + "&maxResults=9")
                .body())
        .doesNotContain(task.getId(), task.getProcessInstanceId());
    assertThat(hal.get(ENGINE + "/task/" + task.getId()).statusCode()).isEqualTo(404);
    hal.without("Accept");
    for (var path :
        List.of(
            "/process-instance/count?businessKey=" + reference,
            "/history/process-instance/count?processInstanceBusinessKey=" + reference,
            "/task/count?processInstanceBusinessKey=" + reference)) {
      assertThat(get(person, ENGINE + path).statusCode()).as(path).isIn(403, 404);
    }
    assertThat(
            browser(person)
                .post(
                    ENGINE + "/task/count",
                    "{\"processInstanceBusinessKey\": \"" + reference + "\"}")
                .statusCode())
        .isEqualTo(404);
    var encoded = "%" + Integer.toHexString(task.getId().charAt(0)) + task.getId().substring(1);
    for (var path :
        List.of(
            "/task/" + encoded,
            "/task/" + encoded + "/identity-links",
            "/task/" + task.getId(),
            "/task/" + task.getId() + "/form-variables",
            "/task/" + task.getId() + "/identity-links")) {
      assertThat(get(person, ENGINE + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void whoeverIsAskedToDoSomethingForAChildMayKnowThem() {
    for (var child : List.of(likeAnyOther, restricted)) {
      assertThat(holders.now(period(child)))
          .isNotEmpty()
          .allMatch(person -> needToKnow.worksWith(period(child), person));
    }
  }

  @Test
  void coverIsArrangedByNobodyWhoDoesNotAnswerForThePersonAway() {
    var before = stored();
    for (var person : List.of("sophie", "bea", "ian", "tariq", "harriet", "admin")) {
      for (var away : List.of("sam", "nobody-1")) {
        assertThat(
                sends(
                        person,
                        "/team/" + away + "/covers",
                        "coverBy=sophie",
                        "coverFrom=2026-04-07",
                        "coverTo=2026-04-08",
                        "coverReason=Leave")
                    .statusCode())
            .as(person + " for " + away)
            .isEqualTo(404);
      }
    }
    assertThat(stored()).isEqualTo(before);
  }

  private String card(String person, Known child) {
    return get(person, filled("/desk/cards?tasks={task}", child)).body();
  }

  private String filled(String path, Known child) {
    return path.replace("{child}", child.reference())
        .replace("{review}", child.child().lastHeld().reviewId().toString())
        .replace("{owner}", owner(child.name()))
        .replace("{task}", child.issuing().getId())
        .replace("{model}", child.issuing().getProcessDefinitionId())
        .replace("{instance}", child.issuing().getProcessInstanceId());
  }

  private HttpResponse<String> startForm(String person, String process) {
    return get(
        person, ENGINE + "/process-definition/" + definition(process) + "/deployed-start-form");
  }

  private String definition(String process) {
    return definitions.computeIfAbsent(
        process,
        key -> {
          var found =
              Pattern.compile("\"id\":\"([^\"]+)\"")
                  .matcher(
                      get("mona", ENGINE + "/process-definition?latest=true&key=" + key).body());
          assertThat(found.find()).as(key).isTrue();
          return found.group(1);
        });
  }

  private CarePeriod period(Known child) {
    return periods.last(child.reference()).orElseThrow();
  }

  /** Asked once: nothing that is sent here changes anything. */
  private HttpResponse<String> get(String person, String path) {
    return answers.computeIfAbsent(person + " " + path, once -> browser(person).get(path));
  }

  private HttpResponse<String> sends(String person, String path, String... fields) {
    return browser(person).fillIn(path, fields);
  }

  private Browser browser(String person) {
    return browsers.computeIfAbsent(person, one -> Browser.of(one, port));
  }
}
