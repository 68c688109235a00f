package org.footprint.policy.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The authorities that the rules of a model name. */
final class AuthorityColumn {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private AuthorityColumn() {}

  static Set<String> authoritiesIn(DmnModelInstance model) {
    Set<String> authorities = new TreeSet<>();
    for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
      int column = columnOf(table);
      for (Rule rule : table.getRules()) {
        String test = List.copyOf(rule.getInputEntries()).get(column).getText().getTextContent();
        Matcher quoted = QUOTED.matcher(test);
        while (quoted.find()) {
          authorities.add(quoted.group(1));
        }
      }
    }
    return authorities;
  }

  private static int columnOf(DecisionTable table) {
    List<Input> inputs = new ArrayList<>(table.getInputs());
    return inputs.stream()
        .map(input -> input.getInputExpression().getText().getTextContent().strip())
        .toList()
        .indexOf("authority");
  }
}
