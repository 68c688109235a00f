// What Cockpit's own frame does not say to who cannot see it.

const SAYS_NOTHING = '.app-switch > .dropdown-toggle:not([aria-label])';

const say = () =>
  document
    .querySelectorAll(SAYS_NOTHING)
    .forEach((button) => button.setAttribute('aria-label', 'Go to tasks and other parts'));

new MutationObserver(say).observe(document.body, { childList: true, subtree: true });
say();
