package org.footprint.policy.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.footprint.policy.DecisionTables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The newest version of each table that the engine holds. */
@Component
class EngineDecisionTables implements DecisionTables {

  // Looked up late: beans that the engine itself is set up with may depend on the policy.
  private final ObjectProvider<DecisionService> decisions;
  private final ObjectProvider<RepositoryService> repository;

  EngineDecisionTables(
      ObjectProvider<DecisionService> decisions, ObjectProvider<RepositoryService> repository) {
    this.decisions = decisions;
    this.repository = repository;
  }

  @Override
  public List<Map<String, Object>> decide(String table, Map<String, ?> inputs) {
    return decisions
        .getObject()
        .evaluateDecisionTableByKey(table, Map.copyOf(inputs))
        .getResultList();
  }

  @Override
  public Set<String> authoritiesIn(Set<String> tables) {
    Set<String> authorities = new TreeSet<>();
    for (String table : tables) {
      DecisionDefinition newest =
          repository
              .getObject()
              .createDecisionDefinitionQuery()
              .decisionDefinitionKey(table)
              .latestVersion()
              .singleResult();
      if (newest == null) {
        throw new IllegalStateException("The decision table " + table + " is not deployed");
      }
      authorities.addAll(
          AuthorityColumn.authoritiesIn(
              repository.getObject().getDmnModelInstance(newest.getId())));
    }
    return authorities;
  }
}
