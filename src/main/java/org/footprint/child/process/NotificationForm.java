package org.footprint.child.process;

import java.util.List;
import java.util.Map;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.Arrivals;
import org.footprint.child.CarePeriods;
import org.footprint.child.CodeList;
import org.footprint.child.Codes;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.StartForm;
import org.footprint.form.Answers;
import org.footprint.people.Organisation;
import org.springframework.stereotype.Component;

/** <em>Notify that a child is looked after</em>. */
@Component
class NotificationForm implements StartForm {

  private final Arrivals arrivals;
  private final Beginnings beginnings;
  private final Codes codes;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  NotificationForm(
      Arrivals arrivals,
      Beginnings beginnings,
      Codes codes,
      Organisation organisation,
      WorkingCalendar calendar) {
    this.arrivals = arrivals;
    this.beginnings = beginnings;
    this.codes = codes;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  @Override
  public String process() {
    return ChildInCare.KEY;
  }

  @Override
  public Map<String, List<Choice>> choices(String person) {
    return Map.of(
        "iroWishes", Choice.of(CarePeriods.IRO_WISHES),
        "sexes", choices(CodeList.SEX),
        "ethnicities", choices(CodeList.ETHNICITY),
        "needs", choices(CodeList.NEED),
        "legalStatuses", choices(CodeList.LEGAL_STATUS),
        "placements", choices(CodeList.PLACEMENT),
        "teams",
            organisation.teams().stream().map(team -> new Choice(team.name(), team.id())).toList(),
        "socialWorkers",
            organisation.inGroup("social-workers").stream()
                .map(worker -> new Choice(worker.name(), worker.id()))
                .toList());
  }

  @Override
  public Beginning submit(Answers answers, String person) {
    return beginnings.of(arrivals.accept(answers, person));
  }

  private List<Choice> choices(CodeList list) {
    return Choice.of(codes.on(calendar.today(), list));
  }
}
