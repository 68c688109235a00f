package org.footprint.web;

import java.security.Principal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.footprint.form.Answers;
import org.footprint.form.Mistake;
import org.footprint.form.Refused;
import org.footprint.people.Colleague;
import org.footprint.people.Covers;
import org.footprint.people.Role;
import org.footprint.team.ChildrenHandedOver;
import org.footprint.team.Reassignments;
import org.footprint.team.Teams;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For managers: who has how much to do, and what they do about it. */
@Controller
class TeamPages {

  private static final Map<String, String> COVER_FIELDS =
      Map.of("cover", "coverBy", "from", "coverFrom", "to", "coverTo", "reason", "coverReason");

  private final Teams teams;
  private final Reassignments reassignments;
  private final ChildrenHandedOver handOvers;
  private final Covers covers;
  private final TeamFile file;

  TeamPages(
      Teams teams,
      Reassignments reassignments,
      ChildrenHandedOver handOvers,
      Covers covers,
      TeamFile file) {
    this.teams = teams;
    this.reassignments = reassignments;
    this.handOvers = handOvers;
    this.covers = covers;
    this.file = file;
  }

  @GetMapping("/team")
  String team(
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "false") boolean reverse,
      Principal who,
      Model page) {
    var loads = teams.of(who.getName()).orElseThrow(TeamPages::notFound);
    var sorting = new Sorting<>(TeamFile.COLUMNS, sort, reverse);
    page.addAttribute("heads", sorting.heads());
    page.addAttribute("people", Sorting.sorted(file.rows(loads), sorting));
    page.addAttribute("loads", loads);
    page.addAttribute("sort", sort);
    page.addAttribute("reverse", reverse);
    return "team";
  }

  @GetMapping("/team.csv")
  ResponseEntity<String> teamFile(
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "false") boolean reverse,
      Principal who) {
    var loads = teams.of(who.getName()).orElseThrow(TeamPages::notFound);
    var sorting = new Sorting<>(TeamFile.COLUMNS, sort, reverse);
    return Csv.file(
        "team.csv", TeamFile.HEAD, file.csv(Sorting.sorted(file.rows(loads), sorting), loads));
  }

  @GetMapping("/team/{person}")
  String colleague(@PathVariable String person, Principal who, Model page) {
    show(colleague(person, who), who, page);
    page.addAttribute("typed", Map.of("childDay", file.today()));
    page.addAttribute("ticked", Set.of());
    return "colleague";
  }

  @GetMapping("/team/{person}/tasks.csv")
  ResponseEntity<String> tasks(@PathVariable String person, Principal who) {
    colleague(person, who);
    return Csv.file(
        "tasks.csv",
        List.of("Child", "Reference", "Task", "When"),
        file.tasks(teams.tasks(who.getName(), person)).stream()
            .map(one -> List.of(one.child(), one.reference(), one.what(), one.due()))
            .toList());
  }

  @GetMapping("/team/{person}/children.csv")
  ResponseEntity<String> children(@PathVariable String person, Principal who) {
    colleague(person, who);
    return Csv.file(
        "children.csv",
        List.of("Child", "Reference", "Next review"),
        file.children(teams.children(who.getName(), person)).stream()
            .map(one -> List.of(one.name(), one.reference(), one.nextReview()))
            .toList());
  }

  @PostMapping("/team/{person}/tasks")
  Object reassign(
      @PathVariable String person,
      @RequestParam MultiValueMap<String, String> typed,
      Principal who,
      Model page,
      RedirectAttributes next) {
    var from = colleague(person, who);
    var tasks = chosen(typed, "task");
    return done(
        () -> reassignments.reassign(from, tasks, answers(typed), who.getName()),
        from,
        tasks.size() == 1
            ? "1 task goes to somebody else."
            : tasks.size() + " tasks go to somebody else.",
        typed,
        new Request(who, page, next));
  }

  @PostMapping("/team/{person}/children")
  Object handOver(
      @PathVariable String person,
      @RequestParam MultiValueMap<String, String> typed,
      Principal who,
      Model page,
      RedirectAttributes next) {
    var from = colleague(person, who);
    var children = chosen(typed, "child");
    return done(
        () -> handOvers.handOver(from, children, answers(typed), who.getName()),
        from,
        children.size() == 1
            ? "1 child was handed over."
            : children.size() + " children were handed over.",
        typed,
        new Request(who, page, next));
  }

  @PostMapping("/team/{person}/covers")
  Object arrangeCover(
      @PathVariable String person,
      @RequestParam MultiValueMap<String, String> typed,
      Principal who,
      Model page,
      RedirectAttributes next) {
    var away = colleague(person, who);
    var answers = answers(typed);
    return done(
        () ->
            covers.arrange(
                person,
                typed.getFirst("coverBy"),
                answers.optionalDate("coverFrom", "From").orElse(null),
                answers.optionalDate("coverTo", "To").orElse(null),
                typed.getFirst("coverReason"),
                who.getName()),
        away,
        "Cover is arranged.",
        typed,
        new Request(who, page, next));
  }

  @PostMapping("/team/{person}/covers/{cover}/end")
  Object endCover(
      @PathVariable String person,
      @PathVariable UUID cover,
      @RequestParam MultiValueMap<String, String> typed,
      Principal who,
      Model page,
      RedirectAttributes next) {
    var colleague = colleague(person, who);
    covers
        .cover(cover)
        .filter(one -> person.equals(one.awayId()) || person.equals(one.coverId()))
        .orElseThrow(TeamPages::notFound);
    return done(
        () -> covers.end(cover, who.getName()),
        colleague,
        "The cover ends today.",
        typed,
        new Request(who, page, next));
  }

  private record Request(Principal who, Model page, RedirectAttributes next) {}

  /** Back to the page where it was accepted; the same page with all that was typed where not. */
  private Object done(
      Runnable work,
      Colleague about,
      String success,
      MultiValueMap<String, String> typed,
      Request request) {
    try {
      work.run();
      request.next().addFlashAttribute("done", success);
      return "redirect:/team/" + about.person().id();
    } catch (Refused refused) {
      return again(refused.mistakes(), about, typed, request);
    } catch (DuplicateKeyException | ConcurrencyFailureException atTheSameMoment) {
      return again(
          List.of(
              new Mistake(
                  typed.containsKey("childTo") ? "child" : "task",
                  "Something else was done for one of these children at the same moment, so nothing"
                      + " was changed. All is still here: please send it again.")),
          about,
          typed,
          request);
    }
  }

  private Object again(
      List<Mistake> mistakes,
      Colleague about,
      MultiValueMap<String, String> typed,
      Request request) {
    var page = request.page();
    show(about, request.who(), page);
    page.addAttribute(
        "mistakes", Mistakes.byField(mistakes.stream().map(TeamPages::here).toList()));
    var kept = new LinkedHashMap<>(typed.toSingleValueMap());
    kept.putIfAbsent("childDay", file.today());
    page.addAttribute("typed", kept);
    var ticked = new HashSet<>(chosen(typed, "task"));
    ticked.addAll(chosen(typed, "child"));
    page.addAttribute("ticked", ticked);
    var view = new ModelAndView("colleague", page.asMap());
    view.setStatus(HttpStatus.BAD_REQUEST);
    return view;
  }

  /** What a cover calls its fields, and what this page does. */
  private static Mistake here(Mistake mistake) {
    return new Mistake(
        COVER_FIELDS.getOrDefault(mistake.field(), mistake.field()), mistake.sentence());
  }

  private void show(Colleague colleague, Principal who, Model page) {
    var id = colleague.person().id();
    page.addAttribute("colleague", colleague);
    page.addAttribute("tasks", file.tasks(teams.tasks(who.getName(), id)));
    page.addAttribute("children", file.children(teams.children(who.getName(), id)));
    page.addAttribute("receivers", reassignments.receivers(colleague));
    var mayHandOver = handOvers.mayHandOver(colleague, who.getName());
    page.addAttribute("mayHandOver", mayHandOver);
    page.addAttribute("worker", !colleague.is(Role.IRO));
    page.addAttribute("takers", mayHandOver ? handOvers.receivers(colleague) : List.of());
    page.addAttribute("teams", file.teams());
    page.addAttribute("covers", file.covers(id));
    page.addAttribute("away", file.isAway(id));
    page.addAttribute("coverers", covers.mayCover(id));
    page.addAttribute("mistakes", Map.of());
  }

  private Colleague colleague(String person, Principal who) {
    return teams.colleague(who.getName(), person).orElseThrow(TeamPages::notFound);
  }

  private static List<String> chosen(MultiValueMap<String, String> typed, String field) {
    return typed.getOrDefault(field, List.of()).stream().distinct().toList();
  }

  private static Answers answers(MultiValueMap<String, String> typed) {
    return new Answers(typed.toSingleValueMap());
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
