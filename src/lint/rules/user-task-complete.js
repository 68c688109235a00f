const { is } = require('bpmnlint-utils');

/** Whoever opens a task finds help, a form and a due date, and somebody is there to open it. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) {
      return;
    }
    if (!node.documentation?.some(({ text }) => text?.trim())) {
      reporter.report(node.id, 'User task has no documentation');
    }
    if (!node.get('camunda:formRef') || !node.get('camunda:formRefBinding')) {
      reporter.report(node.id, 'User task has no form reference with its binding');
    }
    if (!node.get('camunda:dueDate')) {
      reporter.report(node.id, 'User task has no due date');
    }
    if (!node.get('camunda:assignee') && !node.get('camunda:candidateGroups')) {
      reporter.report(node.id, 'User task has neither an assignee nor a candidate group');
    }
  }
});
