const { is } = require('bpmnlint-utils');
const { idAround } = require('./extensions');

/** Models call beans by name and say which variables they pass; nothing in them is a program. */
module.exports = () => ({
  check(node, reporter) {
    const refuse = what => reporter.report(idAround(node), what);

    if (is(node, 'bpmn:ScriptTask') || node.$type === 'camunda:Script') {
      refuse('Script: call a bean instead');
    }
    if (is(node, 'bpmn:FormalExpression') && node.language) {
      refuse('Script as a condition: ask a bean instead');
    }
    if (node.get('camunda:class')) {
      refuse('Class name: call a bean instead');
    }
    if (node.$type === 'camunda:Connector') {
      refuse('Connector: call a bean instead');
    }
    if (['camunda:In', 'camunda:Out'].includes(node.$type) && node.variables === 'all') {
      refuse('variables="all": name each variable');
    }
  }
});
