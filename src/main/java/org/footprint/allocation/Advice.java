package org.footprint.allocation;

import static org.footprint.allocation.Candidate.Reason.EARLIER_IRO;
import static org.footprint.allocation.Candidate.Reason.LOWEST_CASELOAD;
import static org.footprint.allocation.Candidate.Reason.SIBLINGS_IRO;
import static org.footprint.allocation.Candidate.Reason.WISH;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.footprint.allocation.Candidate.Reason;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.springframework.stereotype.Service;

/** Whom the IRO manager might choose for a child, and why. It advises; a person decides. */
@Service
public class Advice {

  private static final List<Role> WHO_MANAGE_A_CASE =
      List.of(
          Role.TEAM_MANAGER, Role.PRINCIPAL_OFFICER, Role.SERVICE_MANAGER, Role.HEAD_OF_SERVICE);

  private final AllocationRecords records;
  private final Organisation organisation;
  private final Caseloads guides;
  private final WorkingCalendar calendar;

  Advice(
      AllocationRecords records,
      Organisation organisation,
      Caseloads guides,
      WorkingCalendar calendar) {
    this.records = records;
    this.organisation = organisation;
    this.guides = guides;
    this.calendar = calendar;
  }

  /** All IROs, the best choice first, those in conflict last. */
  public List<Candidate> about(CarePeriod period) {
    var child = period.child().id();
    var caseloads = records.caseloads();
    var siblings = records.irosOfSiblings(child);
    var parents = records.irosOfParentOrChild(child);
    var managed = whoManaged(child);
    var earlier = records.earlierIro(child, period.id()).map(Set::of).orElse(Set.of());
    var iros = organisation.inGroup(Role.IRO.group());
    var lowest = iros.stream().mapToDouble(iro -> load(iro, caseloads)).min().orElse(0);
    return iros.stream()
        .map(
            iro -> {
              var guide = guides.guide(iro);
              var reasons = new ArrayList<Reason>();
              addIf(reasons, EARLIER_IRO, earlier.contains(iro.id()));
              addIf(reasons, SIBLINGS_IRO, siblings.contains(iro.id()));
              addIf(
                  reasons, WISH, period.iroWish() != null && period.iroWish().equals(iro.gender()));
              addIf(reasons, LOWEST_CASELOAD, load(iro, caseloads) == lowest);
              return new Candidate(
                  iro,
                  caseloads.getOrDefault(iro.id(), 0),
                  guide.low(),
                  guide.high(),
                  List.copyOf(reasons),
                  conflicts(iro, parents, managed));
            })
        .sorted(byStrengthOfAdvice())
        .toList();
  }

  private static Comparator<Candidate> byStrengthOfAdvice() {
    return Comparator.comparing(Candidate::inConflict)
        .thenComparing(candidate -> !candidate.reasons().contains(EARLIER_IRO))
        .thenComparing(candidate -> !candidate.reasons().contains(SIBLINGS_IRO))
        .thenComparing(candidate -> !candidate.reasons().contains(WISH))
        .thenComparing(Candidate::load)
        .thenComparing(candidate -> candidate.iro().name());
  }

  private static List<String> conflicts(Person iro, Set<String> parents, Set<String> managed) {
    var conflicts = new ArrayList<String>();
    if (parents.contains(iro.id())) {
      conflicts.add("is the IRO of the child's parent or of the child's own child");
    }
    if (managed.contains(iro.id())) {
      conflicts.add("has worked on or managed this child's case");
    }
    return List.copyOf(conflicts);
  }

  /** Everybody who ever worked on or managed the child's case. */
  private Set<String> whoManaged(UUID child) {
    var managed = new HashSet<String>();
    for (var past : records.responsibilities(child)) {
      var to = Objects.requireNonNullElseGet(past.to(), calendar::today);
      var until = to.isBefore(past.from()) ? past.from() : to;
      managed.add(past.socialWorkerId());
      managed.addAll(organisation.whoHeld(WHO_MANAGE_A_CASE, past.teamId(), past.from(), until));
    }
    return managed;
  }

  private static double load(Person iro, Map<String, Integer> caseloads) {
    return caseloads.getOrDefault(iro.id(), 0) / iro.fullTimeEquivalent().doubleValue();
  }

  private static void addIf(List<Reason> reasons, Reason reason, boolean holds) {
    if (holds) {
      reasons.add(reason);
    }
  }
}
