package org.footprint.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.calendar.Days;
import org.footprint.calendar.DueWords;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.ChildSummary;
import org.footprint.child.Openings.Look;
import org.footprint.child.Openings.Opening;
import org.footprint.child.RoleHolders;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.chronology.Footprint;
import org.footprint.engine.OpenTasks;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.footprint.review.Decisions;
import org.footprint.review.HeldDay;
import org.footprint.review.IssuedDecisions;
import org.footprint.review.Minutes;
import org.footprint.review.Review;
import org.footprint.review.Reviews;
import org.footprint.review.Vocabulary;
import org.footprint.web.ConcernFile.Concern;
import org.springframework.stereotype.Component;

/** All that we know of a child, as one page shows it. */
@Component
class ChildFile {

  /** What the chronology can be narrowed to. */
  static final Map<String, String> KINDS = kinds();

  private static final Map<String, Set<Act>> ACTS =
      Map.of(
          "concerns",
          Set.of(
              Act.CONCERN_RAISED,
              Act.CONCERN_COMPLETED,
              Act.STAGE_OPENED,
              Act.STAGE_UNANSWERED,
              Act.MEETING_WANTED,
              Act.CONCERN_ANSWERED,
              Act.CONCERN_GOES_UP,
              Act.CONCERN_CLOSED,
              Act.REFERRAL_TO_CONSIDER,
              Act.REFERRAL_CONSIDERED,
              Act.REFERRED_TO_CAFCASS,
              Act.REFERRAL_DROPPED,
              Act.CAFCASS_ANSWERED,
              Act.ACTION_REPORTED,
              Act.ACTION_CHECKED),
          "overdue",
          Set.of(Act.TASK_OVERDUE, Act.POST_VACANT, Act.REPORT_NOT_RECEIVED),
          "moves",
          Set.of(
              Act.CHILD_NOTIFIED,
              Act.CHILD_MOVED,
              Act.CHILD_LEFT_CARE,
              Act.LEGAL_STATUS_CHANGED,
              Act.WORKER_CHANGED,
              Act.IRO_ALLOCATED,
              Act.IRO_CHANGED));

  private static final String NO_REVIEW = "none is planned";

  private static final List<Role> AROUND =
      List.of(
          Role.SOCIAL_WORKER,
          Role.TEAM_MANAGER,
          Role.SERVICE_MANAGER,
          Role.HEAD_OF_SERVICE,
          Role.IRO,
          Role.IRO_MANAGER);

  private final ChildSummary summary;
  private final Reviews reviews;
  private final Decisions decisions;
  private final IssuedDecisions issued;
  private final Minutes minutes;
  private final ConcernFile concerns;
  private final Chronology chronology;
  private final OpenTasks tasks;
  private final RoleHolders holders;
  private final Organisation organisation;
  private final WorkingCalendar calendar;
  private final DueWords dueWords;

  ChildFile(
      ChildSummary summary,
      Reviews reviews,
      Decisions decisions,
      IssuedDecisions issued,
      Minutes minutes,
      ConcernFile concerns,
      Chronology chronology,
      OpenTasks tasks,
      RoleHolders holders,
      Organisation organisation,
      WorkingCalendar calendar,
      DueWords dueWords) {
    this.summary = summary;
    this.reviews = reviews;
    this.decisions = decisions;
    this.issued = issued;
    this.minutes = minutes;
    this.concerns = concerns;
    this.chronology = chronology;
    this.tasks = tasks;
    this.holders = holders;
    this.organisation = organisation;
    this.calendar = calendar;
    this.dueWords = dueWords;
  }

  /** One child in a list. */
  record Line(String name, String reference, String worker, String iro, String nextReview) {}

  /** Somebody around the child. */
  record Around(String role, String names) {}

  /** Something that is to be done. */
  record ToDo(String what, String who, String due, boolean late) {}

  /** A review that was held, with its papers. */
  record Held(String title, String on, String id, boolean letter, boolean decisions) {}

  /** A decision of the last review. */
  record Decided(String what, String who, String by, String outcome) {}

  /** One look at the record of a child, or at a list with several. */
  record Looked(String when, String who, List<String> children, String what, String why) {

    List<String> cells() {
      return List.of(when, who, String.join(" ", children), what, why);
    }
  }

  /** One line of the chronology. */
  record Trace(String when, String who, String what) {}

  /** The whole page. */
  record File(
      Map<String, String> child,
      boolean inCare,
      String nextReview,
      List<Around> people,
      List<ToDo> todos,
      List<Held> reviews,
      List<Decided> decisions,
      List<Concern> concerns) {}

  List<Line> lines(List<CarePeriod> periods) {
    var people =
        organisation.names(
            periods.stream()
                .flatMap(period -> Stream.of(period.socialWorkerId(), period.iroId()))
                .toList());
    var today = calendar.today();
    var ahead =
        reviews.ahead(periods.stream().map(CarePeriod::id).toList()).stream()
            .collect(Collectors.toMap(Review::carePeriodId, one -> words(one, today)));
    return periods.stream()
        .map(
            period ->
                new Line(
                    period.child().name(),
                    period.child().reference(),
                    nameOf(period.socialWorkerId(), "not named yet", people),
                    nameOf(period.iroId(), "not allocated yet", people),
                    ahead.getOrDefault(period.id(), NO_REVIEW)))
        .toList();
  }

  /** Whoever is in no list is shown by their id. */
  private static String nameOf(String person, String otherwise, Map<String, String> people) {
    return person == null ? otherwise : people.getOrDefault(person, person);
  }

  /** Also whether its last day has passed. */
  static String words(Review review, LocalDate today) {
    return "Number "
        + review.number()
        + (review.dueOn().isBefore(today) ? ", overdue: it was due by " : ", due by ")
        + Days.words(review.dueOn());
  }

  File of(CarePeriod period) {
    var held = new ArrayList<>(reviews.held(period.id()));
    Collections.reverse(held);
    return new File(
        summary.of(period),
        period.endedOn() == null,
        nextReview(period),
        AROUND.stream().map(role -> around(role, period)).toList(),
        tasks.of(period.child().reference()).stream().map(this::toDo).toList(),
        held.stream().map(this::held).toList(),
        held.isEmpty() ? List.of() : decided(held.get(0).reviewId()),
        concerns.of(period));
  }

  List<Trace> chronology(CarePeriod period, String kind) {
    var all = new ArrayList<>(chronology.of(period.child().id()));
    Collections.reverse(all);
    var people = organisation.names(all.stream().map(Footprint::who).toList());
    return all.stream()
        .filter(footprint -> !ACTS.containsKey(kind) || ACTS.get(kind).contains(footprint.act()))
        .map(footprint -> trace(footprint, people))
        .toList();
  }

  List<List<String>> chronologyRows(CarePeriod period, String kind) {
    return chronology(period, kind).stream()
        .map(trace -> List.of(trace.when(), trace.who(), trace.what()))
        .toList();
  }

  List<Looked> openings(CarePeriod period, List<Opening> openings) {
    var people = organisation.names(openings.stream().map(Opening::personId).toList());
    return openings.stream()
        .map(one -> looked(one, List.of(period.child().reference()), people))
        .toList();
  }

  /** One of each child. */
  List<Looked> looks(List<Look> looks) {
    var people = organisation.names(looks.stream().map(Look::personId).toList());
    return looks.stream()
        .map(one -> looked(one.opening(), List.of(one.reference()), people))
        .toList();
  }

  /** A list that somebody looked at is one look at many children. */
  List<Looked> looksTogether(List<Look> looks) {
    var children = new LinkedHashMap<Opening, List<String>>();
    looks.forEach(
        one ->
            children.computeIfAbsent(one.opening(), key -> new ArrayList<>()).add(one.reference()));
    var people = organisation.names(looks.stream().map(Look::personId).toList());
    return children.entrySet().stream()
        .map(one -> looked(one.getKey(), one.getValue().stream().sorted().toList(), people))
        .toList();
  }

  private Looked looked(Opening one, List<String> children, Map<String, String> people) {
    return new Looked(
        moment(one.at()), nameOf(one.personId(), "", people), children, one.what(), one.why());
  }

  private String nextReview(CarePeriod period) {
    return reviews
        .ahead(period.id())
        .map(review -> words(review, calendar.today()))
        .orElse(NO_REVIEW);
  }

  private Around around(Role role, CarePeriod period) {
    var people = holders.lookUp(role, period);
    return new Around(
        role.title(),
        people.vacant()
            ? "nobody"
            : String.join(" and ", people.people().stream().map(Person::name).toList())
                + (people.fellUp() ? ", who stands in" : ""));
  }

  private ToDo toDo(OpenTasks.Open task) {
    return new ToDo(
        task.name(),
        name(task.assignee(), "not taken on yet"),
        dueWords.of(task.due()),
        calendar.hasPassed(task.due()));
  }

  private Held held(HeldDay day) {
    return new Held(
        "Review number " + day.number(),
        Days.words(day.heldOn()),
        day.reviewId().toString(),
        minutes.isWritten(day.reviewId()),
        issued.areIssued(day.reviewId()));
  }

  private List<Decided> decided(UUID reviewId) {
    var became = decisions.whatBecame(reviewId);
    return Stream.concat(
            decisions.of(reviewId).stream(), decisions.leftOpenBefore(reviewId).stream())
        .map(
            decision ->
                new Decided(
                    decision.what(),
                    decision.responsible(),
                    Days.words(decision.byDay()),
                    became.getOrDefault(
                        decision.id(),
                        Vocabulary.OUTCOMES.get(decision.outcome())
                            + ", said the last review; from an earlier one")))
        .toList();
  }

  private Trace trace(Footprint footprint, Map<String, String> people) {
    return new Trace(
        moment(footprint.at()),
        Chronology.THE_CLOCK.equals(footprint.who())
            ? "The clock"
            : people.getOrDefault(footprint.who(), "The council's case system"),
        footprint.words());
  }

  String moment(Instant at) {
    return Days.words(calendar.dayOf(at)) + ", " + calendar.timeOf(at);
  }

  private String name(String person, String otherwise) {
    return person == null
        ? otherwise
        : organisation.person(person).map(Person::name).orElse(person);
  }

  private static Map<String, String> kinds() {
    var kinds = new LinkedHashMap<String, String>();
    kinds.put("", "Everything");
    kinds.put("moves", "Moves and people");
    kinds.put("concerns", "Concerns");
    kinds.put("overdue", "What was not in time");
    return Collections.unmodifiableMap(kinds);
  }
}
