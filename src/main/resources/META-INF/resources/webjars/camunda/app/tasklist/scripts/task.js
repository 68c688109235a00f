// Under a task's title: when it is due, and putting it off, in place of the engine's dates.

import { cardOf } from './sent.js';

const cardShown = () => document.querySelector('.task-details .task-card');

// The address of the page does not always name the task that it shows.
const taskShown = () => angular.element(cardShown()).scope()?.task?.id;

const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/)?.[1] ?? '';

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const putOff = (taskId, until) =>
  fetch('/desk/snoozes/' + encodeURIComponent(taskId), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: JSON.stringify({ until }),
  });

const tellTasklist = (event) => {
  angular.element(document.documentElement).injector().get('$rootScope').$broadcast(event);
  dispatchEvent(new Event('footprint-tasks'));
};

const refusal = async (answer) => {
  if (answer.status === 400) {
    return (await answer.json()).detail;
  }
  return answer.status === 401
    ? 'You were signed out. Sign in again in another tab.'
    : 'This could not be put off: take it on first, if it is for you to do.';
};

const day = (date) => date.toLocaleDateString('en-CA');

const inDays = (days) => new Date(Date.now() + days * 24 * 3600 * 1000);

const show = async (box, taskId) => {
  const card = await cardOf(taskId);
  if (!card || box.dataset.task !== taskId) {
    return;
  }
  box.closest('.task-card')?.classList.toggle('footprint-shared', card.shared);
  const status = element('span', { role: 'status' });
  const send = async (until) => {
    const answer = await putOff(taskId, until);
    if (!answer.ok) {
      status.textContent = await refusal(answer);
      return;
    }
    await show(box, taskId);
    box.querySelector('summary, button').focus();
    tellTasklist('refresh');
  };
  const due = element('p', { className: card.late ? 'due late' : 'due', textContent: card.due });
  if (card.snoozed) {
    const back = element('button', { type: 'button', className: 'btn btn-default mine', textContent: 'Have it back now' });
    back.addEventListener('click', () => send(null));
    due.append(`. Put off until ${card.snoozed}; it is due all the same. `, back, status);
    box.replaceChildren(due);
    return;
  }
  const until = element('input', { type: 'date', id: 'footprint-until', className: 'form-control', min: day(inDays(1)), max: day(inDays(90)) });
  const button = element('button', { type: 'submit', className: 'btn btn-default', textContent: 'Put it off' });
  const form = element('form', {}, element('label', { htmlFor: until.id, textContent: 'Back on my list on' }), until, button, status);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (until.value) {
      send(until.value);
    } else {
      status.textContent = 'Give a day first.';
      until.focus();
    }
  });
  const details = element('details', { className: 'mine' }, element('summary', { textContent: 'Put off until…' }), form);
  details.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') {
      details.open = false;
      details.querySelector('summary').focus();
    }
  });
  box.replaceChildren(due, details);
};

// Tasklist would ask the engine, which lets nobody hand on what they were given.
const giveBack = async (taskId) => {
  const answer = await fetch('/desk/taken/' + encodeURIComponent(taskId), {
    method: 'DELETE',
    headers: { 'X-XSRF-TOKEN': token() },
  });
  if (answer.ok) {
    tellTasklist('$routeChanged');
  }
};

// The button that was used goes, and the keyboard with it, so it goes on to the one that comes.
const focusOnceThere = (selector, tries = 50) => {
  const button = document.querySelector(selector);
  if (button) {
    button.focus();
  } else if (tries > 0) {
    setTimeout(() => focusOnceThere(selector, tries - 1), 100);
  }
};

document.addEventListener(
  'click',
  (event) => {
    if (event.target.closest?.('.task-card .unclaim')) {
      event.stopPropagation();
      giveBack(taskShown()).catch(() => {});
      focusOnceThere('.task-card .claim');
    }
    if (event.target.closest?.('.task-card .claim')) {
      focusOnceThere('.task-card .unclaim');
      setTimeout(() => dispatchEvent(new Event('footprint-tasks')), 1000);
    }
  },
  true
);

// Why the form below is grey.
const sayWhetherItIsFree = (card, box) => {
  const said = card.querySelector('.footprint-free');
  const free = Boolean(card.querySelector('.claim'));
  if (free && !said) {
    box.after(
      element('p', {
        className: 'footprint-free',
        textContent: 'Nobody has taken this on yet. Take it on, and you can fill in the form.',
      })
    );
  } else if (!free) {
    said?.remove();
  }
};

/** Called whenever the page has changed. */
export const showDue = () => {
  const card = cardShown();
  const names = card?.querySelector('.names');
  const taskId = names && taskShown();
  if (!taskId) {
    return;
  }
  const box = card.querySelector('.footprint-task') ?? element('div', { className: 'footprint-task' });
  if (!box.isConnected) {
    names.after(box);
  }
  box.classList.toggle('theirs', !card.querySelector('.unclaim'));
  sayWhetherItIsFree(card, box);
  if (box.dataset.task !== taskId) {
    box.dataset.task = taskId;
    box.replaceChildren();
    show(box, taskId).catch(() => {});
  }
};
