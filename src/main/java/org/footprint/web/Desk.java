package org.footprint.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.footprint.calendar.DueWords;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriods;
import org.footprint.child.Restrictions;
import org.footprint.child.WorkingWithChild;
import org.footprint.draft.Drafts;
import org.footprint.engine.AskedPeople;
import org.footprint.engine.Cards;
import org.footprint.engine.Cards.Card;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist asks us for beside the engine: the words on its cards, and drafts. */
@RestController
@RequestMapping("/desk")
class Desk {

  private static final int A_PAGE = 100;

  private final Cards cards;
  private final AskedPeople asked;
  private final Drafts drafts;
  private final CarePeriods periods;
  private final WorkingWithChild working;
  private final Restrictions restrictions;
  private final DueWords dueWords;
  private final WorkingCalendar calendar;

  Desk(
      Cards cards,
      AskedPeople asked,
      Drafts drafts,
      CarePeriods periods,
      WorkingWithChild working,
      Restrictions restrictions,
      DueWords dueWords,
      WorkingCalendar calendar) {
    this.cards = cards;
    this.asked = asked;
    this.drafts = drafts;
    this.periods = periods;
    this.working = working;
    this.restrictions = restrictions;
    this.dueWords = dueWords;
    this.calendar = calendar;
  }

  /**
   * A card in words.
   *
   * @param child the name, for whoever may know it
   */
  record CardInWords(
      String id,
      String child,
      String reference,
      String about,
      String due,
      boolean late,
      boolean urgent) {}

  @GetMapping("/cards")
  List<CardInWords> cards(@RequestParam List<String> tasks, Principal who) {
    var keptFrom = restrictions.keptFrom(who.getName());
    return cards.of(tasks.stream().limit(A_PAGE).toList(), who.getName()).stream()
        .filter(card -> card.asked() || !keptFrom.contains(card.reference()))
        .map(card -> inWords(card, who.getName()))
        .toList();
  }

  private CardInWords inWords(Card card, String person) {
    return new CardInWords(
        card.taskId(),
        name(card, person),
        card.reference(),
        card.about(),
        dueWords.of(card.due()),
        calendar.hasPassed(card.due()),
        card.urgent());
  }

  private String name(Card card, String person) {
    return periods
        .last(card.reference())
        .filter(period -> card.asked() || working.concerns(period, person))
        .map(period -> period.child().name())
        .orElse("");
  }

  /** When what was typed was saved. */
  record Saved(String at) {}

  @PutMapping("/drafts/tasks/{task}")
  ResponseEntity<Saved> saveForTask(
      @PathVariable String task, @RequestBody Map<String, Object> answers, Principal who) {
    return asked.isAsked(task, who.getName())
        ? ResponseEntity.ok(saved(task, answers, who))
        : ResponseEntity.status(HttpStatus.CONFLICT).build();
  }

  @PutMapping("/drafts/starts/{process}")
  Saved saveForStart(
      @PathVariable String process, @RequestBody Map<String, Object> answers, Principal who) {
    return saved(process, answers, who);
  }

  @GetMapping("/drafts/starts/{process}")
  Map<String, Object> ofStart(@PathVariable String process, Principal who) {
    return drafts.of(who.getName(), process);
  }

  private Saved saved(String form, Map<String, Object> answers, Principal who) {
    return new Saved(calendar.timeOf(drafts.save(who.getName(), form, answers)).toString());
  }
}
