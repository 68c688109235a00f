package org.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.footprint.change.ChangeAnswers.leftCare;
import static org.footprint.child.process.ChildInCare.ALLOCATE_IRO;
import static org.footprint.child.process.ChildInCare.CONSIDER_CHANGE;
import static org.footprint.child.process.ChildInCare.CONSIDER_YEARLY_MEETING;
import static org.footprint.child.process.ChildInCare.HAND_OVER;
import static org.footprint.child.process.ChildInCare.INTRODUCE_YOURSELF;
import static org.footprint.child.process.ChildInCare.KEY;
import static org.footprint.child.process.EmergencyOpening.LOOK_AT_EMERGENCY;
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
import static org.footprint.midway.process.MidwayMonitoring.HOLD_MIDWAY;
import static org.footprint.review.ReviewAnswers.arranging;
import static org.footprint.review.ReviewAnswers.checking;
import static org.footprint.review.ReviewAnswers.hearing;
import static org.footprint.review.ReviewAnswers.held;
import static org.footprint.review.ReviewAnswers.inviting;
import static org.footprint.review.ReviewAnswers.reporting;
import static org.footprint.review.ReviewAnswers.with;
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

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.footprint.audit.AuditWords;
import org.footprint.audit.AuditedFiles;
import org.footprint.audit.process.BeginAudits;
import org.footprint.audit.process.CaseAudit;
import org.footprint.audit.process.WithdrawAudits;
import org.footprint.change.News;
import org.footprint.change.process.TellAboutChange;
import org.footprint.child.CarePeriods;
import org.footprint.child.Emergencies;
import org.footprint.child.Restrictions;
import org.footprint.dispute.process.ActOnConcern;
import org.footprint.dispute.process.DisputeResolution;
import org.footprint.dispute.process.GoodPractice;
import org.footprint.feedback.process.RecordFeedback;
import org.footprint.form.Answers;
import org.footprint.people.Covers;
import org.footprint.report.ReportedYear;
import org.footprint.report.process.AnnualReport;
import org.footprint.review.process.RearrangeReview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people type about a child is found in our tables, and nowhere else. */
@FootprintTest
class CanaryTest {

  private static final String CANARY = "kanarie";
  private static final String BORN = "2013-09-17";
  private static final Set<String> TYPED_IN = Set.of("textfield", "textarea");
  private static final List<String> TALKATIVE = List.of("org.camunda", "org.footprint");

  /** Bytes as lower-case text, whether each letter was stored in one byte or in two. */
  private static final String IN_BYTES = "lower(replace(encode(%s, 'escape'), '\\000', ''))";

  @Autowired ProcessEngine engine;
  @Autowired JdbcClient database;
  @Autowired News news;
  @Autowired CarePeriods periods;
  @Autowired Restrictions restrictions;
  @Autowired Emergencies emergencies;
  @Autowired AuditedFiles audited;
  @Autowired Covers covers;
  @Autowired ReportedYear year;
  @Autowired ObjectMapper json;

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Log log = new Log();
  private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();
  private final Level usualLevel = root.getLevel();
  private final Set<String> planted = new TreeSet<>();
  private Tasklist tasklist;

  @BeforeEach
  void listenToEveryWord() {
    tasklist = new Tasklist(engine);
    tasklist.itIs(Instant.parse("2026-03-03T10:00:00Z"));
    root.iteratorForAppenders().forEachRemaining(usual::add);
    usual.forEach(root::detachAppender);
    log.start();
    root.addAppender(log);
    root.setLevel(Level.DEBUG);
    TALKATIVE.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.TRACE));
  }

  @AfterEach
  void asBefore() {
    TALKATIVE.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(null));
    root.setLevel(usualLevel);
    root.detachAppender(log);
    usual.forEach(root::addAppender);
    year.takeOut();
    tasklist.clockRunsAgain();
  }

  @Test
  void whatIsTypedAboutAChildReachesNeitherTheEngineNorALogNorAnException() throws Exception {
    var brother = Notifications.valid();
    tasklist.as("sam").start(KEY, brother.fields());
    var child =
        Notifications.valid()
            .with("dateOfBirth", BORN)
            .with("team", "meadow")
            .with("siblings", brother.reference())
            .with("firstNames", plant("notify-child-looked-after", "firstNames"))
            .with("lastName", plant("notify-child-looked-after", "lastName"))
            .with("language", plant("notify-child-looked-after", "language"))
            .with("place", plant("notify-child-looked-after", "place"));

    var refusals = new ArrayList<Throwable>();
    for (var field : fields("notify-child-looked-after", false)) {
      refusals.add(
          catchThrowable(
              () ->
                  tasklist
                      .as("sam")
                      .start(
                          KEY,
                          child
                              .with("team", "nowhere")
                              .with(field, plant("notify-child-looked-after", field))
                              .fields())));
    }

    tasklist.as("sam").start(KEY, child.fields());
    assertTheEngineKnowsNothing();
    var reference = child.reference();
    tasklist.itIs(Instant.parse("2026-03-05T10:00:00Z"), reference);
    var allocation = tasklist.task(reference, ALLOCATE_IRO).getId();
    assertThat(tasklist.as("holly").read(allocation).get("child").toString())
        .containsIgnoringCase(CANARY);
    var choice = new HashMap<String, Object>();
    choice.put("reason", plant("allocate-iro", "reason"));
    for (var iro : List.of("Kanarie", "", "sam")) {
      choice.put("iro", iro);
      refusals.add(
          catchThrowable(() -> tasklist.as("mona").submit(allocation, Map.copyOf(choice))));
    }
    refusals.add(catchThrowable(() -> engine.getTaskService().complete(allocation, choice)));
    refusals.add(catchThrowable(() -> tasklist.as("sam").submit(allocation, Map.copyOf(choice))));
    choice.put("iro", "ivy");
    tasklist.as("mona").submit(allocation, choice);
    refusals.add(catchThrowable(() -> tasklist.as("mona").submit(allocation, choice)));

    tasklist.itIs(Instant.parse("2026-03-17T18:00:00Z"), reference);
    assertTheEngineKnowsNothing();
    var introduction = tasklist.task(reference, INTRODUCE_YOURSELF).getId();
    tasklist.as("ivy").read(introduction);
    var told = new HashMap<String, Object>();
    told.put("letter", plant("introduce-yourself", "letter"));
    told.put("how", "Kanarie");
    told.put("givenOn", "Kanarie");
    refusals.add(catchThrowable(() -> tasklist.as("ivy").submit(introduction, Map.copyOf(told))));
    told.put("how", "post");
    told.put("givenOn", "2026-03-17");
    tasklist.as("ivy").submit(introduction, told);
    assertTheEngineKnowsNothing();
    refusals.addAll(reviewed(reference, brother.reference()));
    refusals.addAll(disputed(reference));
    refusals.addAll(changed());
    assertTheEngineKnowsNothing();
    refusals.addAll(restricted(reference));
    assertTheEngineKnowsNothing();
    refusals.addAll(reported());
    assertTheEngineKnowsNothing();
    tasklist.itIs(Instant.parse("2026-04-29T16:00:00Z"));
    news.tell(reference, new Answers(leftCare("2026-03-20")), "case-system");
    refusals.add(does("ivy", reference, CLOSE_CONCERN, Map.of("result", "withdrawn")));
    assertTheEngineKnowsNothing();

    assertThat(refusals).doesNotContainNull().hasSizeGreaterThan(20);
    assertThat(refusals)
        .allSatisfy(
            refusal -> assertThat(inFull(refusal)).doesNotContainIgnoringCase(CANARY, BORN));
    assertThat(planted).as("every field that is typed in").containsAll(everyTypedField());
    assertThat(found("footprint", "%", CANARY)).as("our tables hold what was typed").isNotEmpty();
    assertTheEngineKnowsNothing();
    assertThat(log.lines()).hasSizeGreaterThan(100).anyMatch(line -> line.contains(reference));
    assertThat(log.lines())
        .noneMatch(line -> line.toLowerCase().contains(CANARY))
        .noneMatch(line -> line.contains(BORN));
  }

  /** A whole review, with the word in everything that can be typed. */
  private List<Throwable> reviewed(String reference, String brother) throws IOException {
    var refusals = new ArrayList<Throwable>();
    refusals.add(does("ivy", reference, ARRANGE_REVIEW, arranging("2026-03-19")));
    refusals.add(does("bilal", reference, SEND_INVITATIONS, inviting("2026-03-17")));
    refusals.add(does("ivy", reference, HEAR_FROM_CHILD, hearing("2026-03-17")));
    Map<String, Object> moving =
        Map.of("child", reference, "meetingOn", "2026-03-20", "meetingAt", "09:00");
    tasklist.as("bea").start(RearrangeReview.KEY, planted("rearrange-review", moving));
    refusals.add(does("sam", reference, WRITE_REPORT, reporting()));
    refusals.add(does("thandi", reference, CHECK_REPORT, checking("sendBack")));
    refusals.add(does("sam", reference, WRITE_REPORT, reporting()));
    refusals.add(does("thandi", reference, CHECK_REPORT, checking("accept")));
    tasklist.itIs(Instant.parse("2026-03-20T17:00:00Z"), reference);
    refusals.add(does("ivy", reference, HOLD_REVIEW, held("2026-03-20")));
    assertTheEngineKnowsNothing();
    Map<String, Object> decided = Map.of("decisions", held("2026-03-20").get("decisions"));
    refusals.add(does("ivy", reference, ISSUE_DECISIONS, decided));
    refusals.add(does("thandi", reference, CONSIDER_DECISIONS, Map.of("verdict", "object")));
    refusals.add(does("ivy", reference, ANSWER_OBJECTION, with(decided, "answer", "amended")));
    refusals.add(does("ivy", reference, WRITE_MINUTES, Map.of()));
    var recipients = List.of(Map.of("papers", "both", "way", "post"));
    refusals.add(
        does(
            "bea",
            reference,
            DISTRIBUTE_MINUTES,
            Map.of("sentOn", "2026-03-20", "recipients", recipients)));
    refusals.add(
        does(
            "sam",
            reference,
            UPDATE_CARE_PLAN,
            Map.of("updatedOn", "2026-03-20", "shared", "yes")));

    tasklist
        .as("mona")
        .submit(brother, ALLOCATE_IRO, Map.of("iro", "ivy", "reason", "Kanarie again"));
    tasklist.itIs(Instant.parse("2026-03-20T17:00:00Z"), brother);
    refusals.add(does("ivy", brother, ARRANGE_REVIEW, arranging("2026-03-20")));
    refusals.add(does("ivy", brother, HOLD_REVIEW, held("2026-03-20")));
    refusals.add(does("holly", brother, NOTE_MISSING_REPORT, Map.of()));

    tasklist.itIs(Instant.parse("2026-04-28T09:00:00Z"), reference);
    refusals.add(
        does(
            "ivy",
            reference,
            HOLD_MIDWAY,
            Map.of(
                "heldOn",
                "2026-04-28",
                "progress",
                decided(reference),
                "spoken",
                "visit",
                "planRight",
                "no",
                "result",
                "concern")));
    return refusals;
  }

  /** What came out of the midway goes up the ladder and to CAFCASS. */
  private List<Throwable> disputed(String child) throws IOException {
    var refusals = new ArrayList<Throwable>();
    Map<String, Object> wanted = Map.of("owner", "other", "by", "2026-12-01");
    refusals.add(
        does(
            "ivy",
            child,
            COMPLETE_CONCERN,
            Map.of(
                "reasons",
                "other",
                "rung",
                "0",
                "toldChild",
                "notTold",
                "actions",
                List.of(wanted))));
    refusals.add(does("sam", child, ANSWER_CONCERN, Map.of("answer", "meeting")));
    refusals.add(
        does(
            "sam",
            child,
            HOLD_RESOLUTION_MEETING,
            Map.of(
                "metOn",
                "2026-04-28",
                "answer",
                "partly",
                "actions",
                List.of(Map.of("owner", "social-worker", "by", "2026-04-29")))));
    refusals.add(does("ivy", child, DECIDE_ON_ANSWER, Map.of("result", "goesUp", "rung", "4")));
    Map<String, Object> acting =
        planted("act-on-concern", Map.of("concern", concern(child), "result", "refer"));
    refusals.add(
        catchThrowable(
            () -> tasklist.as("ivy").start(ActOnConcern.KEY, with(acting, "result", "Kanarie"))));
    tasklist.as("ivy").start(ActOnConcern.KEY, acting);
    refusals.add(
        does(
            "ivy",
            child,
            PREPARE_REFERRAL,
            Map.of("made", "yes", "legalAdvice", "taken", "madeOn", "2026-04-28")));
    refusals.add(
        does(
            "ivy",
            child,
            RECORD_CAFCASS_ANSWER,
            Map.of("answer", "other", "answeredOn", "2026-04-28", "result", "goesOn")));
    refusals.add(does("dina", child, ANSWER_CONCERN, Map.of("answer", "refused")));
    refusals.add(does("ivy", child, DECIDE_ON_ANSWER, Map.of("result", "goesUp")));
    refusals.add(
        does("ivy", child, CONSIDER_REFERRAL, Map.of("result", "hold", "againOn", "2026-05-20")));
    tasklist.itIs(Instant.parse("2026-04-29T16:00:00Z"), child);
    refusals.add(does("sam", child, REPORT_ON_ACTION, Map.of("said", "notDone")));
    refusals.add(does("ivy", child, CHECK_ACTION, Map.of("found", "notDone")));
    assertTheEngineKnowsNothing();
    return refusals;
  }

  private String concern(String child) {
    return database
        .sql(
            """
            select d.id::text from footprint.dispute d
            join footprint.care_period p on p.id = d.care_period_id
            join footprint.child c on c.id = p.child_id
            where c.reference = ?
            """)
        .param(child)
        .query(String.class)
        .single();
  }

  private List<Map<String, String>> decided(String reference) {
    return database
        .sql(
            """
            select d.id::text from footprint.decision d
            join footprint.review r on r.id = d.review_id
            join footprint.care_period p on p.id = r.care_period_id
            join footprint.child c on c.id = p.child_id
            where c.reference = ?
            """)
        .param(reference)
        .query(String.class)
        .stream()
        .map(id -> Map.of("id", id, "state", "drifting"))
        .toList();
  }

  /** What changes around a child who has been in care for long. */
  private List<Throwable> changed() throws IOException {
    var settled = Notifications.valid().with("cameIntoCareOn", "2024-01-08");
    tasklist.as("sam").start(KEY, settled.fields());
    var child = settled.reference();
    tasklist.as("mona").submit(child, ALLOCATE_IRO, Map.of("iro", "ivy", "reason", "Kanarie"));
    var refusals = new ArrayList<Throwable>();
    refusals.add(tells("ivy", child, Map.of("type", "yearlyMeetingProposed")));
    refusals.add(does("holly", child, CONSIDER_YEARLY_MEETING, Map.of("agreed", "yes")));
    refusals.add(
        tells(
            "sam",
            child,
            Map.of("type", "moved", "onDay", "2026-03-20", "placement", "U6", "planned", "no")));
    refusals.add(does("ivy", child, CONSIDER_CHANGE, Map.of("comesForward", "no")));
    refusals.add(tells("sam", child, Map.of("type", "planChangeProposed")));
    refusals.add(tells("mona", child, Map.of("type", "iroChanged", "iro", "ian")));
    refusals.add(does("ivy", child, HAND_OVER, Map.of("metOn", "2026-03-20")));
    var raised =
        planted(
            "raise-concern",
            Map.of(
                "child",
                child,
                "reasons",
                "other",
                "rung",
                "agencyFormal",
                "toldChild",
                "notTold",
                "actions",
                List.of(Map.of("owner", "other", "by", "2026-12-01"))));
    tasklist.as("ian").start(DisputeResolution.KEY, raised);
    refusals.add(
        catchThrowable(
            () ->
                tasklist.as("ian").start(DisputeResolution.KEY, with(raised, "rung", "Kanarie"))));
    var praise = planted("record-good-practice", Map.of("child", child, "who", "other"));
    tasklist.as("ian").start(GoodPractice.KEY, praise);
    refusals.add(
        catchThrowable(
            () -> tasklist.as("ian").start(GoodPractice.KEY, with(praise, "child", "KANARIE-1"))));
    refusals.addAll(audited(child));
    return refusals;
  }

  /** The report of a year, once published and then corrected. */
  private List<Throwable> reported() throws IOException {
    var refusals = new ArrayList<Throwable>();
    year.published();
    var again = planted("begin-annual-report", Map.of("year", ReportedYear.YEAR));
    refusals.add(
        catchThrowable(
            () -> tasklist.as("mona").start(AnnualReport.KEY, with(again, "year", "Kanarie"))));
    tasklist.as("mona").start(AnnualReport.KEY, again);
    var of = ReportedYear.REPORT;
    refusals.add(
        does(
            "mona",
            of,
            AnnualReport.WRITE,
            Map.of("earlier", List.of(Map.of("reached", "YES")), "nextYears", List.of(Map.of()))));
    refusals.add(does("holly", of, AnnualReport.COMMENT, Map.of("verdict", "goesOn")));
    refusals.add(does("dina", of, AnnualReport.APPROVE, Map.of("verdict", "approve")));
    refusals.add(does("mona", of, AnnualReport.PRESENT, Map.of("presentedOn", "2020-04-09")));
    return refusals;
  }

  /** What is said of the service and of the file, with the word in everything that can be typed. */
  private List<Throwable> audited(String child) throws IOException {
    var refusals = new ArrayList<Throwable>();
    var complaint =
        planted(
            "record-feedback",
            Map.of(
                "whom", "child",
                "child", child,
                "who", "parent",
                "kind", "complaint",
                "about", "iro",
                "givenOn", "2026-03-20"));
    refusals.add(
        catchThrowable(
            () ->
                tasklist.as("ian").start(RecordFeedback.KEY, with(complaint, "kind", "Kanarie"))));
    tasklist.as("ian").start(RecordFeedback.KEY, complaint);
    refusals.add(does("mona", child, RecordFeedback.ANSWER_FEEDBACK, Map.of()));

    var round =
        planted(
            "begin-audits",
            Map.of("rule", "random", "many", "1", "first", "ivy", "second", "adam"));
    refusals.add(
        catchThrowable(
            () -> tasklist.as("mona").start(BeginAudits.KEY, with(round, "rule", "Kanarie"))));
    refusals.add(catchThrowable(() -> tasklist.as("mona").start(BeginAudits.KEY, round)));
    tasklist.as("mona").start(BeginAudits.KEY, with(round, "second", "holly"));
    var begun =
        database
            .sql("select id::text from footprint.audit_round order by ctid desc limit 1")
            .query(String.class)
            .single();
    var withdrawal = planted("withdraw-audits", Map.of("round", begun));
    tasklist.as("mona").start(WithdrawAudits.KEY, withdrawal);
    refusals.add(catchThrowable(() -> tasklist.as("mona").start(WithdrawAudits.KEY, withdrawal)));

    audited.drawn(child, "mona", "holly", "Kanarie theme");
    refusals.add(does("mona", child, CaseAudit.AUDIT_FILE, scores("good")));
    refusals.add(does("holly", child, CaseAudit.SCORE_AGAIN, scores("inadequate")));
    refusals.add(does("adam", child, CaseAudit.AGREE_SCORE, scores("good")));
    return refusals;
  }

  private static Map<String, Object> scores(String score) {
    var scores = new HashMap<String, Object>();
    AuditWords.STANDARDS.keySet().forEach(standard -> scores.put(standard, score));
    return scores;
  }

  /** Kept from most, opened in an emergency, and let go again, while somebody is away. */
  private List<Throwable> restricted(String child) throws IOException {
    var period = periods.last(child).orElseThrow();
    var words = Map.<String, Object>of("reason", CANARY + " reason", "reference", child);
    var refusals = new ArrayList<Throwable>();
    refusals.add(catchThrowable(() -> restrictions.restrict(period, new Answers(words), "mona")));
    restrictions.restrict(
        period,
        new Answers(
            Map.of("reason", CANARY + " reason", "named", List.of("thandi", "ivy", "mona"))),
        "mona");
    emergencies.open(new Answers(words), "sophie");
    refusals.add(does("mona", child, LOOK_AT_EMERGENCY, Map.of("justified", "no")));
    restrictions.lift(period, new Answers(words), "mona");
    var today = LocalDate.parse("2026-12-01");
    refusals.add(
        catchThrowable(() -> covers.arrange("seren", "bea", today, today, CANARY, "thandi")));
    covers.end(covers.arrange("seren", "shanice", today, today, CANARY, "thandi").id(), "thandi");
    return refusals;
  }

  /** Twice, of which the second is refused, with the word in everything that can be typed. */
  private Throwable tells(String person, String child, Map<String, Object> change)
      throws IOException {
    var told = planted("tell-about-change", with(change, "child", child));
    tasklist.as(person).start(TellAboutChange.KEY, told);
    return catchThrowable(() -> tasklist.as(person).start(TellAboutChange.KEY, told));
  }

  /** Once with everything wrong, once right. */
  private Throwable does(String person, String child, String task, Map<String, Object> answers)
      throws IOException {
    var open = tasklist.task(child, task);
    var form = open.getCamundaFormRef().getKey();
    tasklist.as(person).read(open.getId());
    var right = planted(form, answers);
    var wrong = new HashMap<String, Object>(right);
    answers.keySet().forEach(field -> wrong.put(field, "Kanarie"));
    if (answers.isEmpty()) {
      wrong.replaceAll((field, value) -> "");
    }
    var refusal = catchThrowable(() -> tasklist.as(person).submit(open.getId(), wrong));
    tasklist.as(person).submit(open.getId(), right);
    return refusal;
  }

  private Map<String, Object> planted(String form, Map<String, Object> answers) throws IOException {
    var all = new HashMap<String, Object>();
    fields(form, true).forEach(field -> all.put(field, plant(form, field)));
    answers.forEach(
        (field, answer) ->
            all.put(
                field,
                answer instanceof List<?> rows
                    ? rows.stream().map(row -> planted(all, (Map<?, ?>) row)).toList()
                    : all.getOrDefault(field, answer)));
    return all;
  }

  private static Map<Object, Object> planted(Map<String, Object> words, Map<?, ?> row) {
    var all = new HashMap<Object, Object>(words);
    all.putAll(row);
    words.forEach(
        (field, word) -> {
          if (row.containsKey(field)) {
            all.put(field, word);
          }
        });
    return all;
  }

  @Test
  void theSearchFindsWordsInTextAndInBytes() {
    var child = Notifications.valid();
    tasklist.as("sam").start(KEY, child.fields());

    assertThat(found("public", "act!_%", child.reference()))
        .contains("act_ru_execution.business_key_", "act_hi_procinst.business_key_");
    assertThat(found("public", "act!_%", ALLOCATE_IRO)).contains("act_ge_bytearray.bytes_");
    for (var charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
      assertThat(
              database
                  .sql("select " + IN_BYTES.formatted("?") + " like '%kanarie%'")
                  .param("a Kanarie \u00e9".getBytes(java.nio.charset.Charset.forName(charset)))
                  .query(Boolean.class)
                  .single())
          .as(charset)
          .isTrue();
    }
  }

  @Test
  void aRowThatTheDatabaseRefusesIsQuotedNowhere() {
    var refusal =
        catchThrowable(
            () ->
                database
                    .sql(
                        """
                        insert into footprint.child (id, reference, first_names, last_name,
                          date_of_birth, sex, ethnicity, language, interpreter, unaccompanied)
                        values (?, 'not a reference', 'Kanarie', 'Kanarie', '2013-09-17', 'F',
                          'BCRB', 'English', false, false)
                        """
                            .replace("'Kanarie'", "?"))
                    .params(UUID.randomUUID(), "Kanarie", "Kanarie")
                    .update());

    assertThat(refusal).hasMessageContaining("child_reference_check");
    assertThat(inFull(refusal)).doesNotContainIgnoringCase(CANARY);
    assertThat(log.lines()).noneMatch(line -> line.toLowerCase().contains(CANARY));
    assertThat(database.sql("show log_error_verbosity").query(String.class).single())
        .as("what the embedded database says in our log")
        .isEqualTo("terse");
  }

  /** Asked again and again, because the engine forgets what has ended. */
  private void assertTheEngineKnowsNothing() {
    assertThat(found("public", "act!_%", CANARY)).isEmpty();
    assertThat(found("public", "act!_%", BORN)).isEmpty();
  }

  private String plant(String form, String field) {
    planted.add(form + "." + field);
    return "Kanarie " + field;
  }

  private Set<String> everyTypedField() throws IOException {
    var all = new TreeSet<String>();
    for (var form :
        new PathMatchingResourcePatternResolver().getResources("classpath:forms/**/*.form")) {
      var name = form.getFilename().replace(".form", "");
      fields(name, true).forEach(field -> all.add(name + "." + field));
    }
    assertThat(all).hasSizeGreaterThanOrEqualTo(9);
    return all;
  }

  private List<String> fields(String form, boolean typedOnly) throws IOException {
    var keys = new ArrayList<String>();
    var file =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath:forms/*/" + form + ".form")[0];
    for (var field : json.readTree(file.getInputStream()).findParents("key")) {
      if (!typedOnly || TYPED_IN.contains(field.get("type").asText())) {
        keys.add(field.get("key").asText());
      }
    }
    return keys;
  }

  /** The columns that hold the word, in capitals or not. */
  private List<String> found(String schema, String tables, String word) {
    return database
        .sql(
            """
            select table_name, column_name, data_type from information_schema.columns
            where table_schema = ? and table_name like ? escape '!'
              and data_type in ('text', 'character varying', 'character', 'bytea', 'json', 'jsonb',
                'xml', 'ARRAY')
            """)
        .params(schema, tables)
        .query(Column.class)
        .list()
        .stream()
        .filter(column -> holds(schema, column, word))
        .map(column -> column.tableName() + "." + column.columnName())
        .toList();
  }

  private record Column(String tableName, String columnName, String dataType) {}

  private boolean holds(String schema, Column column, String word) {
    var words =
        (column.dataType().equals("bytea") ? IN_BYTES : "lower(%s::text)")
            .formatted(column.columnName());
    return database
        .sql(
            "select exists (select from %s.%s where %s like ?)"
                .formatted(schema, column.tableName(), words))
        .param("%" + word.toLowerCase().replace("_", "\\_") + "%")
        .query(Boolean.class)
        .single();
  }

  private static String inFull(Throwable refusal) {
    var words = new StringWriter();
    refusal.printStackTrace(new PrintWriter(words));
    return words.toString();
  }

  private static final class Log extends AppenderBase<ILoggingEvent> {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      var thrown = event.getThrowableProxy();
      lines.add(
          event.getLoggerName()
              + " "
              + event.getFormattedMessage()
              + event.getMDCPropertyMap()
              + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
    }

    List<String> lines() {
      return lines;
    }
  }
}
