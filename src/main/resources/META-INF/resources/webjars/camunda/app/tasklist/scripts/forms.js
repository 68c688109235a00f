// What Footprint changes in the forms of tasks and starts: docs/decisions/06-rows-in-tasklist.md

import { draftOf } from './drafts.js';
import { sayWhatHappensNext } from './next.js';
import { takeLastKeys } from './press.js';
import { refusalsBeside } from './refusals.js';
import { cardOf, offerWhatIsNext } from './sent.js';

// The forms read and write dates as the browser's language does, in which 3/12 can be the 12th of March.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (dates, [language, ...rest]) =>
    new dates(language === 'default' ? 'en-GB' : language, ...rest),
});

// Tasklist says nothing of its own to this.
const SAID_ALREADY = { message: 'camForm submission prevented' };

const stayingCompletable = (tasklist) => ({
  notifyFormValidated: () => tasklist.notifyFormValidated(false),
  notifyFormInitializationFailed: (error) => tasklist.notifyFormInitializationFailed(error),
});

const takingLastKeys = (tasklist, element) => ({
  registerCompletionHandler: (complete) =>
    tasklist.registerCompletionHandler((done) => {
      takeLastKeys(element);
      complete(done);
    }),
});

const sayingWhatIsWrong = (tasklist, scope, refusals) => ({
  registerCompletionHandler: (complete) =>
    tasklist.registerCompletionHandler((done) => {
      refusals.clear();
      complete((failure, result) =>
        scope.$evalAsync(() => {
          done(failure ? SAID_ALREADY : failure, result);
          if (failure) {
            failure instanceof Error ? refusals.refused(failure) : refusals.mistakes();
          }
        })
      );
    }),
});

const keepingDrafts = (tasklist, draft) => ({
  notifyFormInitialized: () => {
    tasklist.notifyFormInitialized();
    draft.begin();
  },
  registerSaveHandler: () => tasklist.registerSaveHandler(draft.save),
  registerCompletionHandler: (complete) =>
    tasklist.registerCompletionHandler((done) => {
      draft.hold(true);
      complete((failure, result) => {
        failure ? draft.hold(false) : draft.end();
        done(failure, result);
      });
    }),
});

// Whose task it was is asked before, because afterwards there is none.
const offeringWhatIsNext = (tasklist, { taskId }) => {
  const card = taskId ? cardOf(taskId) : undefined;
  return {
    registerCompletionHandler: (complete) =>
      tasklist.registerCompletionHandler((done) =>
        complete(async (failure, result) => {
          done(failure, result);
          if (!failure) {
            offerWhatIsNext((await card)?.reference ?? result?.businessKey);
          }
        })
      ),
  };
};

const wrapped = (tasklist, ...changes) =>
  changes.reduce((inner, change) => Object.assign(Object.create(inner), change(inner)), tasklist);

const formOfOurs = ([form]) => {
  const open = form.link;
  form.compile = () => (scope, element, attributes, tasklist) => {
    const what = tasklist.getParams();
    const draft = draftOf(element[0], what);
    const refusals = refusalsBeside(element[0]);
    sayWhatHappensNext(element[0], what);
    scope.$on('$destroy', draft.leave);
    open(
      scope,
      element,
      attributes,
      wrapped(
        tasklist,
        stayingCompletable,
        (inner) => takingLastKeys(inner, element[0]),
        (inner) => keepingDrafts(inner, draft),
        (inner) => offeringWhatIsNext(inner, what),
        (inner) => sayingWhatIsWrong(inner, scope, refusals)
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
      $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', formOfOurs]),
  ]);
