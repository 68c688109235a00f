// What Tasklist's own page lacks for the keyboard and for screen readers: docs/decisions/11-tasklist.md

import { formIn } from './drafts.js';
import { showDue } from './task.js';

// The first due first, also for whoever comes by a link of their own.
const DUE_FIRST = '[{"sortBy":"dueDate","sortOrder":"asc"}]';
const [path, query] = location.hash.split('?');
const asked = new URLSearchParams(query);
if (!path.startsWith('#/login') && !asked.has('sorting')) {
  asked.set('sorting', DUE_FIRST);
  history.replaceState(history.state, '', '#/?' + asked);
}

const HIDES = { filters: 'the lists', list: 'the tasks', task: 'the open task' };

const all = (selector, change) => document.querySelectorAll(selector).forEach(change);

const label = (selector, name) => all(selector, (element) => element.setAttribute('aria-label', name));

const landmark = (selector, role, name) =>
  all(selector, (element) => {
    element.setAttribute('role', role);
    element.setAttribute('aria-label', name);
  });

const focusOn = (element) => {
  if (element) {
    element.tabIndex = element.tabIndex < 0 ? -1 : element.tabIndex;
    element.focus();
  }
  return Boolean(element);
};

const titleOfTask = () => document.querySelector('.task-details h2.task');

const toTasks = () =>
  focusOn(document.querySelector('.tasks-list li.task a')) ||
  focusOn(document.querySelector('.task-filters .task-filter a'));

const toForm = () => {
  const title = titleOfTask();
  if (title) {
    title.tabIndex = -1;
  }
  return focusOn(title) || toTasks();
};

const skipLink = (words, go) => {
  const link = document.createElement('a');
  link.href = location.hash || '#/';
  link.className = 'footprint-skip';
  link.textContent = words;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go();
  });
  return link;
};

const skips = document.createElement('nav');
skips.setAttribute('aria-label', 'Skip');
skips.append(skipLink('Skip to the tasks', toTasks), skipLink('Skip to the open task', toForm));
document.body.prepend(skips);

const pageLink = (path, words) => {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = words;
  return link;
};

const places = fetch('/desk/places', { headers: { Accept: 'application/json' } })
  .then((answer) => (answer.ok ? answer.json() : []))
  .catch(() => []);

const links = () => {
  const menu = document.querySelector('[cam-widget-header] > .sections-menu');
  if (menu && !menu.querySelector('.footprint-links')) {
    const list = document.createElement('ul');
    list.className = 'footprint-links';
    menu.append(list);
    places.then((all) =>
      [...all, { path: '/accessibility', words: 'Accessibility' }].forEach(({ path, words }) => {
        const item = document.createElement('li');
        item.append(pageLink(path, words));
        list.append(item);
      })
    );
  }
};

let questions = 0;

const mend = () => {
  landmark('[cam-widget-header]', 'banner', 'Footprint');
  landmark('section.task-filters', 'navigation', 'Lists');
  landmark('section.tasks-list', 'region', 'Tasks in this list');
  landmark('section.task-details', 'main', 'The open task');
  all('.region-toggle', (button) => {
    const column = button.closest('section');
    button.setAttribute('aria-label', `Hide or show ${HIDES[button.dataset.region]}`);
    button.setAttribute('aria-expanded', String((column?.clientWidth ?? 0) > 60));
  });
  label('.app-switch > a', 'Other parts of Footprint');
  all('.modal[role="dialog"]', (dialog) => {
    dialog.setAttribute('aria-modal', 'true');
    dialog.setAttribute('aria-label', dialog.querySelector('.modal-title, h3')?.textContent.trim() || 'Dialog');
  });
  all('.fjs-form-field-error', (mistake) => {
    // The same node is kept, because the form goes on to change it.
    const [words] = [...mistake.querySelectorAll('*')].filter(({ children }) => !children.length);
    if (words?.firstChild?.data === 'Field is required.') {
      words.firstChild.data = 'Please answer this.';
    }
  });
  // The question of a group of choices is a label beside it.
  all('.fjs-form-field-radio, .fjs-form-field-checklist', (field) => {
    const question = field.querySelector('label');
    if (question && !field.hasAttribute('role')) {
      question.id ||= `question-${++questions}`;
      field.setAttribute('role', field.matches('.fjs-form-field-radio') ? 'radiogroup' : 'group');
      field.setAttribute('aria-labelledby', question.id);
    }
  });
  label('.maximize', 'Make the open task larger');
  label('.reset-regions', 'Show all columns again');
  label('.alert .close', 'Close this message');
  all('.page-notifications', (panel) => panel.setAttribute('aria-live', 'polite'));
  all('.task-card .unclaim', (button) => {
    if (!button.textContent.trim()) {
      button.textContent = 'Give it back';
    }
  });
  // Who does a task is said here, and changed by taking it on, by giving it back, or on the team's page.
  all('.task-card .assignee [cam-widget-inline-field]', (field) => field.removeAttribute('tabindex'));
  all('.task-filter', (list) => {
    const link = list.querySelector('a');
    list.classList.contains('active')
      ? link?.setAttribute('aria-current', 'true')
      : link?.removeAttribute('aria-current');
  });
  all('.tasks-list li.task', (task) => {
    const link = task.querySelector('a');
    task.classList.contains('active')
      ? link?.setAttribute('aria-current', 'true')
      : link?.removeAttribute('aria-current');
  });
  links();
  showDue();
  const task = titleOfTask()?.textContent.trim();
  const title = (task ? task + ' – ' : '') + 'Tasks – Footprint';
  if (document.title !== title) {
    document.title = title;
  }
};

let waiting = false;
const soon = () => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mend();
    });
  }
};

new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
addEventListener('hashchange', soon);

// After a refusal a list of choices does not open, because the form forgets to draw it: it is asked to draw once more.
document.addEventListener(
  'focus',
  ({ target }) => {
    const field = target.closest?.('.fjs-form-field-select');
    setTimeout(() => {
      if (field?.contains(document.activeElement) && !field.querySelector('.fjs-dropdownlist')) {
        const form = formIn(field.closest('[cam-tasklist-form-camunda]'));
        form?._emit('changed', { ...form._getState() });
      }
    }, 60);
  },
  true
);

// Whoever opens a task by the keyboard is brought to it.
const whenOpen = (go, tries = 40) => {
  const form = document.querySelector('.task-details .form-actions');
  if (form && titleOfTask()) {
    go();
  } else if (tries > 0) {
    setTimeout(() => whenOpen(go, tries - 1), 100);
  }
};

document.addEventListener(
  'click',
  ({ target, detail }) => {
    const byKeyboard = detail === 0;
    if (target.closest?.('.footprint-sent a') || (byKeyboard && target.closest?.('.tasks-list li.task a'))) {
      setTimeout(() => whenOpen(toForm), 300);
    }
  },
  true
);
