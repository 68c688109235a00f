package org.footprint.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.footprint.simulation.ToDo;
import org.footprint.simulation.Workplace;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** What simulated people did and filled in, so that the same can be filled in elsewhere. */
class Tape implements BeanPostProcessor {

  private final Map<String, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> next = new ConcurrentHashMap<>();
  private final LongAdder acts = new LongAdder();
  private final boolean keepsAnswers;
  private volatile long lastAct;

  /** Without the answers it takes no room. */
  Tape(boolean keepsAnswers) {
    this.keepsAnswers = keepsAnswers;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof Workplace workplace ? over(workplace) : bean;
  }

  private Workplace over(Workplace workplace) {
    return (Workplace)
        Proxy.newProxyInstance(
            Workplace.class.getClassLoader(),
            new Class<?>[] {Workplace.class},
            (proxy, method, args) -> {
              note(method, args);
              try {
                return method.invoke(workplace, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @SuppressWarnings("unchecked")
  private void note(Method method, Object[] args) {
    switch (method.getName()) {
      case "start" -> keep((String) args[0], (Map<String, Object>) args[2]);
      case "answer" -> keep(((ToDo) args[0]).key(), (Map<String, Object>) args[2]);
      case "carryOut" -> count();
      default -> {}
    }
  }

  private void keep(String form, Map<String, Object> filledIn) {
    count();
    if (keepsAnswers) {
      answers.computeIfAbsent(form, first -> new CopyOnWriteArrayList<>()).add(filledIn);
    }
  }

  private void count() {
    acts.increment();
    lastAct = System.nanoTime();
  }

  /** Forms sent and timers carried out. */
  long acts() {
    return acts.sum();
  }

  long lastAct() {
    return lastAct;
  }

  int count(String form) {
    return answers.getOrDefault(form, List.of()).size();
  }

  /** One after the other, and then again from the first. */
  Map<String, Object> next(String form) {
    var all = answers.getOrDefault(form, List.of());
    var number = next.computeIfAbsent(form, first -> new AtomicInteger()).getAndIncrement();
    return all.isEmpty() ? Map.of() : all.get(number % all.size());
  }
}
