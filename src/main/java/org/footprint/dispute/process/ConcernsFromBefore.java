package org.footprint.dispute.process;

import org.camunda.bpm.engine.RuntimeService;
import org.footprint.dispute.Dispute;
import org.footprint.dispute.Disputes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Concerns that were written down before there was a ladder go up it from now on. */
@Component
class ConcernsFromBefore {

  private static final Logger log = LoggerFactory.getLogger(ConcernsFromBefore.class);

  private final Disputes disputes;
  private final DisputeProcesses processes;
  private final RuntimeService runtime;
  private final TransactionTemplate together;

  ConcernsFromBefore(
      Disputes disputes,
      DisputeProcesses processes,
      RuntimeService runtime,
      PlatformTransactionManager transactions) {
    this.disputes = disputes;
    this.processes = processes;
    this.runtime = runtime;
    this.together = new TransactionTemplate(transactions);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    disputes.toComplete().stream().filter(this::waits).forEach(this::begin);
  }

  /** Another instance that starts at the same moment waits for the lock, and then sees it begun. */
  private void begin(Dispute waiting) {
    try {
      together.executeWithoutResult(
          status -> {
            var dispute = disputes.takeUp(waiting.id());
            if (dispute.isOpen() && waits(dispute)) {
              processes.begin(dispute);
            }
          });
    } catch (RuntimeException e) {
      log.warn("Concern {} is begun at the next start: {}", waiting.id(), e.getClass().getName());
    }
  }

  private boolean waits(Dispute dispute) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(DisputeResolution.KEY)
            .variableValueEquals(DisputeResolution.DISPUTE.name(), dispute.id().toString())
            .count()
        == 0;
  }
}
