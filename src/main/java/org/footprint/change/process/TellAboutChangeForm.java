package org.footprint.change.process;

import java.util.List;
import java.util.Map;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.change.Changes;
import org.footprint.child.CarePeriods;
import org.footprint.child.CodeList;
import org.footprint.child.Codes;
import org.footprint.child.process.ChildChoices;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.StartForm;
import org.footprint.form.Answers;
import org.footprint.people.Organisation;
import org.footprint.people.Role;
import org.springframework.stereotype.Component;

/** <em>Tell us about a change for a child</em>. */
@Component
class TellAboutChangeForm implements StartForm {

  private final Changes changes;
  private final CarePeriods periods;
  private final ChildChoices children;
  private final Codes codes;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  TellAboutChangeForm(
      Changes changes,
      CarePeriods periods,
      ChildChoices children,
      Codes codes,
      Organisation organisation,
      WorkingCalendar calendar) {
    this.changes = changes;
    this.periods = periods;
    this.children = children;
    this.codes = codes;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  @Override
  public String process() {
    return TellAboutChange.KEY;
  }

  @Override
  public Map<String, List<Choice>> choices(String person) {
    return Map.of(
        "children", children.of(person),
        "types",
            changes.tellableBy(person).stream()
                .map(type -> new Choice(type.words(), type.id()))
                .toList(),
        "placements", codes(CodeList.PLACEMENT),
        "legalStatuses", codes(CodeList.LEGAL_STATUS),
        "endReasons", codes(CodeList.END_OF_CARE),
        "wishers", Choice.of(Changes.WISHED_BY),
        "teams",
            organisation.teams().stream().map(team -> new Choice(team.name(), team.id())).toList(),
        "socialWorkers", people(Role.SOCIAL_WORKER),
        "iros", people(Role.IRO));
  }

  @Override
  public Beginning submit(Answers answers, String person) {
    var change = changes.tell(answers, person);
    return new Beginning(
        periods.period(change.carePeriodId()).child().reference(),
        Map.ofEntries(TellAboutChange.CHANGE.of(change.id())));
  }

  private List<Choice> codes(CodeList list) {
    return Choice.of(codes.on(calendar.today(), list));
  }

  private List<Choice> people(Role role) {
    return organisation.inGroup(role.group()).stream()
        .map(person -> new Choice(person.name(), person.id()))
        .toList();
  }
}
