import { deskUrls, mediaUrl, offlineWorkerUrl, urls } from '../../../urls.ts';
import { answerFile, answerPage } from './answer.ts';
import { keepPage } from './keep-page.ts';
import { keepOpen, refresh } from './refresh.ts';

/** An event that lasts as long as its work. */
interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

/** A request of a page, or for one. */
interface Asked extends Lasting {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

/** What of the world of such a script is used here; the types of all of it are for programs that have no page. */
interface World {
  addEventListener: ((name: 'install' | 'activate', listener: (event: Lasting) => void) => void) &
    ((name: 'fetch', listener: (event: Asked) => void) => void);
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void>; matchAll: () => Promise<readonly { url: string }[]> };
  registration: { unregister: () => Promise<boolean> };
}

declare const self: World;

/** Where it does not stand between a page and the network: the desk and what its server answers, pictures, what stands in frames. */
const left = [
  deskUrls.home,
  deskUrls.api,
  deskUrls.build,
  urls.drafts,
  urls.papers,
  urls.embed,
  urls.cards,
  urls.data,
  mediaUrl(''),
  urls.offlineParts,
  offlineWorkerUrl,
];

/** How long what the site has said of its state is taken for true, in milliseconds. */
const askedAnew = 300_000;

let askedAt = 0;
let wasAlone = false;

/** Asks for the state of the site where there was no connection, or not for a while. */
async function lookAround(): Promise<void> {
  if (!wasAlone && Date.now() - askedAt < askedAnew) return;
  wasAlone = false;
  askedAt = Date.now();
  try {
    if ((await refresh()) === 'off') await self.registration.unregister();
  } catch {
    askedAt = 0;
  }
}

/** Takes a page from the network whenever there is one, however slow; what is here is for when there is none. */
async function answer(event: Asked, path: string): Promise<Response> {
  try {
    const response = await fetch(event.request);
    const copy = response.clone();
    event.waitUntil(
      keepPage(path, copy)
        .catch(() => undefined)
        .then(lookAround),
    );
    return response;
  } catch {
    wasAlone = true;
    return answerPage(path);
  }
}

self.addEventListener('install', (event) => event.waitUntil(refresh().then(() => self.skipWaiting())));

self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      await self.clients.claim();
      const open = await self.clients.matchAll();
      await keepOpen(
        open.map(({ url }) => new URL(url).pathname).filter((path) => !left.some((place) => path.startsWith(place))),
      );
    })(),
  ),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || left.some((place) => pathname.startsWith(place)))
    return;
  event.respondWith(request.mode === 'navigate' ? answer(event, pathname) : answerFile(request));
});
