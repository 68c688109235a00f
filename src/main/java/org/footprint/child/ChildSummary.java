package org.footprint.child;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Team;
import org.springframework.stereotype.Component;

/** Who a child is, in the few words that stand at the top of every form. */
@Component
public class ChildSummary {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private static final Set<String> ARRANGEMENTS =
      Set.of("name", "reference", "born", "language", "placement", "team", "socialWorker");

  private final Codes codes;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  ChildSummary(Codes codes, Organisation organisation, WorkingCalendar calendar) {
    this.codes = codes;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  public Map<String, String> of(CarePeriod period) {
    var child = period.child();
    var today = calendar.today();
    var summary = new LinkedHashMap<String, String>();
    summary.put("name", child.name());
    summary.put("reference", child.reference());
    summary.put("born", DAY.format(child.dateOfBirth()) + ", " + years(child.ageOn(today)));
    summary.put("sex", label(CodeList.SEX, child.sex(), period.startedOn()));
    summary.put("ethnicity", label(CodeList.ETHNICITY, child.ethnicity(), period.startedOn()));
    summary.put(
        "language", child.language() + (child.interpreter() ? ", needs an interpreter" : ""));
    summary.put(
        "cameIntoCare",
        DAY.format(period.startedOn())
            + (child.unaccompanied() ? ", as an unaccompanied asylum-seeking child" : ""));
    summary.put("need", label(CodeList.NEED, period.need(), period.startedOn()));
    summary.put(
        "legalStatus", label(CodeList.LEGAL_STATUS, period.legalStatus(), period.startedOn()));
    summary.put(
        "placement",
        label(CodeList.PLACEMENT, period.placementKind(), period.startedOn())
            + ": "
            + period.placementPlace());
    summary.put("team", organisation.team(period.teamId()).map(Team::name).orElse(""));
    summary.put("socialWorker", name(period.socialWorkerId(), "not named yet"));
    summary.put(
        "iroWish",
        period.iroWish() == null ? "none known" : Notification.WISHES.get(period.iroWish()));
    return summary;
  }

  /** The same for those who need to know of arrangements alone. */
  public Map<String, String> forArrangements(CarePeriod period) {
    var summary = of(period);
    summary.keySet().retainAll(ARRANGEMENTS);
    return summary;
  }

  private String name(String personId, String otherwise) {
    return personId == null
        ? otherwise
        : organisation.person(personId).map(Person::name).orElse(personId);
  }

  private String label(CodeList list, String code, LocalDate on) {
    var words = codes.on(on, list).get(code);
    return words != null ? words : codes.on(calendar.today(), list).getOrDefault(code, code);
  }

  private static String years(int age) {
    return age == 1 ? "1 year old" : age + " years old";
  }
}
