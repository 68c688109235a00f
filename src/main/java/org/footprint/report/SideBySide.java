package org.footprint.report;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts on several connections at once, each of which sees the tables as the caller's transaction
 * sees them.
 */
@Component
class SideBySide {

  private static final int HELPERS = Math.min(3, Runtime.getRuntime().availableProcessors() - 1);

  private final JdbcClient database;
  private final TransactionTemplate inTheSameMoment;
  private final ExecutorService helpers =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "counting");
            thread.setDaemon(true);
            return thread;
          });

  SideBySide(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    this.inTheSameMoment = new TransactionTemplate(transactions);
    inTheSameMoment.setReadOnly(true);
    inTheSameMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * What each of them counts, in their order.
   *
   * @param first what every connection does before
   */
  <T> List<T> all(Runnable first, List<Supplier<T>> counts) {
    first.run();
    if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      // What this transaction has written is seen on no other connection.
      return counts.stream().map(Supplier::get).toList();
    }
    var snapshot = database.sql("select pg_export_snapshot()").query(String.class).single();
    var tasks = counts.stream().map(count -> new FutureTask<>(count::get)).toList();
    var taken = new AtomicInteger();
    Runnable work =
        () -> {
          for (var one = taken.getAndIncrement();
              one < tasks.size();
              one = taken.getAndIncrement()) {
            tasks.get(one).run();
          }
        };
    var help =
        IntStream.range(0, HELPERS)
            .mapToObj(helper -> helpers.submit(() -> help(snapshot, first, work)))
            .toList();
    try {
      work.run();
      return tasks.stream().map(SideBySide::counted).toList();
    } finally {
      // Whoever has not begun yet would find the moment gone.
      help.forEach(helper -> helper.cancel(false));
    }
  }

  private void help(String snapshot, Runnable first, Runnable work) {
    inTheSameMoment.executeWithoutResult(
        status -> {
          database.sql("set transaction snapshot '" + snapshot + "'").update();
          first.run();
          work.run();
        });
  }

  private static <T> T counted(Future<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("It could not be counted", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Counting was stopped", e);
    }
  }

  @PreDestroy
  void stop() {
    helpers.shutdownNow();
  }
}
