// One instance: what is open, what was done by whom and when, and the way to the child's page.

import { ask, element, fill, late, paragraph, table } from './page.js';

const NOT_FOR_YOU =
  'Its steps are shown to those who work with the child. You may not need to know of this one, or it is not here any more.';

const wayToTheChild = (reference) =>
  element(
    'p',
    {},
    element('a', {
      text: `The page of child ${reference}`,
      href: '/children/' + encodeURIComponent(reference),
    })
  );

const open = (steps) =>
  steps.length === 0
    ? paragraph('Nothing is open here at this moment.')
    : table(
        'Open',
        ['Step', 'Who has it', 'Since', 'Due'],
        steps.map((step) => [step.name, step.who, step.since, late(step.due, step.late)])
      );

const ended = (steps) =>
  steps.length === 0
    ? paragraph('Nothing was done here yet.')
    : table(
        'What was done, the latest first',
        ['Step', 'Who did it', 'When', 'It took', 'It was due', 'In time or late'],
        steps.map((step) => [
          step.name,
          step.who,
          step.ended,
          step.took,
          step.due,
          late(step.how, step.late),
        ])
      );

export default {
  id: 'footprint-course',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 1000,
  properties: { label: 'What was done' },
  render: (node, { processInstanceId }) =>
    fill(
      node,
      async () => {
        const course = await ask('instances/' + encodeURIComponent(processInstanceId));
        return [
          wayToTheChild(course.reference),
          open(course.open),
          ended(course.ended),
          ...(course.more ? [paragraph('Only the latest 200 steps are shown.')] : []),
        ];
      },
      NOT_FOR_YOU
    ),
};
