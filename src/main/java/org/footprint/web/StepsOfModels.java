package org.footprint.web;

import java.util.List;
import org.footprint.engine.StepsOfModel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The numbers on the diagram of a model in Cockpit. */
@RestController
@RequestMapping("/oversight")
class StepsOfModels {

  private final StepsOfModel models;
  private final StepWords words;

  StepsOfModels(StepsOfModel models, StepWords words) {
    this.models = models;
    this.words = words;
  }

  /** A step of a model in words, with the numbers that a badge has room for. */
  record StepOfModel(
      String id,
      String name,
      long open,
      long overdue,
      long upToAWeek,
      long upToFourWeeks,
      long longer,
      String oldest,
      int done,
      boolean more,
      String half,
      String nineOfTen,
      int late,
      long order) {}

  @GetMapping("/models/{id}")
  List<StepOfModel> model(@PathVariable String id) {
    return models.of(id).orElseThrow(StepsOfModels::notFound).stream().map(this::inWords).toList();
  }

  private StepOfModel inWords(StepsOfModel.Step step) {
    var open = step.open();
    var done = step.done();
    return new StepOfModel(
        step.id(),
        step.name(),
        open.all(),
        open.overdue(),
        open.upToAWeek(),
        open.upToFourWeeks(),
        open.longer(),
        words.day(open.oldest()),
        done.counted(),
        done.more(),
        words.span(done.half()),
        words.span(done.nineOfTen()),
        done.late(),
        done.half() == null ? -1 : done.half().toMinutes());
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
