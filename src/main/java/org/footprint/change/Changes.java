package org.footprint.change;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.footprint.calendar.Days;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.WorkingWithChild;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.form.ToldAlready;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is told of the children in care: accepted once, or refused with nothing stored. */
@Service
public class Changes {

  /** Who may wish for an earlier review, by code. */
  public static final Map<String, String> WISHED_BY = wishedBy();

  /** What these say is written down with what they do. */
  private static final Set<ChangeType> SAID_WHY =
      Set.of(ChangeType.BROUGHT_FORWARD, ChangeType.IRO_CHANGED);

  private final ChangeRecords records;
  private final TellingOfFacts facts;
  private final TellingOfWishes wishes;
  private final CarePeriods periods;
  private final WorkingWithChild working;
  private final Organisation organisation;
  private final Deadlines deadlines;
  private final Chronology chronology;
  private final Clock clock;

  Changes(
      ChangeRecords records,
      TellingOfFacts facts,
      TellingOfWishes wishes,
      CarePeriods periods,
      WorkingWithChild working,
      Organisation organisation,
      Deadlines deadlines,
      Chronology chronology,
      Clock clock) {
    this.records = records;
    this.facts = facts;
    this.wishes = wishes;
    this.periods = periods;
    this.working = working;
    this.organisation = organisation;
    this.deadlines = deadlines;
    this.chronology = chronology;
    this.clock = clock;
  }

  public Change change(UUID id) {
    return records.change(id);
  }

  /** What somebody may tell, in the order in which it is offered. */
  public List<ChangeType> tellableBy(String person) {
    return Arrays.stream(ChangeType.values()).filter(type -> mayTell(person, type)).toList();
  }

  /** Accepts what a person tells of the child whom their answers name. */
  @Transactional
  public Change tell(Answers answers, String who) {
    return tellAsPerson(answers.line("child", "Child"), answers, who);
  }

  /** Accepts what a person tells of a child they work with. */
  @Transactional
  public Change tellAsPerson(String reference, Answers answers, String who) {
    return accept(reference == null ? null : working.inCare(reference, who), answers, who);
  }

  /** Accepts what another system tells of the child with this reference. */
  @Transactional
  public Change tellAsSystem(String reference, Answers answers, String who) {
    return accept(periods.inCare(reference), answers, who);
  }

  private Change accept(CarePeriod period, Answers answers, String who) {
    var type = type(answers, who);
    answers.refuseIfMistaken();
    var told = read(type, period, answers, who);
    if (told.known()) {
      throw toldAlready(records.last(period.id(), type));
    }
    var detail = told.detail();
    if (type.isFact()) {
      detail += "|" + records.count(period.id(), type);
    } else {
      records
          .same(period.id(), type, told.onDay(), detail)
          .ifPresent(
              before -> {
                throw toldAlready(Optional.of(before));
              });
    }
    answers.refuseIfMistaken();
    var now = clock.instant();
    var change =
        new Change(
            UUID.randomUUID(),
            period.id(),
            type,
            told.onDay(),
            detail,
            told.words(),
            told.accept().getAsBoolean(),
            now,
            who,
            due(type, now, period));
    records.add(change);
    if (change.words() != null && !SAID_WHY.contains(type)) {
      chronology.add(
          period.child().id(),
          who,
          Act.CHANGE_TOLD,
          change.about(),
          type.words() + ". " + change.words());
    }
    return change;
  }

  private ChangeType type(Answers answers, String who) {
    var id = answers.oneOf("type", "What changed", ids(Arrays.asList(ChangeType.values())));
    var type = ChangeType.withId("" + id).orElse(null);
    if (type != null && !mayTell(who, type)) {
      answers.mistake(
          "type",
          "What changed: this is for "
              + (type.tellers().contains(Role.IRO) ? "an IRO or an IRO manager" : "an IRO manager")
              + " to decide, in Tasklist.");
    }
    return type;
  }

  private Told read(ChangeType type, CarePeriod period, Answers answers, String who) {
    return switch (type) {
      case MOVED -> facts.moved(period, answers, who);
      case LEGAL_STATUS_CHANGED -> facts.legalStatus(period, answers, who);
      case WORKER_CHANGED -> facts.worker(period, answers, who);
      case IRO_CHANGED -> facts.iro(period, answers, who);
      case LEFT_CARE -> facts.leftCare(period, answers, who);
      case PLAN_CHANGE_PROPOSED -> wishes.planChange(answers);
      case REVIEW_WISHED -> wishes.earlierReview(answers);
      case BROUGHT_FORWARD -> wishes.broughtForward(period, answers, who);
      case YEARLY_MEETING_PROPOSED -> wishes.yearlyMeeting(period, answers);
    };
  }

  private Instant due(ChangeType type, Instant now, CarePeriod period) {
    return switch (type) {
      case MOVED, PLAN_CHANGE_PROPOSED, REVIEW_WISHED ->
          deadlines.due(PracticeStandard.CONSIDER_CHANGE, now, period.child().reference());
      case YEARLY_MEETING_PROPOSED ->
          deadlines.due(PracticeStandard.YEARLY_MEETING, now, period.child().reference());
      default -> null;
    };
  }

  private boolean mayTell(String person, ChangeType type) {
    return type.tellers().isEmpty()
        || type.tellers().stream()
            .flatMap(role -> organisation.inGroup(role.group()).stream())
            .anyMatch(one -> one.id().equals(person));
  }

  private ToldAlready toldAlready(Optional<Change> before) {
    return new ToldAlready(
        "type",
        before
            .map(
                change ->
                    "This was told already by "
                        + organisation
                            .person(change.toldBy())
                            .map(Person::name)
                            .orElse("the council's case system")
                        + ", for "
                        + Days.words(change.onDay())
                        + ". Nothing was changed.")
            .orElse("This is known already. Nothing was changed."));
  }

  private static List<String> ids(List<ChangeType> types) {
    return types.stream().map(ChangeType::id).collect(Collectors.toList());
  }

  private static Map<String, String> wishedBy() {
    var words = new LinkedHashMap<String, String>();
    words.put("child", "The child");
    words.put("parent", "A parent");
    words.put("carer", "A carer");
    words.put("socialWorker", "The social worker");
    words.put("other", "Somebody else");
    return Collections.unmodifiableMap(words);
  }
}
