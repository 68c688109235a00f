const { isAny } = require('bpmnlint-utils');
const { idAround } = require('./extensions');

const COMPARES_A_NUMBER = /([<>]=?|[=!]=|\b(gt|ge|lt|le|eq|ne)\b)\s*\d|\d\s*([<>]=?|[=!]=)/;

/** A gateway asks a question in words; the figures behind the answer live in decision tables. */
module.exports = () => ({
  check(node, reporter) {
    if (isAny(node, ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'])) {
      if (node.outgoing?.length > 1 && node.name && !node.name.trim().endsWith('?')) {
        reporter.report(node.id, 'Gateway is not named as a question');
      }
    }
    if (isAny(node, ['bpmn:SequenceFlow', 'bpmn:ConditionalEventDefinition'])) {
      const condition = (node.conditionExpression ?? node.condition)?.body ?? '';
      if (COMPARES_A_NUMBER.test(condition)) {
        reporter.report(idAround(node), 'Condition compares a number: ask a bean instead');
      }
    }
  }
});
