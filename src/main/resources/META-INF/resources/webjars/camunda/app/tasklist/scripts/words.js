// What Tasklist says of its own, in the words of a social worker.

const OURS = {
  COMPLETE: 'Send',
  COMPLETE_OK: 'Sent. Thank you.',
  COMPLETE_ERROR: 'This could not be sent',
  START: 'Send',
  START_PROCESS: 'Begin something new',
  CLICK_PROCESS_TO_START: 'What would you like to do?',
  SEARCH_PROCESS_BY_NAME: 'Search.',
  PROCESS_START_OK: 'Sent. Thank you.',
  PROCESS_START_ERROR: 'This could not be sent',
  ASSIGN_NOTE_PROCESS: 'Next for the same child',
  TASK_HAS_BEEN_REMOVED: 'This task is over: somebody has done it, or it is not needed any more.',
  TASK_NOT_EXIST: 'This task is over: somebody has done it, or it is not needed any more.',
  CLOSE_TASK: 'Close',
  CLAIM_TASK: 'Take it on',
  CLAIM_OK: 'You have taken this on.',
  UNCLAIM_TASK: 'Give it back',
  UNCLAIM_OK: 'You have given this back.',
  RESET_TASK_ASSIGNEE: 'Give it back',
  ASSIGNEE_RESET_OK: 'Given back.',
  ASSIGNED_OK: 'Passed on.',
  SET_FOLLOW_UP_DATE: 'Snooze',
  FOLLOW_UP_DATE: 'Snoozed until',
  FOLLOW_UP: 'Snoozed until',
  RESET_FOLLOW_UP_DATE: 'Wake it up',
  DUE_DATE: 'Due',
  DESCRIPTION: 'What to do',
  SEARCH_PLACEHOLDER: 'Search',
  NO_MATCHING_TASK: 'Nothing here. Well done.',
  SELECT_TASK_IN_LIST: 'Choose a task from the list.',
  SHORTCUT_HELP: 'Keyboard',
  SIGN_OUT_ACTION: 'Sign out',
  LOAD_VARIABLES_FAILURE: 'This form could not be opened',
  FORM_FAILURE: 'This form could not be opened:',
  TASK_UPDATE_SUCESS: 'Saved.',
};

angular.module('cam.tasklist.custom').config([
  '$provide',
  '$translateProvider',
  ($provide, $translateProvider) => {
    // Some words are asked for before Tasklist has read its own, and never again.
    $translateProvider.translations('en', OURS).forceAsyncReload(true);
    $provide.decorator('localeLoader', [
      '$delegate',
      (load) => (options) => load(options).then((words) => ({ ...words, ...OURS })),
    ]);
  },
]);
