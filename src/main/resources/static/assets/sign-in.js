// The webapps have a sign-in form of their own, which is closed. Whoever is sent to it, because the
// session ended or they signed out, is brought to ours.
const toOurs = () => {
  if (location.hash.startsWith('#/login')) {
    location.replace(new URL('/login?out', location.origin));
  }
};
addEventListener('hashchange', toOurs);
toOurs();
