// The words on a card of the list come from our tables: whose task it is, what it is about, and when it is due.

const WAIT = 30;
const waiting = new Map();
const known = new Map();

const cardsOf = async (ids) => {
  const answer = await fetch('/desk/cards?tasks=' + ids.map(encodeURIComponent).join(','));
  return answer.ok ? answer.json() : [];
};

// All cards of a page are asked for at once.
const askForAll = async () => {
  const asked = new Map(waiting);
  waiting.clear();
  const cards = await cardsOf([...asked.keys()]).catch(() => []);
  cards.forEach((card) => {
    known.set(card.id, card);
    asked.get(card.id).forEach((show) => show(card));
  });
};

// The list is drawn anew every few seconds: what a card said just now stays until it is answered again.
const ask = (id, show) => {
  if (known.has(id)) {
    show(known.get(id));
  }
  if (waiting.size === 0) {
    setTimeout(askForAll, WAIT);
  }
  waiting.set(id, [...(waiting.get(id) ?? []), show]);
};

const line = (text, style) => {
  const words = document.createElement('p');
  words.textContent = text;
  words.className = style;
  return words;
};

export default {
  id: 'footprint-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: (node, { taskId }) =>
    ask(taskId, (card) => {
      node.className = 'footprint-card';
      node.id = 'card-' + taskId;
      node.replaceChildren(
        line(card.child ? `${card.child} (${card.reference})` : card.reference, 'who'),
        line(card.due, card.late ? 'due late' : 'due')
      );
      if (card.snoozed) {
        node.append(line(`Put off until ${card.snoozed}`, 'about'));
      }
      if (card.about) {
        node.insertBefore(line(card.about, 'about'), node.children[1]);
      }
      setTimeout(() =>
        node.closest('li.task')?.querySelector('a').setAttribute('aria-describedby', node.id)
      );
    }),
};
