package org.footprint.policy.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTableFilesTest {

  private static final String DIAGRAM = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

  private final DmnFiles files = new DmnFiles();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "practice-standards",
        "dispute-ladder",
        "review-timescale",
        "missing-report-policy"
      })
  void aTableIsNamedAfterItsFileKeptSevenYearsAndExplainedRowByRow(String name) {
    DmnModelInstance model = files.model(name);

    assertThat(model.getModelElementsByType(Decision.class))
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.getId()).isEqualTo(name);
              assertThat(decision.getName()).isNotBlank();
              assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P2557D");
            });
    assertThat(model.getModelElementsByType(DecisionTable.class))
        .singleElement()
        .extracting(DecisionTable::getHitPolicy)
        .isEqualTo(HitPolicy.UNIQUE);
    Collection<Rule> rules = model.getModelElementsByType(Rule.class);
    assertThat(rules).extracting(Rule::getId).allMatch(id -> id.matches("Rule_[A-Z]\\w+"));
    assertThat(rules)
        .extracting(rule -> rule.getDescription().getTextContent())
        .allMatch(description -> description.strip().length() > 20)
        .doesNotHaveDuplicates();
    assertThat(model.getDocument().getElementsByNameNs(DIAGRAM, "DMNShape"))
        .singleElement()
        .satisfies(shape -> assertThat(shape.getAttribute("dmnElementRef")).isEqualTo(name));
  }

  @Test
  void theColumnsAreTheOnesOthersRelyOn() {
    assertThat(columnsOf("practice-standards"))
        .containsExactly("authority", "standard", "->", "amount", "unit", "target");
    assertThat(columnsOf("dispute-ladder"))
        .containsExactly(
            "authority",
            "stage",
            "->",
            "role",
            "title",
            "answerAmount",
            "answerUnit",
            "meeting",
            "formal");
    assertThat(columnsOf("review-timescale"))
        .containsExactly(
            "authority",
            "circumstance",
            "reviewNumber",
            "->",
            "amount",
            "unit",
            "preparationAmount",
            "preparationUnit");
    assertThat(columnsOf("missing-report-policy")).containsExactly("authority", "->", "policy");
  }

  private List<String> columnsOf(String table) {
    DmnModelInstance model = files.model(table);
    List<String> columns =
        new ArrayList<>(
            model.getModelElementsByType(Input.class).stream()
                .map(input -> input.getInputExpression().getText().getTextContent())
                .toList());
    columns.add("->");
    model.getModelElementsByType(Output.class).stream().map(Output::getName).forEach(columns::add);
    return columns;
  }
}
