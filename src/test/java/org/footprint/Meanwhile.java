package org.footprint;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who do something at the same moment, in an order that the test chooses. */
@Component
public class Meanwhile {

  private final TransactionTemplate together;
  private final JdbcClient database;

  Meanwhile(PlatformTransactionManager transactions, JdbcClient database) {
    this.together = new TransactionTemplate(transactions);
    this.database = database;
  }

  /**
   * The first has written everything and not yet committed when the second, who still sees all as
   * it was, runs into what the first holds; only then is the first done.
   */
  public String run(Runnable first, Callable<String> second) throws Exception {
    var others = Executors.newSingleThreadExecutor();
    try {
      Future<String> other =
          together.execute(
              open -> {
                first.run();
                var started = others.submit(second);
                waitUntilItIsHeldUp(started);
                return started;
              });
      return other.get(30, SECONDS);
    } finally {
      others.shutdownNow();
    }
  }

  private void waitUntilItIsHeldUp(Future<String> other) {
    var giveUp = System.nanoTime() + SECONDS.toNanos(30);
    while (!isHeldUp()) {
      assertThat(other).as("goes on beside the first").isNotDone();
      assertThat(System.nanoTime()).isLessThan(giveUp);
    }
  }

  private boolean isHeldUp() {
    return database
        .sql("select exists (select from pg_locks where not granted)")
        .query(Boolean.class)
        .single();
  }
}
