// A manager is not offered what the server would refuse, or what speaks of the engine alone.

import { administrator } from './person.js';

const NOT_FOR_MANAGERS = {
  'cockpit.navigation': ['tasks', 'batch', 'reports', 'deployments', 'migration'],
  'cockpit.processDefinition.runtime.action': [
    'update-suspension-state-action',
    'bulk-job-definition-override-job-priority-action',
    'job-retry-action',
  ],
  'cockpit.processDefinition.runtime.tab': ['job-definition-table', 'call-process-definitions-table'],
  'cockpit.processDefinition.diagram.action': ['activity-instance-statistics-overlay'],
  'cockpit.processInstance.runtime.action': [
    'add-variable-action',
    'cancel-process-instance-action',
    'update-suspension-state-action',
    'job-retry-action',
    'job-retry-bulk-action',
  ],
  'cockpit.processInstance.runtime.tab': [
    'variables-tab',
    'user-tasks-tab',
    'jobs-tab',
    'external-tasks-process-instance-runtime',
  ],
  'cockpit.jobDefinition.action': [
    'job-definition-override-job-priority-action',
    'update-suspension-state',
  ],
  'cockpit.incident.action': ['increase-incident-job-retry', 'increase-incident-external-task-retry'],
};

const forManagers = (component, offers) =>
  offers.filter(({ id }) => !(NOT_FOR_MANAGERS[component] ?? []).includes(id));

const ofManagers = (views) => ({
  ...views,
  getProviders: (wanted) => forManagers(wanted.component, views.getProviders(wanted)),
});

if (!administrator) {
  angular
    .module('cam.cockpit.custom')
    .config([
      '$provide',
      ($provide) => $provide.decorator('Views', ['$delegate', (views) => ofManagers(views)]),
    ]);
}
