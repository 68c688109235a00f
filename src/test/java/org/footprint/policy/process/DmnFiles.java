package org.footprint.policy.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.footprint.policy.DecisionTables;

/** The decision tables as their files stand, evaluated without a database. */
public final class DmnFiles implements DecisionTables {

  private final Map<String, DmnModelInstance> models = new HashMap<>();
  private final Map<String, DmnDecision> decisions = new HashMap<>();
  private final Map<String, Set<String>> fired = new TreeMap<>();
  private final DmnEngine engine;

  public DmnFiles() {
    DmnEngineConfiguration configuration =
        DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setCustomPostDecisionTableEvaluationListeners(List.of(this::remember));
    engine = configuration.buildEngine();
  }

  @Override
  public List<Map<String, Object>> decide(String table, Map<String, ?> inputs) {
    return engine
        .evaluateDecisionTable(
            decisions.computeIfAbsent(table, key -> engine.parseDecision(key, model(key))),
            Variables.fromMap(Map.copyOf(inputs)))
        .getResultList();
  }

  @Override
  public Set<String> authoritiesIn(Set<String> tables) {
    Set<String> authorities = new TreeSet<>();
    tables.forEach(table -> authorities.addAll(AuthorityColumn.authoritiesIn(model(table))));
    return authorities;
  }

  /** The ids of the rules in a table's file. */
  public Set<String> rulesOf(String table) {
    Set<String> rules = new TreeSet<>();
    model(table).getModelElementsByType(Rule.class).forEach(rule -> rules.add(rule.getId()));
    return rules;
  }

  /** The ids of a table's rules that have matched so far. */
  public Set<String> firedOf(String table) {
    return fired.getOrDefault(table, Set.of());
  }

  DmnModelInstance model(String table) {
    return models.computeIfAbsent(table, DmnFiles::read);
  }

  private void remember(DmnDecisionTableEvaluationEvent event) {
    event
        .getMatchingRules()
        .forEach(
            rule ->
                fired
                    .computeIfAbsent(event.getDecisionTable().getKey(), key -> new TreeSet<>())
                    .add(rule.getId()));
  }

  private static DmnModelInstance read(String table) {
    try (InputStream file = DmnFiles.class.getResourceAsStream("/bpmn/policy/" + table + ".dmn")) {
      return Dmn.readModelFromStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
