// What Footprint changes in the forms of tasks and starts: docs/decisions/06-rows-in-tasklist.md

import { draftOf } from './drafts.js';

const MISTAKEN = 'Some answers are missing or not right: see the fields marked in red.';

// Tasklist says nothing of its own to this.
const SAID_ALREADY = { message: 'camForm submission prevented' };

const stayingCompletable = (tasklist) => ({
  notifyFormValidated: () => tasklist.notifyFormValidated(false),
  notifyFormInitializationFailed: (error) => tasklist.notifyFormInitializationFailed(error),
});

const sayingWhatIsWrong = (tasklist, scope, page, notifications) => ({
  registerCompletionHandler: (complete) =>
    tasklist.registerCompletionHandler((done) =>
      complete((failure, result) =>
        scope.$evalAsync(() => {
          const mistaken = failure && !failure.message;
          done(mistaken ? SAID_ALREADY : failure, result);
          if (mistaken) {
            notifications.addError({ status: MISTAKEN, exclusive: true, duration: 8000, scope });
            page.querySelector('.fjs-has-errors')?.scrollIntoView({ block: 'center' });
          }
        })
      )
    ),
});

const keepingDrafts = (tasklist, draft) => ({
  notifyFormInitialized: () => {
    tasklist.notifyFormInitialized();
    draft.begin();
  },
  registerSaveHandler: () => tasklist.registerSaveHandler(draft.save),
  registerCompletionHandler: (complete) =>
    tasklist.registerCompletionHandler((done) =>
      complete((failure, result) => {
        if (!failure) {
          draft.end();
        }
        done(failure, result);
      })
    ),
});

const wrapped = (tasklist, ...changes) =>
  changes.reduce((inner, change) => Object.assign(Object.create(inner), change(inner)), tasklist);

const formOfOurs = ([form], notifications) => {
  const open = form.link;
  form.compile = () => (scope, element, attributes, tasklist) => {
    const draft = draftOf(element[0], tasklist.getParams());
    scope.$on('$destroy', draft.leave);
    open(
      scope,
      element,
      attributes,
      wrapped(
        tasklist,
        stayingCompletable,
        (inner) => keepingDrafts(inner, draft),
        (inner) => sayingWhatIsWrong(inner, scope, element[0], notifications)
      )
    );
  };
  return [form];
};

angular
  .module('cam.tasklist.custom')
  .config([
    '$provide',
    ($provide) =>
      $provide.decorator('camTasklistFormCamundaDirective', [
        '$delegate',
        'Notifications',
        formOfOurs,
      ]),
  ]);
