// What somebody types is saved on our server after each pause: docs/decisions/11-tasklist.md

import { saySignedInAgain, saySignedOut } from './refusals.js';

const PAUSE = 1200;
const FORMS_OF_TASKLIST = 'camunda-form:';

// Tasklist would keep what is typed in the browser, in clear, on a laptop that others use too.
const keep = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!String(key).startsWith(FORMS_OF_TASKLIST)) {
    keep.call(this, key, value);
  }
};
Object.keys(localStorage)
  .filter((key) => key.startsWith(FORMS_OF_TASKLIST))
  .forEach((key) => localStorage.removeItem(key));

const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/)?.[1] ?? '';

// The form that Tasklist made is reached through what it has rendered.
const serviceOf = (node, depth = 0) => {
  if (!node || depth > 12) {
    return undefined;
  }
  if (node.props?.value?.getService) {
    return node.props.value.getService;
  }
  return (node.__k ?? []).reduce((found, child) => found ?? serviceOf(child, depth + 1), undefined);
};

export const formIn = (element) =>
  serviceOf(element.querySelector('.fjs-container')?.__k)?.('form', false);

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const changed = (before, now) => {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return Object.fromEntries(
    fields.filter((field) => !same(before[field], now[field])).map((field) => [field, now[field] ?? null])
  );
};

const notice = (element) => {
  const words = document.createElement('span');
  words.className = 'footprint-draft';
  words.setAttribute('role', 'status');
  const actions =
    element.closest('.modal-content')?.querySelector('.modal-footer') ??
    element.closest('[cam-tasklist-form]')?.querySelector('.form-actions');
  actions?.prepend(words);
  return (text) => {
    words.textContent = text;
  };
};

export const draftOf = (element, { taskId, processDefinitionId }) => {
  const place = taskId
    ? `/desk/drafts/tasks/${taskId}`
    : `/desk/drafts/starts/${processDefinitionId?.split(':')[0]}`;
  let form;
  let saved = {};
  let typed = false;
  let over = false;
  let unsaved = false;
  let waiting;
  let say = () => {};

  const save = async () => {
    clearTimeout(waiting);
    const now = form?._getSubmitData() ?? {};
    const answers = changed(saved, now);
    if (over || !typed || Object.keys(answers).length === 0) {
      return;
    }
    try {
      const answer = await fetch(place, {
        method: 'PUT',
        keepalive: true,
        headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
        body: JSON.stringify(answers),
      });
      if (answer.status === 413) {
        unsaved = false;
        saySignedInAgain();
        say((await answer.json()).detail);
        return;
      }
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      saved = JSON.parse(JSON.stringify(now));
      unsaved = false;
      saySignedInAgain();
      say(`Saved at ${(await answer.json()).at}. You can go on later, also elsewhere.`);
    } catch (failure) {
      unsaved = true;
      if (failure.message === '401') {
        saySignedOut();
        say('Not saved: you were signed out. What you typed is still here.');
      } else {
        say('Not saved at this moment. What you typed is still here.');
      }
    }
  };

  const later = () => {
    if (typed) {
      clearTimeout(waiting);
      waiting = setTimeout(save, PAUSE);
    }
  };

  const tryAgain = () => unsaved && save();

  // A form that starts a process gets its answers back here; that of a task has them already.
  const takeUp = async () => {
    const answer = await fetch(place);
    const answers = answer.ok ? await answer.json() : {};
    if (Object.keys(answers).length > 0) {
      await form.importSchema(form._getState().schema, answers);
      say('This is what you typed before and did not send.');
    }
  };

  const begin = async () => {
    form = formIn(element);
    if (!form) {
      return;
    }
    say = notice(element);
    saved = JSON.parse(JSON.stringify(form._getSubmitData()));
    if (!taskId) {
      await takeUp().catch(() => {});
    }
    ['input', 'change', 'click'].forEach((act) =>
      element.addEventListener(act, () => (typed = true), true)
    );
    form.on('changed', later);
    addEventListener('pagehide', save);
    addEventListener('focus', tryAgain);
  };

  const leave = () => {
    removeEventListener('pagehide', save);
    removeEventListener('focus', tryAgain);
    save();
  };

  const end = () => {
    over = true;
    clearTimeout(waiting);
  };

  // What is being sent is not saved at the same time, or it would come back.
  const hold = (held) => {
    over = held;
    clearTimeout(waiting);
  };

  return { begin, save, leave, end, hold };
};
