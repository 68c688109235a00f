package org.footprint.web;

import java.security.Principal;
import java.util.Map;
import org.footprint.change.News;
import org.footprint.child.CarePeriods;
import org.footprint.child.Journeys;
import org.footprint.form.Answers;
import org.footprint.web.security.ApiClients;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the council's case system tells us about children. */
@RestController
@RequestMapping("/api/children")
class ChildrenApi {

  /** What was accepted. */
  record Accepted(String reference, String carePeriod) {}

  private final Journeys journeys;
  private final News news;
  private final CarePeriods periods;

  ChildrenApi(Journeys journeys, News news, CarePeriods periods) {
    this.journeys = journeys;
    this.news = news;
    this.periods = periods;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Accepted cameIntoCare(@RequestBody Map<String, Object> told, Principal who) {
    var period = journeys.begin(new Answers(told), who.getName());
    return new Accepted(period.child().reference(), period.id().toString());
  }

  @PostMapping("/{reference}/events")
  Accepted event(
      @PathVariable String reference, @RequestBody Map<String, Object> told, Authentication who) {
    var answers = new Answers(told);
    var change =
        ApiClients.isMachine(who)
            ? news.tell(reference, answers, who.getName())
            : news.tellAsPerson(reference, answers, who.getName());
    var period = periods.period(change.carePeriodId());
    return new Accepted(period.child().reference(), period.id().toString());
  }
}
