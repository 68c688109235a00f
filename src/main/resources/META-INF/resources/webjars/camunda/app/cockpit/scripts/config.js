export default {
  customScripts: ['../../../assets/sign-in'],
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
};
