export default {
  app: { name: 'Tasks', vendor: 'Footprint' },
  customScripts: [
    '../../../assets/sign-in',
    '../../../assets/idle',
    'scripts/words',
    'scripts/forms',
    'scripts/cards',
    'scripts/lists',
    'scripts/child',
    'scripts/shell',
  ],
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'takes the open task on' },
    focusFilter: { key: 'ctrl+shift+f', description: 'goes to the first list' },
    focusList: { key: 'ctrl+alt+l', description: 'goes to the first task' },
    focusForm: { key: 'ctrl+alt+f', description: 'goes to the first field of the form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start list' },
  },
};
