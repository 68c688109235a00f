package org.footprint.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.dao.OptimisticLockingFailureException;

/** A process variable as a constant with a type: ids, instants, facts; never personal data. */
public final class ProcessVariable<T> {

  private final String name;
  private final Function<T, Object> stored;
  private final Function<Object, T> read;

  private ProcessVariable(String name, Function<T, Object> stored, Function<Object, T> read) {
    this.name = name;
    this.stored = stored;
    this.read = read;
  }

  /** It is there as long as its process is: where it is missing, that ended at this moment. */
  public static ProcessVariable<UUID> id(String name) {
    return new ProcessVariable<>(
        name,
        UUID::toString,
        value ->
            Optional.ofNullable((String) value)
                .map(UUID::fromString)
                .orElseThrow(
                    () -> new OptimisticLockingFailureException(name + " is gone meanwhile")));
  }

  public static ProcessVariable<Instant> instant(String name) {
    return new ProcessVariable<>(name, Date::from, value -> ((Date) value).toInstant());
  }

  /** The id of somebody who is asked. */
  public static ProcessVariable<String> person(String name) {
    return new ProcessVariable<>(name, id -> id, value -> (String) value);
  }

  /** What a gateway asks. */
  public static ProcessVariable<Boolean> fact(String name) {
    return new ProcessVariable<>(name, fact -> fact, value -> (Boolean) value);
  }

  public String name() {
    return name;
  }

  public T in(VariableScope scope) {
    return read.apply(scope.getVariable(name));
  }

  public T in(Map<String, ?> routing) {
    return read.apply(routing.get(name));
  }

  /** The variable as an entry of what the engine is given. */
  public Map.Entry<String, Object> of(T value) {
    return Map.entry(name, stored.apply(value));
  }
}
