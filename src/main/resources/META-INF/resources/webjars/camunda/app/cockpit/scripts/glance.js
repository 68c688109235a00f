// The dashboard: how the service stands at this moment.

import { ask, element, fill, late, paragraph, table } from './page.js';

const figure = ({ number, words, bad }) =>
  element(
    'li',
    { class: bad ? 'footprint-figure footprint-bad' : 'footprint-figure' },
    element('strong', { text: number }),
    ' ',
    element('span', { text: words })
  );

const parts = (caption, head, counts) =>
  counts.length > 0
    ? [table(caption, [head, 'How many'], counts.map(({ what, number }) => [what, number]))]
    : [];

const work = (kinds) =>
  kinds.length > 0
    ? [
        table(
          'Open tasks by kind of work',
          ['Kind of work', 'Open', 'Overdue'],
          kinds.map(({ id, name, open, overdue }) => [
            element('a', { text: name, href: `#/process-definition/${encodeURIComponent(id)}/runtime` }),
            open,
            late(`${overdue}`, overdue > 0),
          ])
        ),
      ]
    : [];

export default {
  id: 'footprint-glance',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  render: (node) =>
    fill(node, async () => {
      const service = await ask('service');
      return [
        element('ul', { class: 'footprint-figures' }, ...service.figures.map(figure)),
        element(
          'div',
          { class: 'footprint-parts' },
          ...parts('Overdue papers of reviews', 'Paper', service.papers),
          ...parts('Open concerns by stage', 'Stage', service.concerns),
          ...work(service.work)
        ),
        paragraph(`Of the whole council, counted at ${service.counted}.`, 'footprint-note'),
      ];
    }),
};
