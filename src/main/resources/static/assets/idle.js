// The webapps ask for news all the time, so that the server never finds anybody idle. Whoever has
// touched nothing here for half an hour, in any tab, is signed out; what they typed is kept as a draft.
const LONGEST = 30 * 60 * 1000;
const LOOK_EVERY = 30 * 1000;

const tabs = new BroadcastChannel('footprint-acted');
let acted = Date.now();
let told = acted;

const act = () => {
  acted = Date.now();
  if (acted - told > LOOK_EVERY) {
    told = acted;
    tabs.postMessage('acted');
  }
};
tabs.onmessage = () => (acted = Date.now());
['pointerdown', 'keydown', 'scroll', 'pointermove'].forEach((touch) =>
  addEventListener(touch, act, { capture: true, passive: true })
);

const signOut = async () => {
  const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/)?.[1] ?? '';
  await fetch('/camunda/api/admin/auth/user/default/logout', {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': token },
  }).catch(() => {});
  location.replace('/login?out');
};

setInterval(() => Date.now() - acted > LONGEST && signOut(), LOOK_EVERY);
