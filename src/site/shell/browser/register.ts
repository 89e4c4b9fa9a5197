import { offlineWorkerUrl } from '../../../urls.ts';

const { offline, secret } = document.documentElement.dataset;

/**
 * Lets the portal answer where there is no connection (decisions/041), from no page that somebody may have to hide; where it has
 * switched that off, what stands on the device from before goes.
 */
async function settle({ serviceWorker }: Navigator): Promise<unknown> {
  if (offline !== 'off')
    return secret === undefined && self === top ? serviceWorker.register(offlineWorkerUrl) : undefined;
  const registration = await serviceWorker.getRegistration();
  for (const name of registration ? await caches.keys() : []) await caches.delete(name);
  return registration?.unregister();
}

// Where the browser allows none of this, the page is one that is read with a connection.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  addEventListener('load', () => void settle(navigator).catch(() => undefined));
