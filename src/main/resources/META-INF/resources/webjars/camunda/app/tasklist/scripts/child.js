// Beside the form: the child's page, as far as whoever has the task may see it.

const pageOf = async (taskId) => {
  const [card] = await (await fetch('/desk/cards?tasks=' + encodeURIComponent(taskId))).json();
  const path = '/children/' + encodeURIComponent(card.reference);
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

const linkTo = (path) => {
  const link = document.createElement('a');
  link.href = path;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Open this page by itself';
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
      const page = await pageOf(taskId);
      if (page) {
        page.main.querySelectorAll('a, form').forEach((way) => (way.target = '_blank'));
        node.append(linkTo(page.path), ...page.main.childNodes);
      } else {
        node.append(paragraph("This child's page is for those who work with the child."));
      }
    } catch (failure) {
      node.append(paragraph("The child's page could not be read at this moment."));
    }
  },
};
