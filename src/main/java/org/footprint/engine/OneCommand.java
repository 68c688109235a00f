package org.footprint.engine;

import jakarta.ws.rs.BadRequestException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.footprint.form.Refused;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets work be done in one transaction, or refused with nothing of it stored. A refusal leaves as a
 * plain bad request: the engine's own exception would put ids before the sentence.
 */
@Component
class OneCommand {

  private final TransactionTemplate together;

  OneCommand(PlatformTransactionManager transactions) {
    this.together = new TransactionTemplate(transactions);
  }

  /**
   * In one command, so that the engine reads the task and its process once.
   *
   * @param overtaken what to say where somebody else did something at the same moment
   */
  <T> T doneOrRefused(CommandExecutor engine, Supplier<Refused> overtaken, Supplier<T> work) {
    var refusal = new AtomicReference<Refused>();
    T done = null;
    try {
      done =
          together.execute(
              status ->
                  engine.execute(
                      context -> {
                        try {
                          return work.get();
                        } catch (Refused e) {
                          // Thrown through the engine it would be logged as a failure.
                          status.setRollbackOnly();
                          refusal.set(e);
                          return null;
                        }
                      }));
    } catch (OptimisticLockingException | DuplicateKeyException | ConcurrencyFailureException e) {
      refusal.set(overtaken.get());
    }
    if (refusal.get() != null) {
      throw new BadRequestException(refusal.get().getMessage(), refusal.get());
    }
    return done;
  }
}
