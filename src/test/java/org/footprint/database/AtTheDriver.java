package org.footprint.database;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Listens to what the driver tells the database: each statement as it is sent, with its values. */
final class AtTheDriver extends Handler implements AutoCloseable {

  /** Held on to, since a logger that nobody holds forgets its level. */
  private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

  private static final Pattern PARSE =
      Pattern.compile("FE=> Parse\\(stmt=.*?,query=\"(.*)\",oids=\\{(.*)}\\)", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("\\$\\d+=<(.*?)>,type=\\w+", Pattern.DOTALL);

  private final SimpleFormatter words = new SimpleFormatter();
  private final ThreadLocal<MatchResult> parsed = new ThreadLocal<>();
  private final Map<String, Statement> statements = new ConcurrentHashMap<>();

  /**
   * A statement.
   *
   * @param types the ids of the types of its values
   * @param values those that it was sent with, as literals; a question mark where one is not text
   */
  record Statement(String sql, List<String> types, List<String> values) {}

  /** From now on. */
  static AtTheDriver listen() {
    var listening = new AtTheDriver();
    listening.setLevel(Level.ALL);
    DRIVER.setUseParentHandlers(false);
    DRIVER.setLevel(Level.FINEST);
    DRIVER.addHandler(listening);
    return listening;
  }

  @Override
  public void publish(LogRecord told) {
    var line = words.formatMessage(told);
    var parse = PARSE.matcher(line);
    if (parse.find()) {
      parsed.set(parse.toMatchResult());
    } else if (line.contains("FE=> Bind(") && parsed.get() != null) {
      var sql = parsed.get().group(1);
      var types = parsed.get().group(2);
      parsed.remove();
      statements.put(
          sql,
          new Statement(
              sql,
              types.isEmpty() ? List.of() : Arrays.asList(types.split(",")),
              VALUE.matcher(line).results().map(value -> value.group(1)).toList()));
    }
  }

  /** All that were heard, each once. */
  List<Statement> statements() {
    return List.copyOf(statements.values());
  }

  @Override
  public void flush() {
    // Nothing is kept back.
  }

  @Override
  public void close() {
    DRIVER.removeHandler(this);
    DRIVER.setLevel(null);
    DRIVER.setUseParentHandlers(true);
  }
}
