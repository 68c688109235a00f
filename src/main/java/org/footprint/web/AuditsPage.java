package org.footprint.web;

import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.footprint.audit.AuditRound;
import org.footprint.audit.AuditRounds;
import org.footprint.audit.AuditWords;
import org.footprint.audit.FileOfRound;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.NeedToKnow;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.child.Openings;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rounds of audits and what came of them, for those who answer for the whole service. */
@Controller
class AuditsPage {

  private final AuditRounds rounds;
  private final CarePeriods periods;
  private final NeedToKnow needToKnow;
  private final Openings openings;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  AuditsPage(
      AuditRounds rounds,
      CarePeriods periods,
      NeedToKnow needToKnow,
      Openings openings,
      Organisation organisation,
      WorkingCalendar calendar) {
    this.rounds = rounds;
    this.periods = periods;
    this.needToKnow = needToKnow;
    this.openings = openings;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  /** One file; of a child whom the reader need not know there is neither name nor reference. */
  record File(String name, String reference, String state, String judgement) {}

  /** One round. */
  record Round(
      String theme,
      String rule,
      String begun,
      String by,
      String first,
      String second,
      int fitting,
      long seed,
      boolean withdrawn,
      List<File> files) {}

  @GetMapping("/audits")
  String audits(Principal who, Model page) {
    page.addAttribute("rounds", rounds(who.getName(), "The audits"));
    return "audits";
  }

  @GetMapping("/audits.csv")
  ResponseEntity<String> file(Principal who) {
    return Csv.file(
        "audits.csv",
        List.of(
            "What is looked at",
            "Which files",
            "Begun on",
            "First auditor",
            "Second auditor",
            "Child",
            "Reference",
            "State",
            "Overall judgement"),
        rounds(who.getName(), "The audits as a file").stream()
            .flatMap(round -> round.files().stream().map(file -> row(round, file)))
            .toList());
  }

  private static List<String> row(Round round, File file) {
    return List.of(
        round.theme(),
        round.rule(),
        round.begun(),
        round.first(),
        round.second(),
        file.name(),
        file.reference(),
        file.state(),
        file.judgement());
  }

  private List<Round> rounds(String reader, String what) {
    var all = rounds.all();
    var files = all.stream().map(round -> rounds.standing(round.id())).toList();
    var children =
        files.stream()
            .flatMap(List::stream)
            .map(FileOfRound::carePeriodId)
            .distinct()
            .map(periods::period)
            .toList();
    var known = known(children, reader);
    openings.addList(
        needToKnow.why(
            children.stream().filter(child -> known.contains(child.id())).toList(), reader),
        reader,
        what);
    var shown = new ArrayList<Round>();
    for (var i = 0; i < all.size(); i++) {
      shown.add(round(all.get(i), files.get(i), known));
    }
    return shown;
  }

  private Set<UUID> known(List<CarePeriod> children, String reader) {
    var known = new HashSet<UUID>();
    needToKnow
        .sights(children, reader)
        .forEach(
            (period, sight) -> {
              if (sight == Sight.ALL) {
                known.add(period);
              }
            });
    return known;
  }

  private Round round(AuditRound round, List<FileOfRound> files, Set<UUID> known) {
    return new Round(
        round.theme(),
        AuditWords.RULES.get(round.rule())
            + Optional.ofNullable(round.iroId()).map(iro -> ": " + name(iro)).orElse(""),
        day(round.begunAt()),
        name(round.begunBy()),
        name(round.firstId()),
        name(round.secondId()),
        round.fitting(),
        round.seed(),
        round.withdrawnAt() != null,
        files.stream().map(file -> file(file, known)).toList());
  }

  private File file(FileOfRound file, Set<UUID> known) {
    var child = periods.period(file.carePeriodId()).child();
    var shown = known.contains(file.carePeriodId());
    return new File(
        shown ? child.name() : "",
        shown ? child.reference() : "",
        file.state(),
        file.judgementInWords());
  }

  private String name(String person) {
    return organisation.person(person).map(Person::name).orElse(person);
  }

  private String day(Instant at) {
    return Days.words(calendar.dayOf(at));
  }
}
