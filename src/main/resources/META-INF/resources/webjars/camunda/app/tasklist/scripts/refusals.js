// What was not accepted is said in a sentence beside the form, and what was typed stays: docs/decisions/11-tasklist.md

const KEPT = 'What you typed is still on this page.';
const SENTENCES = {
  0: `The service could not be reached. ${KEPT} Please send it again in a moment.`,
  403: `This is not for you to send, or not any more: it may have gone to somebody else. ${KEPT}`,
  404: `This is over: somebody has done it, or it is not needed any more. ${KEPT}`,
  409: `Something else was done for this child at the same moment. ${KEPT} Please send it again.`,
  413: `This is more than one form can take. ${KEPT} Please make it shorter.`,
};
const OTHERWISE = `Something went wrong on our side, and nothing was stored. ${KEPT} Please send it again in a moment; if it happens again, tell the IRO service.`;
const MISTAKEN = 'Nothing was sent: some answers are missing or not right. They are marked in red:';

// The form desk answers with a sentence of its own; what the engine itself says is for engineers.
const ofTheFormDesk = ({ response }) =>
  response?.body?.type === 'BadRequestException' && response.body.message;

const sentence = (failure) => ofTheFormDesk(failure) || SENTENCES[failure.status ?? 0] || OTHERWISE;

const paragraph = (text) => {
  const words = document.createElement('p');
  words.textContent = text;
  return words;
};

const wayBackIn = () => {
  const words = paragraph('You were signed out. ');
  const link = document.createElement('a');
  link.href = '/login';
  link.target = '_blank';
  link.textContent = 'Sign in again in a new tab';
  words.append(link, `, then come back here and send this. ${KEPT}`);
  return words;
};

const SIGNED_OUT = 'footprint-signed-out';

const FIELD = ':is(input, textarea, select, button, [tabindex])';

// One line for each field, which brings the keyboard there.
const linesTo = (fields) => {
  const list = document.createElement('ul');
  fields.forEach((field) => {
    const link = document.createElement('a');
    link.href = location.hash;
    link.textContent = field.querySelector('label, legend')?.textContent.replace('*', '').trim() || 'This answer';
    link.addEventListener('click', (event) => {
      event.preventDefault();
      field.scrollIntoView({ block: 'center' });
      field.querySelector(FIELD)?.focus();
    });
    const line = document.createElement('li');
    line.append(link);
    list.append(line);
  });
  return list;
};

/** Where refusals of one form are said. */
export const refusalsBeside = (element) => {
  const panel = document.createElement('div');
  panel.className = 'footprint-refusal';
  panel.setAttribute('role', 'alert');
  panel.tabIndex = -1;
  const notice = document.createElement('div');
  notice.className = 'footprint-refusal ' + SIGNED_OUT;
  notice.setAttribute('role', 'alert');
  element.after(panel, notice);

  const say = (...words) => {
    panel.replaceChildren(...words);
    panel.focus();
    panel.scrollIntoView({ block: 'nearest' });
  };

  return {
    clear: () => panel.replaceChildren(),
    // The form marks them in the same moment.
    mistakes: () =>
      setTimeout(() =>
        say(paragraph(MISTAKEN), linesTo(element.querySelectorAll('.fjs-form-field.fjs-has-errors')))
      ),
    refused: (failure) => (failure.status === 401 ? saySignedOut() : say(paragraph(sentence(failure)))),
  };
};

let signedOut = false;

const notices = () => [...document.querySelectorAll('.' + SIGNED_OUT)];

/** Stays in sight however long the form is. */
export const saySignedOut = () => notices().forEach((notice) => notice.replaceChildren(wayBackIn()));

export const saySignedInAgain = () => notices().forEach((notice) => notice.replaceChildren());

// Whoever comes back from signing in elsewhere is told so no longer.
addEventListener('focus', async () => {
  if (notices().some((notice) => notice.firstChild)) {
    const answer = await fetch('/desk/places').catch(() => undefined);
    if (answer?.ok) {
      saySignedInAgain();
    }
  }
});

/** Whether the session ended since this was last asked. */
export const wasSignedOut = () => {
  const was = signedOut;
  signedOut = false;
  return was;
};

// Somebody in the middle of a form stays there when the session ends: Tasklist would leave the page, and with it what was typed.
const staying = ($delegate) => {
  const tell = $delegate.$broadcast;
  let signedIn;
  $delegate.$broadcast = function (event, ...details) {
    if (document.querySelector('.fjs-container')) {
      if (event === 'authentication.changed' && !details[0]) {
        signedIn = $delegate.authentication ?? signedIn;
        return { defaultPrevented: true };
      }
      if (event === 'authentication.login.required') {
        $delegate.authentication = signedIn;
        signedOut = true;
        saySignedOut();
        return { defaultPrevented: true };
      }
    }
    if (event === 'authentication.changed') {
      signedIn = details[0];
    }
    return tell.call(this, event, ...details);
  };
  return $delegate;
};

// What the engine says of a failure has ids in it; the words before it say enough.
const withoutIds = ($delegate) => {
  const add = $delegate.addError;
  const tell = $delegate.addMessage;
  $delegate.addError = (failure) => add.call($delegate, { ...failure, message: '' });
  $delegate.addMessage = (message) => message.status && tell.call($delegate, message);
  return $delegate;
};

angular.module('cam.tasklist.custom').config([
  '$provide',
  ($provide) => {
    $provide.decorator('$rootScope', ['$delegate', staying]);
    $provide.decorator('Notifications', ['$delegate', withoutIds]);
  },
]);
