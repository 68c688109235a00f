package org.footprint.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.footprint.child.NeedToKnow;
import org.footprint.child.Openings;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.report.Behind;
import org.footprint.report.Behind.Order;
import org.footprint.report.Choice;
import org.footprint.report.Choices;
import org.footprint.report.Picture.Panel;
import org.footprint.report.ServiceFigures;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The service in figures, for those who run it, and the lists behind them. */
@Controller
class ServicePage {

  private static final int A_PAGE = 100;

  private final ServiceFigures figures;
  private final Choices choices;
  private final NeedToKnow needToKnow;
  private final Openings openings;

  ServicePage(ServiceFigures figures, Choices choices, NeedToKnow needToKnow, Openings openings) {
    this.figures = figures;
    this.choices = choices;
    this.needToKnow = needToKnow;
    this.openings = openings;
  }

  /** Whose figures somebody asks for, as it was typed. */
  record Asked(String service, String team, String iro) {

    Map<String, String> fields() {
      return Map.of("service", service, "team", team, "iro", iro);
    }
  }

  /** How a list is asked for. */
  record AskedList(String span, String part, List<String> where, String sort, boolean reverse) {}

  @ModelAttribute("asked")
  Asked asked(
      @RequestParam(defaultValue = "") String service,
      @RequestParam(defaultValue = "") String team,
      @RequestParam(defaultValue = "") String iro) {
    return new Asked(service.strip(), team.strip(), iro.strip());
  }

  @ModelAttribute("askedList")
  AskedList askedList(
      @RequestParam(defaultValue = "") String span,
      @RequestParam(defaultValue = "all") String part,
      @RequestParam MultiValueMap<String, String> all,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "false") boolean reverse) {
    // Spring would take a comma in what is asked for as the end of it.
    return new AskedList(span, part, all.getOrDefault("where", List.of()), sort, reverse);
  }

  @GetMapping("/service")
  String service(
      @ModelAttribute("asked") Asked asked,
      Principal who,
      Model page,
      HttpServletResponse response) {
    page.addAttribute("offer", choices.offer());
    try {
      page.addAttribute("picture", figures.picture(choice(asked), who.getName()));
      page.addAttribute("mistakes", Map.of());
    } catch (Refused refused) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      page.addAttribute("mistakes", Mistakes.byField(refused.mistakes()));
    }
    return "service";
  }

  /** The same where a list or a file was asked for. */
  @ExceptionHandler
  ModelAndView refused(Refused refused, Authentication who) {
    var view = new ModelAndView("service");
    view.addObject(Navigation.PLACES, Navigation.of(who));
    view.addObject("asked", new Asked("", "", ""));
    view.addObject("offer", choices.offer());
    view.addObject("mistakes", Mistakes.byField(refused.mistakes()));
    view.setStatus(HttpStatus.BAD_REQUEST);
    return view;
  }

  @GetMapping("/service.csv")
  ResponseEntity<String> file(@ModelAttribute("asked") Asked asked, Principal who) {
    return Csv.file(
        "service.csv",
        List.of("Table", "Row", "Column", "Number", "Of", "%"),
        figures.picture(choice(asked), who.getName()).panels().stream()
            .flatMap(panel -> rows(panel).stream())
            .toList());
  }

  private static List<List<String>> rows(Panel panel) {
    var rows = new ArrayList<List<String>>();
    for (var line : panel.lines()) {
      for (var column = 0; column < line.cells().size(); column++) {
        var row =
            new ArrayList<>(List.of(panel.title(), line.label(), panel.heads().get(column + 1)));
        row.addAll(line.cells().get(column).numbers());
        rows.add(row);
      }
    }
    return rows;
  }

  @GetMapping("/service/{figure}")
  String list(
      @PathVariable String figure,
      @ModelAttribute("asked") Asked asked,
      @ModelAttribute("askedList") AskedList list,
      Principal who,
      Model page) {
    var choice = choice(asked);
    var behind = behind(figure, list, choice, who, A_PAGE);
    looked(behind, who, "The list behind a figure: " + behind.title());
    page.addAttribute("choice", choice);
    page.addAttribute("behind", behind);
    page.addAttribute("heads", sorting(behind, list).heads());
    page.addAttribute("here", "/service/" + behind.cut().link() + choice.query());
    page.addAttribute(
        "file",
        "/service/"
            + behind.cut().fileLink()
            + choice.query()
            + "&sort="
            + sorting(behind, list).key()
            + "&reverse="
            + list.reverse());
    return "behind";
  }

  @GetMapping("/service/{figure}/list.csv")
  ResponseEntity<String> listAsFile(
      @PathVariable String figure,
      @ModelAttribute("asked") Asked asked,
      @ModelAttribute("askedList") AskedList list,
      Principal who) {
    var behind = behind(figure, list, choice(asked), who, null);
    looked(behind, who, "The list behind a figure as a file: " + behind.title());
    var head = new ArrayList<>(List.of("Child", "Reference", behind.dayIs()));
    head.addAll(behind.told());
    head.addAll(List.of("Team", "IRO"));
    return Csv.file(figure + ".csv", head, behind.rows().stream().map(ServicePage::row).toList());
  }

  private static List<String> row(Behind.Row one) {
    var row = new ArrayList<>(List.of(one.child(), one.reference()));
    row.add(one.day() == null ? "" : one.day().toString());
    row.addAll(one.told());
    row.addAll(List.of(one.team(), one.iro()));
    return row;
  }

  private Behind behind(String figure, AskedList list, Choice choice, Principal who, Integer most) {
    var cut =
        figures
            .cut(figure, list.span(), list.part(), list.where())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return figures.behind(
        cut, choice, who.getName(), sorting("", list).order(), list.reverse(), most);
  }

  private static Sorting<Order> sorting(Behind behind, AskedList list) {
    return sorting(behind.dayIs(), list);
  }

  private static Sorting<Order> sorting(String dayIs, AskedList list) {
    return new Sorting<>(
        List.of(
            Sorting.words("day", dayIs, Order.DAY),
            Sorting.words("child", "Child", Order.CHILD),
            Sorting.words("team", "Team", Order.TEAM),
            Sorting.words("iro", "IRO", Order.IRO)),
        list.sort(),
        list.reverse());
  }

  private Choice choice(Asked asked) {
    return choices.read(new Answers(asked.fields()));
  }

  private void looked(Behind behind, Principal who, String what) {
    var why =
        needToKnow.whyOf(
            behind.rows().stream().map(Behind.Row::lastCarePeriodId).toList(), who.getName());
    var whyOfChildren = new LinkedHashMap<UUID, String>();
    behind.rows().forEach(row -> whyOfChildren.put(row.childId(), why.get(row.lastCarePeriodId())));
    openings.addList(whyOfChildren, who.getName(), what);
  }
}
