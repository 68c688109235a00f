const { test } = require('node:test');
const assert = require('node:assert/strict');
const { BpmnModdle } = require('bpmn-moddle');
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const MODEL = `
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="https://footprint.example">
  <bpmn:process id="short-visit" name="Short visit" isExecutable="true" camunda:historyTimeToLive="P30D">
    <bpmn:startEvent id="StartEvent_VisitAgreed" name="Visit agreed" />
    <bpmn:userTask id="UserTask_VisitChild" name="Visit the child" camunda:formRef="visit-child"
        camunda:formRefBinding="deployment" camunda:dueDate="\${visits.due(execution)}" camunda:assignee="\${visits.visitor(execution)}">
      <bpmn:documentation>See the child, alone where they wish it.</bpmn:documentation>
    </bpmn:userTask>
    <bpmn:serviceTask id="ServiceTask_NoteVisit" name="Note visit" camunda:expression="\${visits.note(execution)}">
      <bpmn:extensionElements>
        <camunda:executionListener event="start" delegateExpression="\${visits}" />
      </bpmn:extensionElements>
    </bpmn:serviceTask>
    <bpmn:exclusiveGateway id="Gateway_AnotherWanted" name="Another visit wanted?" default="Flow_Enough">
      <bpmn:outgoing>Flow_Enough</bpmn:outgoing>
      <bpmn:outgoing>Flow_Another</bpmn:outgoing>
    </bpmn:exclusiveGateway>
    <bpmn:sequenceFlow id="Flow_Another" name="Yes" sourceRef="Gateway_AnotherWanted" targetRef="CallActivity_NextVisit">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${visits.anotherWanted(execution)}</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="Flow_Enough" name="No" sourceRef="Gateway_AnotherWanted" targetRef="EndEvent_VisitsOver" />
    <bpmn:callActivity id="CallActivity_NextVisit" name="Next visit" calledElement="short-visit">
      <bpmn:extensionElements>
        <camunda:in businessKey="\${execution.processBusinessKey}" />
        <camunda:in source="childId" target="childId" />
      </bpmn:extensionElements>
    </bpmn:callActivity>
    <bpmn:endEvent id="EndEvent_VisitsOver" name="Visits over" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="BPMNDiagram_ShortVisit">
    <bpmndi:BPMNPlane id="BPMNPlane_ShortVisit" bpmnElement="short-visit" />
  </bpmndi:BPMNDiagram>
</bpmn:definitions>`;

async function findings(xml) {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
  assert.deepEqual(warnings, []);
  const linter = new Linter({
    config: { extends: 'plugin:footprint/recommended' },
    resolver: new NodeResolver()
  });
  return Object.entries(await linter.lint(rootElement)).flatMap(([rule, reports]) =>
    reports.map(({ id, message }) => `${rule.replace('footprint/', '')}: ${id}: ${message}`)
  );
}

test('a model that keeps our habits has no finding', async () => {
  assert.deepEqual(await findings(MODEL), []);
});

const SLIPS = [
  ['a generated id', /UserTask_VisitChild/g, 'Activity_0x5nq3c',
    'meaningful-id: Activity_0x5nq3c: Id does not read UserTask_Meaning'],
  ['the right type with a generated meaning', /UserTask_VisitChild/g, 'UserTask_1x5nq3c',
    'meaningful-id: UserTask_1x5nq3c: Id does not read UserTask_Meaning'],
  ['a flow without a meaning', /Flow_Enough/g, 'Flow_1',
    'meaningful-id: Flow_1: Id does not read Flow_Meaning'],
  ['a gateway named by its exact type', /Gateway_AnotherWanted/g, 'ExclusiveGateway_AnotherWanted',
    'meaningful-id: ExclusiveGateway_AnotherWanted: Id does not read Gateway_Meaning'],
  ['a process id in Pascal case', /short-visit"/g, 'ShortVisit"',
    'meaningful-id: ShortVisit: Process id is not in kebab-case'],
  ['a generated diagram id', 'BPMNDiagram_ShortVisit', 'BPMNDiagram_0x5nq3c',
    'meaningful-id: BPMNDiagram_0x5nq3c: Diagram id BPMNDiagram_0x5nq3c is generated'],
  ['a user task without help', 'See the child, alone where they wish it.', ' ',
    'user-task-complete: UserTask_VisitChild: User task has no documentation'],
  ['a user task without a form', 'camunda:formRef="visit-child"', '',
    'user-task-complete: UserTask_VisitChild: User task has no form reference with its binding'],
  ['a form without a binding', 'camunda:formRefBinding="deployment"', '',
    'user-task-complete: UserTask_VisitChild: User task has no form reference with its binding'],
  ['a user task without a due date', /camunda:dueDate="[^"]*"/, '',
    'user-task-complete: UserTask_VisitChild: User task has no due date'],
  ['a user task for nobody', /camunda:assignee="[^"]*"/, '',
    'user-task-complete: UserTask_VisitChild: User task has neither an assignee nor a candidate group'],
  ['history kept for ever', 'camunda:historyTimeToLive="P30D"', '',
    'process-settings: short-visit: historyTimeToLive is not a number of days such as P2557D'],
  ['history counted in years', 'P30D', 'P7Y',
    'process-settings: short-visit: historyTimeToLive is not a number of days such as P2557D'],
  ['a process without a name', 'name="Short visit"', '',
    'process-settings: short-visit: Process has no name'],
  ['a process nobody can start', 'isExecutable="true"', '',
    'process-settings: short-visit: Process is not executable'],
  ['a script task', /serviceTask|ServiceTask_|camunda:expression="[^"]*"/g,
    found => ({ serviceTask: 'scriptTask', ServiceTask_: 'ScriptTask_' })[found] ?? '',
    'no-code: ScriptTask_NoteVisit: Script: call a bean instead'],
  ['a listener script', /<camunda:executionListener [^>]*>/,
    '<camunda:executionListener event="start"><camunda:script scriptFormat="groovy">x</camunda:script></camunda:executionListener>',
    'no-code: ServiceTask_NoteVisit: Script: call a bean instead'],
  ['a script as a condition', '"bpmn:tFormalExpression"', '"bpmn:tFormalExpression" language="groovy"',
    'no-code: Flow_Another: Script as a condition: ask a bean instead'],
  ['a class as a delegate', 'camunda:expression="${visits.note(execution)}"', 'camunda:class="org.example.Note"',
    'no-code: ServiceTask_NoteVisit: Class name: call a bean instead'],
  ['a class as a listener', 'delegateExpression="${visits}"', 'class="org.example.Note"',
    'no-code: ServiceTask_NoteVisit: Class name: call a bean instead'],
  ['a connector', /<camunda:executionListener [^>]*>/, '<camunda:connector><camunda:connectorId>mail</camunda:connectorId></camunda:connector>',
    'no-code: ServiceTask_NoteVisit: Connector: call a bean instead'],
  ['all variables handed over', 'source="childId" target="childId"', 'variables="all" target="childId"',
    'no-code: CallActivity_NextVisit: variables="all": name each variable'],
  ['a call without a business key', /<camunda:in businessKey[^>]*>/, '',
    'call-activity-explicit: CallActivity_NextVisit: Call activity does not hand over a business key'],
  ['a call without a variable', /<camunda:in source[^>]*>/, '',
    'call-activity-explicit: CallActivity_NextVisit: Call activity does not hand over any variable'],
  ['a gateway that states', 'Another visit wanted?', 'Another visit',
    'gateway-asks: Gateway_AnotherWanted: Gateway is not named as a question'],
  ['a condition that compares a number', '${visits.anotherWanted(execution)}', '${visits &gt; 5}',
    'gateway-asks: Flow_Another: Condition compares a number: ask a bean instead']
];

for (const [slip, before, after, finding] of SLIPS) {
  test(`${slip} is found`, async () => {
    const slipped = MODEL.replace(before, after);
    assert.notEqual(slipped, MODEL);
    assert.deepEqual(await findings(slipped), [finding]);
  });
}
