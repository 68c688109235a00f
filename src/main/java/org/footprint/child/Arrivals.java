package org.footprint.child;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.form.Mistake;
import org.footprint.form.Refused;
import org.footprint.people.CircleOfChild;
import org.footprint.people.Organisation;
import org.footprint.people.Role;
import org.footprint.people.Team;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How a time in care begins: with a notification, of a child who is new here or comes back. */
@Service
public class Arrivals {

  private static final int ADULT = 18;
  private static final Mistake ALREADY_IN_CARE =
      new Mistake(
          "reference", "Child's reference: the child with this reference is already in care here.");
  private static final CircleOfChild OF_NO_CHILD = new CircleOfChild(null, null, null, null);

  private final ChildRecords records;
  private final Codes codes;
  private final NeedToKnow needToKnow;
  private final Organisation organisation;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final TransactionTemplate inAnyCase;

  Arrivals(
      ChildRecords records,
      Codes codes,
      NeedToKnow needToKnow,
      Organisation organisation,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.records = records;
    this.codes = codes;
    this.needToKnow = needToKnow;
    this.organisation = organisation;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
    this.inAnyCase = new TransactionTemplate(transactions);
    this.inAnyCase.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Accepts a notification that a child is looked after, or refuses it and stores nothing. */
  @Transactional
  public CarePeriod accept(Answers answers, String who) {
    var today = calendar.today();
    var told =
        Notification.read(
            answers, codesOn(today), organisation.teams().stream().map(Team::id).toList());
    checkDates(told, answers, today);
    var known = Optional.ofNullable(told.reference()).flatMap(records::child);
    known.ifPresent(child -> checkReturning(child, told, answers, who));
    var siblings =
        relatives(told.siblings(), "siblings", "Brothers and sisters", told, answers, who);
    var parents =
        relatives(
            Optional.ofNullable(told.parent()).stream().toList(),
            "parentInCare",
            "Parent who is in care too",
            told,
            answers,
            who);
    checkSocialWorker(told, answers);
    answers.refuseIfMistaken();

    var childId = known.map(Child::id).orElseGet(UUID::randomUUID);
    var periodId = UUID.randomUUID();
    try {
      records.save(childId, told);
      records.open(periodId, childId, told, workerOf(told, who), clock.instant(), who);
    } catch (DuplicateKeyException e) {
      throw new Refused(List.of(ALREADY_IN_CARE));
    }
    siblings.forEach(sibling -> relateBothWays(childId, sibling.id()));
    parents.forEach(parent -> records.relate(childId, parent.id(), "parent"));
    var period = records.period(periodId).orElseThrow();
    chronology.add(
        childId,
        who,
        Act.CHILD_NOTIFIED,
        period.about(),
        "The IRO service was told that " + period.child().firstNames() + " is looked after.");
    return period;
  }

  private Map<CodeList, Map<String, String>> codesOn(LocalDate day) {
    var all = new EnumMap<CodeList, Map<String, String>>(CodeList.class);
    for (var list : CodeList.values()) {
      all.put(list, codes.on(day, list));
    }
    return all;
  }

  private static void checkDates(Notification told, Answers answers, LocalDate today) {
    if (told.dateOfBirth() != null) {
      if (told.dateOfBirth().isAfter(today)) {
        answers.mistake("dateOfBirth", "Date of birth: choose a day that is not in the future.");
      } else if (!told.dateOfBirth().plusYears(ADULT).isAfter(today)) {
        answers.mistake(
            "dateOfBirth",
            "Date of birth: this person is eighteen or over, so they cannot come into care.");
      }
    }
    if (told.startedOn() != null) {
      if (told.startedOn().isAfter(today)) {
        answers.mistake(
            "cameIntoCareOn", "Came into care on: choose a day that is not in the future.");
      }
      if (told.dateOfBirth() != null
          && !told.dateOfBirth().isAfter(today)
          && told.startedOn().isBefore(told.dateOfBirth())) {
        answers.mistake("cameIntoCareOn", "Came into care on: this is before the date of birth.");
      }
    }
  }

  /** What is wrong only by what we know of the child is said to nobody who need not know it. */
  private void checkReturning(Child child, Notification told, Answers answers, String who) {
    var last = records.periodsOf(child.id()).get(0);
    var mistake = mistake(child, last, told);
    if (isHidden(last, who) && (mistake.isPresent() || last.isKeptFrom(who))) {
      throw notTaken(last, who);
    }
    mistake.ifPresent(wrong -> answers.mistake(wrong.field(), wrong.sentence()));
  }

  private static Optional<Mistake> mistake(Child child, CarePeriod last, Notification told) {
    if (told.dateOfBirth() != null && !child.dateOfBirth().equals(told.dateOfBirth())) {
      return Optional.of(
          new Mistake(
              "reference",
              "Child's reference: a child with another date of birth has this reference already."));
    }
    if (last.endedOn() == null) {
      return Optional.of(ALREADY_IN_CARE);
    }
    return told.startedOn() != null && told.startedOn().isBefore(last.endedOn())
        ? Optional.of(
            new Mistake(
                "cameIntoCareOn",
                "Came into care on: this is before the child's last time in care ended."))
        : Optional.empty();
  }

  /** Another system knows of all children; a person of those they have to do with. */
  private boolean isHidden(CarePeriod period, String who) {
    return organisation.person(who).isPresent() && needToKnow.sight(period, who) == Sight.NOTHING;
  }

  /** The child's record says so all the same, for those who may read it. */
  private Refused notTaken(CarePeriod period, String who) {
    var whom = whomToRing(who);
    var refused = "A notification with this child's reference was not taken";
    inAnyCase.executeWithoutResult(
        status ->
            chronology.addOnce(
                period.child().id(),
                who,
                Act.CHILD_NOTIFIED,
                period.about(),
                refused,
                refused
                    + " from somebody who has nothing to do with the child. They were asked to ring "
                    + whom
                    + "."));
    return new Refused(
        "reference",
        "Child's reference: a notification with this reference cannot be taken here. Nothing was"
            + " stored, so please ring "
            + whom
            + ", today.");
  }

  /** Not themselves. */
  private String whomToRing(String who) {
    return Stream.of(Role.IRO_MANAGER, Role.HEAD_OF_SAFEGUARDING)
        .flatMap(role -> people(role, who).stream())
        .findFirst()
        .orElse("the IRO manager");
  }

  private Optional<String> people(Role role, String who) {
    var holders = organisation.holdersOf(role, OF_NO_CHILD, calendar.today());
    var names =
        holders.people().stream()
            .filter(person -> !person.id().equals(who))
            .map(
                person ->
                    person.name() + (person.phone() == null ? "" : " (" + person.phone() + ")"))
            .collect(Collectors.joining(" or "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("the " + holders.found().words() + ", " + names);
  }

  private List<Child> relatives(
      List<String> references,
      String field,
      String label,
      Notification told,
      Answers answers,
      String who) {
    if (references.contains(told.reference())) {
      answers.mistake(field, label + ": this is the child's own reference.");
    }
    var found =
        references.stream()
            .map(reference -> records.child(reference).filter(child -> mayBeNamed(child, who)))
            .toList();
    for (var i = 0; i < found.size(); i++) {
      if (found.get(i).isEmpty() && !references.get(i).equals(told.reference())) {
        answers.mistake(
            field,
            label
                + (found.size() == 1
                    ? ": no child with this reference is known here."
                    : ": reference number " + (i + 1) + " is not known here.")
                + " Leave it out, and tell "
                + whomToRing(who)
                + ".");
      }
    }
    return found.stream().flatMap(Optional::stream).toList();
  }

  /** A restricted child reads as one whom nobody knows. */
  private boolean mayBeNamed(Child child, String who) {
    var last = records.periodsOf(child.id()).get(0);
    return !last.isKeptFrom(who) || !isHidden(last, who);
  }

  private String workerOf(Notification told, String who) {
    return told.socialWorkerId() == null && isSocialWorker(who) ? who : told.socialWorkerId();
  }

  private boolean isSocialWorker(String personId) {
    return organisation.inGroup(Role.SOCIAL_WORKER.group()).stream()
        .anyMatch(person -> person.id().equals(personId));
  }

  private void checkSocialWorker(Notification told, Answers answers) {
    if (told.socialWorkerId() != null && !isSocialWorker(told.socialWorkerId())) {
      answers.mistake("socialWorker", "Social worker: no social worker has this sign-in name.");
    }
  }

  private void relateBothWays(UUID childId, UUID siblingId) {
    records.relate(childId, siblingId, "sibling");
    records.relate(siblingId, childId, "sibling");
  }
}
