package org.footprint.child;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.springframework.stereotype.Service;

/** Work that was not done in time goes up. */
@Service
public class Escalations {

  private final CarePeriods periods;
  private final RoleHolders holders;
  private final Chronology chronology;

  Escalations(CarePeriods periods, RoleHolders holders, Chronology chronology) {
    this.periods = periods;
    this.holders = holders;
    this.chronology = chronology;
  }

  /** Writes down that a task is overdue and names those who are told. */
  public List<String> overdue(UUID carePeriodId, String task, Role role) {
    var period = periods.period(carePeriodId);
    var told = holders.of(role, period);
    var names = told.people().stream().map(Person::name).collect(Collectors.joining(" and "));
    chronology.add(
        period.child().id(),
        Chronology.THE_CLOCK,
        Act.TASK_OVERDUE,
        period.about(),
        "\""
            + task
            + "\" was not done in time. "
            + (told.vacant() ? "There is nobody above to tell." : names + " has it now too."));
    return told.people().stream().map(Person::id).toList();
  }
}
