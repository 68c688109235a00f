const { is } = require('bpmnlint-utils');
const { extensionsOf } = require('./extensions');

/** A called process gets its business key, so that every instance can be found by the child. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:CallActivity')) {
      return;
    }
    const handedOver = extensionsOf(node, 'camunda:In');
    if (!handedOver.some(({ businessKey }) => businessKey)) {
      reporter.report(node.id, 'Call activity does not hand over a business key');
    }
    if (!handedOver.some(({ target }) => target)) {
      reporter.report(node.id, 'Call activity does not hand over any variable');
    }
  }
});
