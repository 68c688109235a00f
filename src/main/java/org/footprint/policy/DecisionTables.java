package org.footprint.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The decision tables in {@code bpmn/policy}, wherever they are evaluated. */
public interface DecisionTables {

  /** The outputs of the rules that match, none when no rule does. */
  List<Map<String, Object>> decide(String table, Map<String, ?> inputs);

  /** Every authority that a rule of these tables names. */
  Set<String> authoritiesIn(Set<String> tables);
}
