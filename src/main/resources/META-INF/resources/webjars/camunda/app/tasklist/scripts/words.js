// What Tasklist says of its own, in the words of a social worker.

const OURS = {
  COMPLETE: 'Send',
  COMPLETE_ERROR: 'This could not be sent.',
  START: 'Send',
  START_PROCESS: 'Begin something new',
  CLICK_PROCESS_TO_START: 'What would you like to do?',
  SEARCH_PROCESS_BY_NAME: 'Search',
  NO_PROCESS_DEFINITION_AVAILABLE: 'There is nothing that you can begin here.',
  // Said by what is offered next.
  PROCESS_START_OK: '',
  PROCESS_START_ERROR: 'This could not be sent.',
  TASK_HAS_BEEN_REMOVED: 'This task is over: somebody has done it, or it is not needed any more.',
  TASK_NOT_EXIST: 'This task is over: somebody has done it, or it is not needed any more.',
  INSTANCE_SUSPENDED: 'This task is held up at present. Please tell the IRO service.',
  TASK_UPDATE_ERROR: 'This could not be changed.',
  TASK_UPDATE_SUCESS: 'Saved.',
  CLOSE_TASK: 'Close',
  CLAIM_TASK: 'Take it on',
  CLAIM_OK: 'You have taken this on.',
  CLAIM_ERROR: 'You could not take this on: somebody else has it now, or it is over.',
  UNCLAIM_TASK: 'Give it back',
  UNCLAIM_OK: 'You have given this back.',
  UNCLAIM_ERROR: 'You could not give this back: it is not with you any more, or it is over.',
  RESET_TASK_ASSIGNEE: 'Give it back',
  ASSIGNEE: 'With',
  ASSIGNEE_RESET_OK: 'Given back.',
  ASSIGNEE_RESET_ERROR: 'This could not be given back.',
  ASSIGNED_OK: 'Passed on.',
  ASSIGNED_ERROR: 'This could not be passed on.',
  DUE_DATE: 'Due',
  DESCRIPTION: 'What to do',
  NO_DESCRIPTION: 'Nothing more is said about this task.',
  NO_MATCHING_TASK: 'Nothing here. Well done.',
  RESTRICTION_NOTICE: 'There is no such page any more.',
  RESET_PAGE: 'Go to the first page',
  NO_AVAILABLE_FILTER: 'There are no lists for you yet.',
  FILTERS_LOADING_FAILURE: 'The lists could not be read. Please open this page again.',
  FILTER_NOT_FOUND: 'This list is not there any more.',
  FAILURE: 'Sorry',
  SELECT_TASK_IN_LIST: 'Choose a task from the list.',
  SHORTCUT_HELP: 'Keyboard',
  SHORTCUT: 'Keys',
  MY_PROFILE: 'My account',
  SIGN_OUT_ACTION: 'Sign out',
  LOAD_VARIABLES_FAILURE: 'This form could not be opened.',
  FORM_FAILURE: 'This form could not be opened. Please open the page again.',
  AUTH_FAILED_TO_DISPLAY_RESOURCE: 'You were signed out.',
  PAGES_STATUS_ACCESS_DENIED: 'This is not open to you.',
  PAGES_STATUS_COMMUNICATION_ERROR: 'The service gave no proper answer. Please open this page again.',
  PAGES_STATUS_NOT_FOUND: 'This is not there, or not any more.',
  PAGES_STATUS_REQUEST_TIMEOUT: 'The service gave no answer in time. Please try again.',
  PAGES_STATUS_SERVER_ERROR: 'Something went wrong on our side. Please try again.',
};

// Tasklist asks for its words while it builds the page, and what is not there yet it shows as a key.
const theirs = await fetch(new URL('../locales/en.json', import.meta.url))
  .then((answer) => answer.json())
  .then(({ labels }) => labels)
  .catch(() => ({}));

// The child's page tells what was done, and managers have the diagrams in Cockpit.
const NOT_SHOWN = ['task-detail-history', 'task-detail-diagram'];

const withoutEngineTalk = ($delegate) => {
  const all = $delegate.getProviders;
  $delegate.getProviders = (which) =>
    all.call($delegate, which).filter(({ id }) => !NOT_SHOWN.includes(id));
  return $delegate;
};

angular.module('cam.tasklist.custom').config([
  '$provide',
  '$translateProvider',
  ($provide, $translateProvider) => {
    $provide.decorator('Views', ['$delegate', withoutEngineTalk]);
    $translateProvider.translations('en', { ...theirs, ...OURS }).forceAsyncReload(true);
    $provide.decorator('localeLoader', [
      '$delegate',
      (load) => (options) => load(options).then((words) => ({ ...words, ...OURS })),
    ]);
  },
]);
