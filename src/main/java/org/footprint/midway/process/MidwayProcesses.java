package org.footprint.midway.process;

import static org.footprint.midway.process.MidwayMonitoring.CARE_PERIOD;
import static org.footprint.midway.process.MidwayMonitoring.MIDWAY_DUE;
import static org.footprint.midway.process.MidwayMonitoring.MIDWAY_OPENS;
import static org.footprint.midway.process.MidwayMonitoring.OVERTAKEN;
import static org.footprint.midway.process.MidwayMonitoring.PLANNED;
import static org.footprint.midway.process.MidwayMonitoring.REVIEW;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.footprint.child.CarePeriods;
import org.footprint.child.LeftCare;
import org.footprint.midway.Midways;
import org.footprint.midway.Superseded;
import org.footprint.review.ReviewHeld;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A review that was held plans its midway; the next one, or leaving care, overtakes it. */
@Component
class MidwayProcesses {

  private final Midways midways;
  private final CarePeriods periods;
  private final RuntimeService runtime;

  MidwayProcesses(Midways midways, CarePeriods periods, RuntimeService runtime) {
    this.midways = midways;
    this.periods = periods;
    this.runtime = runtime;
  }

  @EventListener
  void reviewHeld(ReviewHeld review) {
    overtake(review.carePeriodId(), Superseded.NEXT_REVIEW);
    var midway = midways.plan(review.reviewId());
    runtime.startProcessInstanceByMessage(
        PLANNED,
        reference(review.carePeriodId()),
        Map.ofEntries(
            CARE_PERIOD.of(review.carePeriodId()),
            REVIEW.of(review.reviewId()),
            MIDWAY_OPENS.of(midway.opens()),
            MIDWAY_DUE.of(midway.due())));
  }

  @EventListener
  void leftCare(LeftCare left) {
    overtake(left.carePeriodId(), Superseded.LEFT_CARE);
  }

  private void overtake(UUID carePeriodId, Superseded by) {
    midways.supersede(carePeriodId, by);
    runtime
        .createMessageCorrelation(OVERTAKEN)
        .processInstanceBusinessKey(reference(carePeriodId))
        .correlateAll();
  }

  private String reference(UUID carePeriodId) {
    return periods.period(carePeriodId).child().reference();
  }
}
