// After a form was sent: what waits next, for the same child and in the list, one step away.

import { wasSignedOut } from './refusals.js';

const ENGINE = '/camunda/api/engine/engine/default';

const json = async (path) => {
  const answer = await fetch(path, { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : [];
};

export const cardOf = async (taskId) =>
  (await json('/desk/cards?tasks=' + encodeURIComponent(taskId)).catch(() => []))[0];

const place = () => new URLSearchParams(location.hash.split('?')[1]);

const linkTo = (taskId) => {
  const there = place();
  there.set('task', taskId);
  there.delete('detailsTab');
  there.delete('processStart');
  return '#/?' + there;
};

// The first of the list that is not about the child again.
const nextInList = async (reference) => {
  const list = place().get('filter');
  if (!list) {
    return undefined;
  }
  const tasks = await json(`${ENGINE}/filter/${list}/list?maxResults=15`);
  if (tasks.length === 0) {
    return undefined;
  }
  const cards = await json(
    '/desk/cards?tasks=' + tasks.map(({ id }) => encodeURIComponent(id)).join(',')
  );
  return tasks
    .map(({ id }) => cards.find((card) => card.id === id))
    .find((card) => card && card.reference !== reference);
};

const named = ({ child, reference }) => (child ? `${child} (${reference})` : reference);

const offer = (before, card) => {
  const words = document.createElement('p');
  const due = card.due.charAt(0).toLowerCase() + card.due.slice(1);
  words.append(`${before}: ${card.what}, ${due}. `);
  const link = document.createElement('a');
  link.href = linkTo(card.id);
  link.textContent = `Open it`;
  link.setAttribute('aria-label', `Open ${card.what} for ${named(card)}`);
  words.append(link);
  return words;
};

const nothing = () => {
  const words = document.createElement('p');
  words.textContent = 'Nothing more waits for you in this list.';
  return words;
};

const column = () => document.querySelector('.task-details .three-cols-layout-cell.content');

const clear = () => document.querySelector('.footprint-sent')?.remove();

addEventListener('hashchange', () => place().get('task') && clear());

// Tasklist still waits for the list it asked for while nobody was signed in, until it asks for another.
const askForListAnew = () => {
  const there = place();
  there.set('sorting', '[{"sortBy":"dueDate","sortOrder":"asc"},{"sortBy":"created","sortOrder":"asc"}]');
  location.hash = '#/?' + there;
};

/** Shown where the form was, with the keyboard on it. */
export const offerWhatIsNext = async (reference) => {
  clear();
  if (wasSignedOut()) {
    askForListAnew();
  }
  const panel = document.createElement('section');
  panel.className = 'footprint-sent';
  panel.setAttribute('role', 'status');
  const title = document.createElement('h2');
  title.tabIndex = -1;
  title.textContent = 'Sent. Thank you.';
  panel.append(title);
  column()?.prepend(panel);
  const [waiting, inList] = await Promise.all([
    reference ? json('/desk/waiting?child=' + encodeURIComponent(reference)).catch(() => []) : [],
    nextInList(reference).catch(() => undefined),
  ]);
  const sameChild = waiting.find((card) => !card.snoozed);
  panel.append(
    ...[
      sameChild && offer(`Next for ${named(sameChild)}`, sameChild),
      inList && offer(`Next in this list: ${named(inList)}`, inList),
    ].filter(Boolean)
  );
  if (!sameChild && !inList) {
    panel.append(nothing());
  }
  title.focus();
};

// Tasklist's own offer knows one process alone, and its thanks would be said twice.
angular.module('cam.tasklist.custom').config([
  '$provide',
  ($provide) => $provide.decorator('assignNotification', () => () => {}),
]);
