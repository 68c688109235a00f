// Beside the form: the child's page, as far as whoever has the task may see it, or the year's figures.

// No child's reference has a blank in it.
const OF_NO_CHILD = /\s/;
const REPORT = /^Report (\d{4}-\d{2})$/;

const referenceOf = async (taskId) => {
  const [card] = await (await fetch('/desk/cards?tasks=' + encodeURIComponent(taskId))).json();
  return card.reference;
};

const pageOf = async (reference) => {
  const path = '/children/' + encodeURIComponent(reference);
  const answer = await fetch(path);
  if (!answer.ok) {
    return undefined;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return { path, main: page.querySelector('main') };
};

const paragraph = (text) => {
  const words = document.createElement('p');
  words.textContent = text;
  return words;
};

const linkTo = (path, words) => {
  const link = document.createElement('a');
  link.href = path;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = words;
  return link;
};

export default {
  id: 'footprint-child',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Child' },
  render: async (node, { taskId }) => {
    node.className = 'footprint-child';
    try {
      const reference = await referenceOf(taskId);
      if (OF_NO_CHILD.test(reference)) {
        node.append(paragraph('This task is about the service as a whole, and not about one child.'));
        const [, year] = REPORT.exec(reference) ?? [];
        if (year) {
          node.append(linkTo('/report/' + year, 'The figures of ' + year));
        }
        return;
      }
      const page = await pageOf(reference);
      if (page) {
        page.main.querySelectorAll('a, form').forEach((way) => (way.target = '_blank'));
        node.append(linkTo(page.path, 'Open this page by itself'), ...page.main.childNodes);
      } else {
        node.append(paragraph("This child's page is for those who work with the child."));
      }
    } catch (failure) {
      node.append(paragraph("The child's page could not be read at this moment."));
    }
  },
};
