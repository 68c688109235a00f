// How many tasks stand in each list, so that nobody has to look into all of them.

const EVERY = 30000;

let counts = {};

const show = () =>
  document.querySelectorAll('.task-filter .name a').forEach((list) => {
    const name = list.childNodes[0]?.textContent.trim();
    const count = counts[name];
    if (count !== undefined && list.dataset.count !== String(count)) {
      list.dataset.count = count;
    }
  });

const count = async () => {
  const answer = await fetch('/desk/counts', { headers: { Accept: 'application/json' } });
  if (answer.ok) {
    counts = await answer.json();
    show();
  }
};

const again = () => count().catch(() => {});

new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
addEventListener('footprint-tasks', again);
addEventListener('hashchange', () => setTimeout(again, 1500));
setInterval(again, EVERY);
again();
