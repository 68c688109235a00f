// A kind of work: its open tasks by age, and where time goes, in tables and on the diagram.

import { ask, element, fill, late, paragraph, table } from './page.js';

const OPEN = 'open';
const TIME = 'time';

// Both places show the same answer, so it is asked for once.
let asked = {};
const stepsOf = (model) => {
  if (asked.model !== model || Date.now() - asked.at > 10000) {
    asked = { model, at: Date.now(), steps: ask('models/' + encodeURIComponent(model)) };
  }
  return asked.steps;
};

let shown = OPEN;
let diagram;

// A badge has room for the larger unit alone.
const roughly = (span) =>
  span.startsWith('less') ? '< 1 minute' : span.split(' ').slice(0, 2).join(' ');

const BADGES = {
  [OPEN]: ({ open, overdue, upToAWeek, upToFourWeeks, longer }) =>
    open > 0 && {
      text: overdue > 0 ? `${open} open, ${overdue} late` : `${open} open`,
      more: `Open up to a week: ${upToAWeek}, one to four weeks: ${upToFourWeeks}, longer: ${longer}`,
      bad: overdue > 0,
    },
  [TIME]: ({ done, half, nineOfTen, late: lateOnes }) =>
    done > 0 && {
      text: roughly(half),
      more: `Half within ${half}, nine of ten within ${nineOfTen}; late: ${lateOnes} of ${done}`,
      bad: false,
    },
};

const draw = () => {
  const overlays = diagram.viewer.get('overlays');
  const elements = diagram.viewer.get('elementRegistry');
  diagram.badges.forEach((badge) => overlays.remove(badge));
  diagram.badges = diagram.steps
    .map((step) => ({ id: step.id, badge: BADGES[shown](step) }))
    .filter(({ id, badge }) => badge && elements.get(id))
    .map(({ id, badge: { text, more, bad } }) =>
      overlays.add(id, {
        position: { top: 0, left: 0 },
        scale: { min: 1 },
        html: element('div', {
          text,
          title: more,
          class: bad ? 'footprint-badge footprint-bad' : 'footprint-badge',
        }),
      })
    );
};

const choice = (value, text) => {
  const button = element('input', { type: 'radio', name: 'footprint-shown', value });
  button.checked = shown === value;
  button.addEventListener('change', () => {
    shown = value;
    if (diagram) {
      draw();
    }
  });
  return element('label', {}, button, ' ' + text);
};

const openTasks = (steps) =>
  table(
    'Open tasks by the time since they came up',
    ['Step', 'Open', 'Overdue', 'Up to a week', 'One to four weeks', 'Longer', 'The oldest since'],
    steps.map((step) => [
      step.name,
      step.open,
      late(`${step.overdue}`, step.overdue > 0),
      step.upToAWeek,
      step.upToFourWeeks,
      step.longer,
      step.oldest,
    ])
  );

const timeTaken = (steps) =>
  table(
    'Where time goes: done in the last 365 days, what takes longest first',
    ['Step', 'Half of them within', 'Nine of ten within', 'Done', 'Of these, late'],
    steps.map((step) => [
      step.name,
      step.half,
      step.nineOfTen,
      step.more ? `the latest ${step.done}` : step.done,
      late(`${step.late}`, step.late > 0),
    ])
  );

const tab = {
  id: 'footprint-steps',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 1000,
  properties: { label: 'Tasks and time' },
  render: (node, { processDefinitionId }) =>
    fill(
      node,
      async () => {
        const steps = await stepsOf(processDefinitionId);
        if (steps.length === 0) {
          return [paragraph('Nobody has a task in this kind of work.')];
        }
        const done = steps.filter((step) => step.done > 0).sort((one, other) => other.order - one.order);
        return [
          element(
            'fieldset',
            { class: 'footprint-choice' },
            element('legend', { text: 'Show on the diagram' }),
            choice(OPEN, 'open tasks'),
            choice(TIME, 'within what time half of them were done')
          ),
          openTasks(steps),
          done.length > 0 ? timeTaken(done) : paragraph('Nothing was done here in the last 365 days.'),
        ];
      },
      'This kind of work is not here any more.'
    ),
};

const overlay = {
  id: 'footprint-steps-on-diagram',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 1000,
  render: async (viewer, { processDefinitionId }) => {
    try {
      diagram = { viewer, badges: [], steps: await stepsOf(processDefinitionId) };
      draw();
    } catch (failure) {
      // The table below says why nothing is shown.
    }
  },
  unmount: () => (diagram = undefined),
};

export default [tab, overlay];
