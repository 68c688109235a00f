// One instance: what is open, what was done by whom and when, and the way to the child's page.

import { SORRY, ask, element, fill, late, paragraph, refusal, table } from './page.js';

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

const passOn = async (instance, task, from, person, reason) => {
  const answer = await fetch(
    `/oversight/instances/${encodeURIComponent(instance)}/open/${encodeURIComponent(task)}/holder`,
    {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
      body: JSON.stringify({ from, person, reason }),
    }
  );
  return answer.ok ? '' : refusal(answer);
};

const colleagues = (instance, { id, name, holder, colleagues: people }, say) => {
  if (people.length === 0) {
    return element('td');
  }
  const choose = element(
    'select',
    { 'aria-label': `Pass "${name}" on to`, required: '' },
    element('option', { value: '', text: 'Choose somebody' }),
    ...people.map((person) => element('option', { value: person.id, text: person.name }))
  );
  const why = element('input', {
    'aria-label': `Why "${name}" goes to somebody else`,
    placeholder: 'Why',
    maxlength: '200',
    required: '',
  });
  const button = element('button', { text: 'Pass on' });
  const form = element('form', { class: 'footprint-pass-on' }, choose, why, button);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const chosen = people.find((person) => person.id === choose.value);
    button.disabled = true;
    const refused = await passOn(instance, id, holder, chosen.id, why.value).catch(() => SORRY);
    button.disabled = false;
    say(refused || `"${name}" is with ${chosen.name} now.`, !refused);
  });
  return element('td', {}, form);
};

const open = (instance, steps, say) => {
  if (steps.length === 0) {
    return paragraph('Nothing is open here at this moment.');
  }
  const mayPassOn = steps.some((step) => step.colleagues.length > 0);
  return table(
    'Open',
    ['Step', 'Who has it', 'Since', 'Due', ...(mayPassOn ? ['Pass on to, and why'] : [])],
    steps.map((step) => [
      step.name,
      step.who,
      step.since,
      late(step.due, step.late),
      ...(mayPassOn ? [colleagues(instance, step, say)] : []),
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
        open(instance, course.open, say),
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
