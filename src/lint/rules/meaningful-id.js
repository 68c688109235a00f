const { is } = require('bpmnlint-utils');

const PASCAL_CASE = /^[A-Z][A-Za-z0-9]*$/;
const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const GENERATED = /_[01][a-z0-9]{6}(_di)?$/;

function expectedType(node) {
  if (is(node, 'bpmn:Gateway')) {
    return 'Gateway';
  }
  if (is(node, 'bpmn:SequenceFlow')) {
    return 'Flow';
  }
  return node.$type.replace('bpmn:', '');
}

/** Ids read `Type_Meaning`, because logs, migrations and coverage reports show nothing else. */
module.exports = () => ({
  check(node, reporter) {
    const id = node.id;
    if (!id || is(node, 'bpmn:Definitions')) {
      return;
    }
    if (node.$type.startsWith('bpmndi:')) {
      if (GENERATED.test(id)) {
        reporter.report(node.bpmnElement?.id ?? id, `Diagram id ${id} is generated`);
      }
    } else if (is(node, 'bpmn:Process')) {
      if (!KEBAB_CASE.test(id)) {
        reporter.report(id, 'Process id is not in kebab-case');
      }
    } else if (is(node, 'bpmn:BaseElement')) {
      const type = expectedType(node);
      const [prefix, ...meaning] = id.split('_');
      if (prefix !== type || !PASCAL_CASE.test(meaning.join('_'))) {
        reporter.report(id, `Id does not read ${type}_Meaning`);
      }
    }
  }
});
