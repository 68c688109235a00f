const rules = [
  'call-activity-explicit',
  'gateway-asks',
  'meaningful-id',
  'no-code',
  'process-settings',
  'user-task-complete'
];

module.exports = {
  configs: {
    recommended: {
      rules: Object.fromEntries(rules.map(rule => [`footprint/${rule}`, 'error']))
    }
  },
  rules: Object.fromEntries(rules.map(rule => [rule, `./rules/${rule}.js`]))
};
