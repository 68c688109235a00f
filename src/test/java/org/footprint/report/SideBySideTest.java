package org.footprint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.footprint.FootprintTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@FootprintTest
class SideBySideTest {

  @Autowired private SideBySide sideBySide;
  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transactions;

  @BeforeEach
  void aTable() {
    run("create table public.side_by_side (number int)");
    run("insert into public.side_by_side values (1)");
  }

  @AfterEach
  void goes() {
    run("drop table public.side_by_side");
  }

  @Test
  void allConnectionsSeeTheMomentOfTheTransactionWhateverOthersDoMeanwhile() {
    reading()
        .executeWithoutResult(
            status -> {
              assertThat(rows()).isEqualTo(1);
              writing()
                  .executeWithoutResult(other -> run("insert into public.side_by_side values (2)"));

              var counted = sideBySide.all(() -> {}, times(40, this::rowsAndConnection));

              assertThat(counted).extracting(Counted::rows).containsOnly(1L);
            });
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void anotherConnectionHelpsWhereThereIsAnotherProcessor() {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
    var both = new CountDownLatch(2);
    var connections =
        reading()
            .execute(
                status ->
                    sideBySide.all(
                        () -> {},
                        times(
                            2,
                            () -> {
                              both.countDown();
                              await(both);
                              return rowsAndConnection();
                            })));

    assertThat(connections).extracting(Counted::connection).doesNotHaveDuplicates();
  }

  @Test
  void whatTheTransactionHasWrittenIsCountedToo() {
    writing()
        .executeWithoutResult(
            status -> {
              run("insert into public.side_by_side values (2)");

              assertThat(sideBySide.all(() -> {}, times(4, this::rowsAndConnection)))
                  .extracting(Counted::rows)
                  .containsOnly(2L);
              status.setRollbackOnly();
            });
  }

  @Test
  void everyConnectionIsPreparedFirst() {
    var settings =
        reading()
            .execute(
                status ->
                    sideBySide.all(
                        () ->
                            database
                                .sql("select set_config('work_mem', '33MB', true)")
                                .query(String.class)
                                .single(),
                        times(
                            20, () -> database.sql("show work_mem").query(String.class).single())));

    assertThat(settings).hasSize(20).containsOnly("33MB");
  }

  @Test
  void whatCannotBeCountedIsSaid() {
    assertThatThrownBy(
            () ->
                reading()
                    .execute(
                        status ->
                            sideBySide.all(
                                () -> {},
                                List.<Supplier<Long>>of(
                                    this::rows,
                                    () -> {
                                      throw new IllegalStateException("not this one");
                                    }))))
        .hasMessage("not this one");
  }

  private record Counted(long rows, int connection) {}

  private Counted rowsAndConnection() {
    return new Counted(
        rows(), database.sql("select pg_backend_pid()").query(Integer.class).single());
  }

  private long rows() {
    return database.sql("select count(*) from public.side_by_side").query(Long.class).single();
  }

  private static <T> List<Supplier<T>> times(int times, Supplier<T> count) {
    return IntStream.range(0, times).mapToObj(time -> count).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).as("somebody else counts too").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private TransactionTemplate reading() {
    var template = new TransactionTemplate(transactions);
    template.setReadOnly(true);
    template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return template;
  }

  private TransactionTemplate writing() {
    var template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return template;
  }

  private void run(String sql) {
    database.sql(sql).update();
  }
}
