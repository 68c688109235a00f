package org.footprint.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads a row as a record, each component from the column of its name.
 *
 * <p>Spring's own mapper asks for the name as Java spells it first, and for an instant as such, so
 * that the driver throws for every due_on and every timestamp of every row.
 */
public final class AsRecord<T extends Record> implements RowMapper<T> {

  private static final Map<Class<?>, AsRecord<?>> KNOWN = new ConcurrentHashMap<>();
  private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();

  private final Constructor<T> constructor;
  private final String[] columns;

  private AsRecord(Class<T> type) {
    this.constructor = BeanUtils.getResolvableConstructor(type);
    this.columns =
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getName)
            .map(JdbcUtils::convertPropertyNameToUnderscoreName)
            .toArray(String[]::new);
  }

  @SuppressWarnings("unchecked")
  public static <T extends Record> AsRecord<T> of(Class<T> type) {
    return (AsRecord<T>) KNOWN.computeIfAbsent(type, unknown -> new AsRecord<>(type));
  }

  @Override
  public T mapRow(ResultSet row, int number) throws SQLException {
    var types = constructor.getParameterTypes();
    var values = new Object[columns.length];
    for (var i = 0; i < columns.length; i++) {
      values[i] = value(row, row.findColumn(columns[i]), types[i]);
    }
    return BeanUtils.instantiateClass(constructor, values);
  }

  private static Object value(ResultSet row, int column, Class<?> type) throws SQLException {
    if (type == Instant.class) {
      var at = row.getObject(column, OffsetDateTime.class);
      return at == null ? null : at.toInstant();
    }
    var value = JdbcUtils.getResultSetValue(row, column, type);
    return type.isInstance(value) ? value : CONVERSION.convert(value, type);
  }
}
