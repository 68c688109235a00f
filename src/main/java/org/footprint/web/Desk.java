package org.footprint.web;

import java.io.InputStream;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footprint.calendar.Days;
import org.footprint.calendar.DueWords;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriods;
import org.footprint.child.NeedToKnow;
import org.footprint.child.Restrictions;
import org.footprint.draft.DraftTooLong;
import org.footprint.draft.Drafts;
import org.footprint.engine.AskedPeople;
import org.footprint.engine.Cards;
import org.footprint.engine.Cards.Card;
import org.footprint.engine.ListCounts;
import org.footprint.engine.TasksInHand;
import org.footprint.engine.WhatNext;
import org.footprint.form.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Tasklist asks us for beside the engine: the words on its cards and beside its forms, and
 * drafts.
 */
@RestController
@RequestMapping("/desk")
class Desk {

  private static final int A_PAGE = 100;

  /** In months: what is put off for longer is forgotten. */
  private static final int LONGEST = 3;

  private final Cards cards;
  private final ListCounts counts;
  private final AskedPeople asked;
  private final Drafts drafts;
  private final WhatNext whatNext;
  private final TasksInHand inHand;
  private final CarePeriods periods;
  private final NeedToKnow needToKnow;
  private final Restrictions restrictions;
  private final DueWords dueWords;
  private final WorkingCalendar calendar;

  Desk(
      Cards cards,
      ListCounts counts,
      AskedPeople asked,
      Drafts drafts,
      WhatNext whatNext,
      TasksInHand inHand,
      CarePeriods periods,
      NeedToKnow needToKnow,
      Restrictions restrictions,
      DueWords dueWords,
      WorkingCalendar calendar) {
    this.cards = cards;
    this.counts = counts;
    this.asked = asked;
    this.drafts = drafts;
    this.whatNext = whatNext;
    this.inHand = inHand;
    this.periods = periods;
    this.needToKnow = needToKnow;
    this.restrictions = restrictions;
    this.dueWords = dueWords;
    this.calendar = calendar;
  }

  /**
   * A card in words.
   *
   * @param what is to be done
   * @param child the name, for whoever may know it
   * @param shared whether whoever reads it is asked among others
   * @param snoozed until which day it was put off, if that is still to come
   */
  record CardInWords(
      String id,
      String what,
      String child,
      String reference,
      String about,
      String due,
      String snoozed,
      boolean shared,
      boolean late,
      boolean urgent) {}

  @GetMapping("/cards")
  List<CardInWords> cards(@RequestParam List<String> tasks, Principal who) {
    var keptFrom = restrictions.keptFrom(who.getName());
    return inWords(
        cards.of(tasks.stream().limit(A_PAGE).toList(), who.getName()).stream()
            .filter(card -> card.asked() || !keptFrom.contains(card.reference()))
            .toList(),
        who.getName());
  }

  /** The pages that stand at the top of Tasklist, too. */
  @GetMapping("/places")
  List<Navigation.Place> places(Authentication who) {
    return Navigation.of(who);
  }

  /** How many tasks stand in each list, by its name. */
  @GetMapping("/counts")
  Map<String, Long> counts(Authentication who) {
    return counts.of(who.getName(), SignedInGroups.of(who));
  }

  /** What waits for whoever asks, about one child. */
  @GetMapping("/waiting")
  List<CardInWords> waiting(@RequestParam String child, Principal who) {
    return inWords(cards.waiting(child, who.getName()), who.getName());
  }

  /** What happens once a form is sent, and if it never is. */
  record Next(String words) {}

  @GetMapping(path = "/next", params = "task")
  ResponseEntity<Next> afterTask(@RequestParam String task, Principal who) {
    return ResponseEntity.of(whatNext.ofTask(task, who.getName()).map(Next::new));
  }

  @GetMapping(path = "/next", params = "process")
  ResponseEntity<Next> afterStart(@RequestParam String process) {
    return ResponseEntity.of(whatNext.ofStart(process).map(Next::new));
  }

  /**
   * Until when somebody puts a task off.
   *
   * @param until nothing to have it back at once
   */
  record Snooze(LocalDate until) {}

  @PutMapping("/snoozes/{task}")
  ResponseEntity<Void> snooze(
      @PathVariable String task, @RequestBody Snooze snooze, Principal who) {
    var until = snooze.until();
    var today = calendar.today();
    if (until != null && !(until.isAfter(today) && until.isBefore(today.plusMonths(LONGEST)))) {
      throw new Refused("until", "Give a day from tomorrow on, at most three months from now.");
    }
    var woken = until == null ? null : calendar.startOfDay(until, task);
    return ResponseEntity.status(
            inHand.putOff(task, who.getName(), woken) ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
        .build();
  }

  /** A task that others are asked to do as well leaves the one who took it on. */
  @DeleteMapping("/taken/{task}")
  ResponseEntity<Void> giveBack(@PathVariable String task, Principal who) {
    return ResponseEntity.status(
            inHand.giveBack(task, who.getName()) ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
        .build();
  }

  private List<CardInWords> inWords(List<Card> page, String person) {
    var children = periods.last(page.stream().map(Card::reference).collect(Collectors.toSet()));
    var others =
        page.stream().filter(card -> !card.asked()).map(card -> children.get(card.reference()));
    var sights = needToKnow.sights(others.filter(Objects::nonNull).distinct().toList(), person);
    return page.stream()
        .map(
            card ->
                inWords(
                    card,
                    Optional.ofNullable(children.get(card.reference()))
                        .filter(
                            child ->
                                card.asked() || sights.get(child.id()) != NeedToKnow.Sight.NOTHING)
                        .map(child -> child.child().name())
                        .orElse("")))
        .toList();
  }

  private CardInWords inWords(Card card, String child) {
    return new CardInWords(
        card.taskId(),
        card.what(),
        child,
        card.reference(),
        card.about(),
        dueWords.of(card.due()),
        card.snoozedUntil() == null || calendar.hasPassed(card.snoozedUntil())
            ? ""
            : Days.words(calendar.dayOf(card.snoozedUntil())),
        card.shared(),
        calendar.hasPassed(card.due()),
        card.urgent());
  }

  /** When what was typed was saved. */
  record Saved(String at) {}

  @PutMapping("/drafts/tasks/{task}")
  ResponseEntity<Saved> saveForTask(@PathVariable String task, InputStream answers, Principal who) {
    return drafts
        .saveWhile(() -> asked.isAsked(task, who.getName()), who.getName(), task, answers)
        .map(at -> ResponseEntity.ok(saved(at)))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
  }

  @PutMapping("/drafts/starts/{process}")
  ResponseEntity<Saved> saveForStart(
      @PathVariable String process, InputStream answers, Principal who) {
    return whatNext.ofStart(process).isPresent()
        ? ResponseEntity.ok(saved(drafts.save(who.getName(), process, answers)))
        : ResponseEntity.notFound().build();
  }

  @GetMapping("/drafts/starts/{process}")
  Map<String, Object> ofStart(@PathVariable String process, Principal who) {
    return drafts.of(who.getName(), process);
  }

  @ExceptionHandler
  ProblemDetail tooLong(DraftTooLong refused) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE, refused.getMessage());
  }

  private Saved saved(Instant at) {
    return new Saved(calendar.timeOf(at).toString());
  }
}
