import { toSoundRoute } from './route.ts';

/** Decap reads the address as it is loaded, so this module is loaded before it. */
const mend = () => {
  const sound = toSoundRoute(location.hash);
  if (sound !== location.hash) history.replaceState(history.state, '', sound);
};
mend();
addEventListener('hashchange', mend);
