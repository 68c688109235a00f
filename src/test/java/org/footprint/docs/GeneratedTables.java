package org.footprint.docs;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.footprint.policy.Policies;
import org.footprint.policy.PracticeStandard;
import org.footprint.policy.Standard;
import org.footprint.policy.Unit;

/** The tables of the documentation, made from the models so that they cannot be wrong. */
final class GeneratedTables {

  private static final Path MODELS = Path.of("bpmn");
  private static final List<String> AUTHORITIES =
      List.of("default", "hounslow", "buckinghamshire", "brent", "tower-hamlets", "haringey");

  private GeneratedTables() {}

  static String tasks() {
    return table(
        List.of("Process", "Task", "Who", "Form"),
        files(".bpmn")
            .flatMap(
                file ->
                    Bpmn.readModelFromFile(file.toFile())
                        .getModelElementsByType(UserTask.class)
                        .stream())
            .map(
                task ->
                    List.of(
                        process(task), task.getName(), who(task), code(task.getCamundaFormRef())))
            .toList());
  }

  static String timers() {
    return table(
        List.of("Process", "Timer", "When", "What happens"),
        files(".bpmn")
            .flatMap(
                file ->
                    Bpmn.readModelFromFile(file.toFile())
                        .getModelElementsByType(TimerEventDefinition.class)
                        .stream())
            .map(timer -> (CatchEvent) timer.getParentElement())
            .map(
                event ->
                    List.of(process(event), event.getName(), documentation(event), effect(event)))
            .toList());
  }

  static String decisions() {
    return table(
        List.of("Decision", "Asked for", "Answers", "Rules", "Councils with rules of their own"),
        files(".dmn")
            .flatMap(
                file ->
                    Dmn.readModelFromFile(file.toFile())
                        .getModelElementsByType(Decision.class)
                        .stream())
            .map(
                decision -> {
                  var table = (DecisionTable) decision.getExpression();
                  return List.of(
                      code(decision.getId()),
                      table.getInputs().stream()
                          .map(
                              input ->
                                  input.getInputExpression().getText().getTextContent().strip())
                          .collect(joining(", ")),
                      table.getOutputs().stream()
                          .map(output -> output.getName())
                          .collect(joining(", ")),
                      String.valueOf(table.getRules().size()),
                      councils(table));
                })
            .toList());
  }

  static String standards() {
    var head = Stream.concat(Stream.of("Standard"), AUTHORITIES.stream()).toList();
    var policies = AUTHORITIES.stream().map(Policies::of).toList();
    return table(
        head,
        Stream.of(PracticeStandard.values())
            .map(
                which ->
                    Stream.concat(
                            Stream.of(code(which.word())),
                            policies.stream().map(policy -> words(policy.standard(which))))
                        .toList())
            .toList());
  }

  private static String words(Standard standard) {
    var length =
        standard.unit() == Unit.WORKING_DAYS
            ? standard.amount() == 0 ? "same day" : standard.amount() + " WD"
            : standard.amount() + " " + unit(standard);
    return standard.targetPercent() == null
        ? length
        : length + ", " + standard.targetPercent() + "%";
  }

  private static String unit(Standard standard) {
    var plural = standard.unit().word();
    return standard.amount() == 1 ? plural.substring(0, plural.length() - 1) : plural;
  }

  private static String councils(DecisionTable table) {
    var named = new TreeSet<String>();
    for (Rule rule : table.getRules()) {
      var authority = rule.getInputEntries().iterator().next().getText().getTextContent().strip();
      Stream.of(authority.split(","))
          .map(name -> name.replace("\"", "").strip())
          .forEach(named::add);
    }
    named.remove("default");
    return String.join(", ", named);
  }

  private static String who(UserTask task) {
    if (task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics each) {
      return "each " + words(each.getCamundaElementVariable());
    }
    if (task.getCamundaAssignee() == null) {
      return "group " + code(task.getCamundaCandidateGroups().replaceAll(".*'([\\w-]+)'.*", "$1"));
    }
    var asked = task.getCamundaAssignee().replaceAll(".*\\.(\\w+)\\(.*", "$1");
    return switch (asked) {
      case "holder" -> "whoever holds the stage's role for the child";
      case "owner" -> "whoever it falls to";
      case "firstAuditor" -> "the round's first auditor";
      case "secondAuditor" -> "the round's second auditor";
      case "moderator" -> "the IRO manager, or who is above, if they did not score it";
      default ->
          (task.getCamundaAssignee().contains("annualReport.") ? "the " : "the child's ")
              + words(asked);
    };
  }

  private static String effect(CatchEvent event) {
    var follows = follows(event).map(FlowNode::getName).collect(joining(", "));
    if (event instanceof BoundaryEvent boundary) {
      return follows
          + (boundary.cancelActivity()
              ? "; \"" + boundary.getAttachedTo().getName() + "\" is taken away"
              : "; \"" + boundary.getAttachedTo().getName() + "\" stays open");
    }
    return follows;
  }

  /** The next that has a name: gateways that only bring flows together are passed. */
  private static Stream<FlowNode> follows(FlowNode node) {
    return node.getOutgoing().stream()
        .map(SequenceFlow::getTarget)
        .flatMap(next -> next.getName() == null ? follows(next) : Stream.of(next));
  }

  private static String documentation(FlowElement element) {
    return element.getDocumentations().stream()
        .map(Documentation::getTextContent)
        .collect(joining(" "));
  }

  private static String process(FlowElement element) {
    var parent = element.getParentElement();
    while (!(parent instanceof Process)) {
      parent = parent.getParentElement();
    }
    return code(((Process) parent).getId());
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String table(List<String> head, List<List<String>> rows) {
    return Stream.concat(
            Stream.of(row(head), row(head.stream().map(column -> "---").toList())),
            rows.stream().map(GeneratedTables::row))
        .collect(joining("\n"));
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static Stream<Path> files(String ending) {
    try (var all = Files.walk(MODELS)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code formerIro} is "former IRO". */
  private static String words(String role) {
    return role.replaceAll("([A-Z])", " $1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\biro\\b", "IRO");
  }
}
