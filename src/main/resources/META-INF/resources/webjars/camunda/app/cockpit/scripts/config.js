export default {
  app: { name: 'Oversight', vendor: 'Footprint' },
  customScripts: [
    '../../../assets/sign-in',
    '../../../assets/idle',
    'scripts/words',
    'scripts/offers',
    'scripts/shell',
    'scripts/glance',
    'scripts/steps',
    'scripts/course',
  ],
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
};
