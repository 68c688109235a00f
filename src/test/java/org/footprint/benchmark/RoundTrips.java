package org.footprint.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Counts what goes to the database: a statement, or a batch of them, is one trip. */
class RoundTrips {

  private static final Set<String> ENDS_A_TRANSACTION =
      Set.of("commit", "rollback", "setAutoCommit");

  private final LongAdder trips = new LongAdder();
  private final LongAdder commits = new LongAdder();
  private final Map<String, LongAdder> statements = new ConcurrentHashMap<>();

  record Count(long trips, long commits) {

    Count plus(Count other) {
      return new Count(trips + other.trips, commits + other.commits);
    }

    Count minus(Count earlier) {
      return new Count(trips - earlier.trips, commits - earlier.commits);
    }
  }

  Count count() {
    return new Count(trips.sum(), commits.sum());
  }

  /** Between the pool and the driver, so that what the pool itself sends is counted too. */
  void countUnder(HikariDataSource pool) {
    var driver =
        new DriverDataSource(
            pool.getJdbcUrl(),
            null,
            pool.getDataSourceProperties(),
            pool.getUsername(),
            pool.getPassword());
    pool.setDataSource(
        stand(
            DataSource.class,
            (proxy, method, args) -> {
              var result = call(driver, method, args);
              return result instanceof Connection connection ? over(connection) : result;
            }));
  }

  /** The driver keeps the end of a transaction to itself when nothing was sent in it. */
  private Connection over(Connection connection) {
    var begun = new AtomicBoolean();
    return stand(
        Connection.class,
        (proxy, method, args) -> {
          if (ENDS_A_TRANSACTION.contains(method.getName()) && begun.getAndSet(false)) {
            commits.increment();
          }
          var result = call(connection, method, args);
          if (result instanceof PreparedStatement prepared) {
            return over(PreparedStatement.class, prepared, (String) args[0], begun);
          }
          return result instanceof Statement plain
              ? over(Statement.class, plain, "", begun)
              : result;
        });
  }

  private <T extends Statement> T over(
      Class<T> type, Statement statement, String prepared, AtomicBoolean begun) {
    return stand(
        type,
        (proxy, method, args) -> {
          if (method.getName().startsWith("execute")) {
            trips.increment();
            begun.set(!statement.getConnection().getAutoCommit());
            var sql = args != null && args[0] instanceof String given ? given : prepared;
            statements.computeIfAbsent(sql, first -> new LongAdder()).increment();
          }
          return call(statement, method, args);
        });
  }

  void forgetStatements() {
    statements.clear();
  }

  /** The most frequent first. */
  String statements() {
    return statements.entrySet().stream()
        .sorted(Comparator.comparing((Entry<String, LongAdder> each) -> -each.getValue().sum()))
        .map(each -> each.getValue() + "  " + each.getKey().replaceAll("\\s+", " "))
        .collect(Collectors.joining("\n"));
  }

  private static <T> T stand(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(RoundTrips.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
