// What all that we show in Cockpit is made of: answers of our server, elements, tables.

export const SORRY = 'That did not work at this moment. Try again in a minute.';
const NOT_YOURS = 'This is not for you to pass on, or not any more. Load this page again to see it.';
const MEANWHILE = 'Something else was done with this at the same moment. Load this page again to see it.';
const SIGNED_OUT = 'You were signed out. Load this page again to sign in.';

export class NotThere extends Error {}

export const ask = async (path) => {
  const answer = await fetch('/oversight/' + path, { headers: { Accept: 'application/json' } });
  if (answer.status === 404) {
    throw new NotThere();
  }
  if (!answer.ok) {
    throw new Error(answer.status === 401 ? SIGNED_OUT : SORRY);
  }
  return answer.json();
};

// Why something was not done, in one sentence.
export const refusal = async (answer) => {
  if (answer.status === 400) {
    return (await answer.json()).detail;
  }
  return { 401: SIGNED_OUT, 403: NOT_YOURS, 409: MEANWHILE }[answer.status] ?? SORRY;
};

export const element = (tag, { text, ...attributes } = {}, ...children) => {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...(text === undefined ? [] : [text]), ...children);
  return made;
};

export const paragraph = (text, style = '') => element('p', { text, class: style });

// A cell is a number or text, text with a style, or made already.
const cell = (content) => {
  if (content instanceof Node) {
    return content;
  }
  return element('td', content.text === undefined ? { text: `${content}` } : content);
};

// The first cell of a row is its name.
const row = ([name, ...cells]) =>
  element(
    'tr',
    {},
    name instanceof Node ? element('th', { scope: 'row' }, name) : element('th', { scope: 'row', text: name }),
    ...cells.map(cell)
  );

export const table = (caption, heads, rows) =>
  element(
    'table',
    { class: 'footprint-table' },
    element('caption', { text: caption }),
    element('thead', {}, element('tr', {}, ...heads.map((text) => element('th', { scope: 'col', text })))),
    element('tbody', {}, ...rows.map(row))
  );

export const late = (text, isLate) => (isLate ? { text, class: 'footprint-late' } : { text });

// Shows what the server answers, or one sentence on why not.
export const fill = async (node, read, nowhere) => {
  node.className = 'footprint-page';
  node.setAttribute('aria-busy', 'true');
  node.replaceChildren(paragraph('One moment.'));
  try {
    node.replaceChildren(...(await read()));
  } catch (failure) {
    const words = failure instanceof NotThere ? nowhere : failure.message;
    node.replaceChildren(element('p', { role: 'alert', text: words === 'Failed to fetch' ? SORRY : words }));
  }
  node.removeAttribute('aria-busy');
};
