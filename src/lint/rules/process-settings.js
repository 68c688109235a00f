const { is } = require('bpmnlint-utils');

const DAYS = /^P\d+D$/;

/** A process has a name, can be started, and says in days how long its history is kept. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Process')) {
      return;
    }
    if (!node.name?.trim()) {
      reporter.report(node.id, 'Process has no name');
    }
    if (!node.isExecutable) {
      reporter.report(node.id, 'Process is not executable');
    }
    if (!DAYS.test(node.get('camunda:historyTimeToLive') ?? '')) {
      reporter.report(node.id, 'historyTimeToLive is not a number of days such as P2557D');
    }
  }
});
