package org.footprint.web;

import java.security.Principal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.footprint.child.CarePeriod;
import org.footprint.child.NeedToKnow;
import org.footprint.child.Openings;
import org.footprint.form.Answers;
import org.footprint.form.Mistake;
import org.footprint.form.Refused;
import org.footprint.people.Colleague;
import org.footprint.people.Covers;
import org.footprint.people.Role;
import org.footprint.team.ChildrenHandedOver;
import org.footprint.team.Reassignments;
import org.footprint.team.Teams;
import org.footprint.team.Teams.ChildsTask;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For managers: what somebody of theirs has to do, and what is done about it. */
@Controller
@RequestMapping("/team/{person}")
class ColleaguePages {

  private static final Map<String, String> COVER_FIELDS =
      Map.of("cover", "coverBy", "from", "coverFrom", "to", "coverTo", "reason", "coverReason");

  private final Teams teams;
  private final Reassignments reassignments;
  private final ChildrenHandedOver handOvers;
  private final Covers covers;
  private final TeamFile file;
  private final NeedToKnow needToKnow;
  private final Openings openings;

  ColleaguePages(
      Teams teams,
      Reassignments reassignments,
      ChildrenHandedOver handOvers,
      Covers covers,
      TeamFile file,
      NeedToKnow needToKnow,
      Openings openings) {
    this.teams = teams;
    this.reassignments = reassignments;
    this.handOvers = handOvers;
    this.covers = covers;
    this.file = file;
    this.needToKnow = needToKnow;
    this.openings = openings;
  }

  /** Whom a manager does something about, what they typed, and where the answer goes. */
  private record Sent(
      Colleague about,
      MultiValueMap<String, String> typed,
      Principal who,
      Model page,
      RedirectAttributes next) {

    String person() {
      return about.person().id();
    }

    Answers answers() {
      return new Answers(typed.toSingleValueMap());
    }

    List<String> chosen(String field) {
      return typed.getOrDefault(field, List.of()).stream().distinct().toList();
    }
  }

  @ModelAttribute
  Sent sent(
      @PathVariable String person,
      @RequestParam MultiValueMap<String, String> typed,
      Principal who,
      Model page,
      RedirectAttributes next) {
    var about = teams.colleague(who.getName(), person).orElseThrow(ColleaguePages::notFound);
    return new Sent(about, typed, who, page, next);
  }

  @GetMapping
  String colleague(@ModelAttribute(binding = false) Sent sent) {
    show(sent);
    sent.page().addAttribute("typed", Map.of("childDay", file.today()));
    sent.page().addAttribute("ticked", Set.of());
    return "colleague";
  }

  @GetMapping("/tasks.csv")
  ResponseEntity<String> tasks(@ModelAttribute(binding = false) Sent sent) {
    var tasks = teams.tasks(sent.who().getName(), sent.person());
    looked(tasks.stream().map(ChildsTask::period).toList(), sent, "A colleague's tasks as a file");
    return Csv.file(
        "tasks.csv",
        List.of("Child", "Reference", "Task", "When"),
        file.tasks(tasks).stream()
            .map(one -> List.of(one.child(), one.reference(), one.what(), one.due()))
            .toList());
  }

  @GetMapping("/children.csv")
  ResponseEntity<String> children(@ModelAttribute(binding = false) Sent sent) {
    var children = teams.children(sent.who().getName(), sent.person());
    looked(children, sent, "A colleague's children as a file");
    return Csv.file(
        "children.csv",
        List.of("Child", "Reference", "Next review"),
        file.children(children).stream()
            .map(one -> List.of(one.name(), one.reference(), one.nextReview()))
            .toList());
  }

  private void looked(List<CarePeriod> children, Sent sent, String what) {
    var person = sent.who().getName();
    openings.addList(needToKnow.why(children, person), person, what);
  }

  @PostMapping("/tasks")
  Object reassign(@ModelAttribute(binding = false) Sent sent) {
    var tasks = sent.chosen("task");
    return done(
        () -> reassignments.reassign(sent.about(), tasks, sent.answers(), sent.who().getName()),
        tasks.size() == 1
            ? "1 task goes to somebody else."
            : tasks.size() + " tasks go to somebody else.",
        sent);
  }

  @PostMapping("/children")
  Object handOver(@ModelAttribute(binding = false) Sent sent) {
    var children = sent.chosen("child");
    return done(
        () -> handOvers.handOver(sent.about(), children, sent.answers(), sent.who().getName()),
        children.size() == 1
            ? "1 child was handed over."
            : children.size() + " children were handed over.",
        sent);
  }

  @PostMapping("/covers")
  Object arrangeCover(@ModelAttribute(binding = false) Sent sent) {
    var typed = sent.typed();
    var answers = sent.answers();
    return done(
        () ->
            covers.arrange(
                sent.person(),
                typed.getFirst("coverBy"),
                answers.optionalDate("coverFrom", "From").orElse(null),
                answers.optionalDate("coverTo", "To").orElse(null),
                typed.getFirst("coverReason"),
                sent.who().getName()),
        "Cover is arranged.",
        sent);
  }

  @PostMapping("/covers/{cover}/end")
  Object endCover(@PathVariable UUID cover, @ModelAttribute(binding = false) Sent sent) {
    covers
        .cover(cover)
        .filter(one -> sent.person().equals(one.awayId()) || sent.person().equals(one.coverId()))
        .orElseThrow(ColleaguePages::notFound);
    return done(() -> covers.end(cover, sent.who().getName()), "The cover ends today.", sent);
  }

  /** Back to the page where it was accepted; the same page with all that was typed where not. */
  private Object done(Runnable work, String success, Sent sent) {
    try {
      work.run();
      sent.next().addFlashAttribute("done", success);
      return "redirect:/team/" + sent.person();
    } catch (Refused refused) {
      return again(refused.mistakes(), sent);
    } catch (DuplicateKeyException | ConcurrencyFailureException atTheSameMoment) {
      return again(
          List.of(
              new Mistake(
                  sent.typed().containsKey("childTo") ? "child" : "task",
                  "Something else was done for one of these children at the same moment, so nothing"
                      + " was changed. All is still here: please send it again.")),
          sent);
    }
  }

  private Object again(List<Mistake> mistakes, Sent sent) {
    var page = sent.page();
    show(sent);
    page.addAttribute(
        "mistakes", Mistakes.byField(mistakes.stream().map(ColleaguePages::here).toList()));
    var kept = new LinkedHashMap<>(sent.typed().toSingleValueMap());
    kept.putIfAbsent("childDay", file.today());
    page.addAttribute("typed", kept);
    var ticked = new HashSet<>(sent.chosen("task"));
    ticked.addAll(sent.chosen("child"));
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

  private void show(Sent sent) {
    var colleague = sent.about();
    var who = sent.who();
    var page = sent.page();
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

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
