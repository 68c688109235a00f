// One instance: what is open, what was done by whom and when, and the way to the child's page.

import { ask, element, fill, late, paragraph, table } from './page.js';

const NOT_FOR_YOU =
  'Its steps are shown to those who work with the child, or who answer for the service. You may not need to know of this one, or it is not here any more.';

const wayToTheChild = (reference) =>
  element(
    'p',
    {},
    element('a', {
      text: `The page of child ${reference}`,
      href: '/children/' + encodeURIComponent(reference),
    }),
    ' · ',
    element('a', {
      text: 'All steps for this child, also of what is over',
      href: `/children/${encodeURIComponent(reference)}/steps`,
    })
  );

const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/)?.[1] ?? '';

const passOn = async (task, person) => {
  const answer = await fetch(`/camunda/api/engine/engine/default/task/${task}/assignee`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: JSON.stringify({ userId: person }),
  });
  return answer.ok;
};

const colleagues = ({ id, name, colleagues: people }, say) => {
  const choose = element(
    'select',
    { 'aria-label': `Pass "${name}" on to` },
    element('option', { value: '', text: 'Choose somebody' }),
    ...people.map((person) => element('option', { value: person.id, text: person.name }))
  );
  const button = element('button', { type: 'button', text: 'Pass on' });
  button.addEventListener('click', async () => {
    const chosen = people.find((person) => person.id === choose.value);
    if (!chosen) {
      choose.focus();
      return;
    }
    button.disabled = true;
    const done = await passOn(id, chosen.id).catch(() => false);
    button.disabled = false;
    say(
      done
        ? `"${name}" is with ${chosen.name} now.`
        : `"${name}" could not be passed on at this moment. It may be over: load this page again.`,
      done
    );
  });
  return element('td', {}, ...(people.length > 0 ? [choose, ' ', button] : []));
};

const open = (steps, say) => {
  if (steps.length === 0) {
    return paragraph('Nothing is open here at this moment.');
  }
  const mayPassOn = steps.some((step) => step.colleagues.length > 0);
  return table(
    'Open',
    ['Step', 'Who has it', 'Since', 'Due', ...(mayPassOn ? ['Pass on to'] : [])],
    steps.map((step) => [
      step.name,
      step.who,
      step.since,
      late(step.due, step.late),
      ...(mayPassOn ? [colleagues(step, say)] : []),
    ])
  );
};

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

const show = (node, instance, said = '') =>
  fill(
    node,
    async () => {
      const course = await ask('instances/' + encodeURIComponent(instance));
      const status = element('p', { role: 'status', text: said });
      const say = (words, done) => {
        status.textContent = words;
        if (done) {
          show(node, instance, words);
        }
      };
      return [
        course.reference ? wayToTheChild(course.reference) : paragraph('This is about the service as a whole.'),
        status,
        open(course.open, say),
        ended(course.ended),
        ...(course.more ? [paragraph('Only the latest 200 steps are shown.')] : []),
      ];
    },
    NOT_FOR_YOU
  );

export default {
  id: 'footprint-course',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 1000,
  properties: { label: 'What was done' },
  render: (node, { processInstanceId }) => show(node, processInstanceId),
};
