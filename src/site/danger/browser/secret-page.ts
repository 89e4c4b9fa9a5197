import { forget } from '../../page/browser/remembered.ts';
import { askInSecret } from '../../page/browser/secret-question.ts';

/** A page that nobody should see is marked on its root, by the server or, for a search, by its script. */
const isSecret = () => document.documentElement.hasAttribute('data-secret');

/** Three times within as many seconds: once closes a list, by accident it is hit twice. */
const escape = { times: 3, within: 3000 };

/** Clears what this site keeps and puts a harmless page in the place of this one, so that «back» does not lead here. */
function leave(href: string): void {
  forget('mingli:recent');
  forget('mingli:trail', 'sessionStorage');
  // The new page may take seconds; this one goes at once.
  document.body.hidden = true;
  location.replace(href);
}

const getWayOut = () => document.querySelector<HTMLAnchorElement>('[data-leave]');

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** Whether a link leads to another page of this site in this tab. */
const leadsOn = (link: HTMLAnchorElement) =>
  link.origin === location.origin &&
  link.target === '' &&
  !link.hasAttribute('download') &&
  !(link.hash !== '' && link.pathname === location.pathname && link.search === location.search);

// The next page takes the place of this one too: behind whatever is read next, no page of this kind is left in the tab.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || event.defaultPrevented || !isPlain(event) || !isSecret() || !leadsOn(link)) return;
  event.preventDefault();
  if (link.matches('[data-leave]')) leave(link.href);
  else location.replace(link.href);
});

// What is asked from here never stands in an address.
document.addEventListener('submit', (event) => {
  const form = event.target instanceof HTMLFormElement ? event.target : undefined;
  const query = form?.querySelector<HTMLInputElement>('input[name=q]')?.value.trim();
  if (query === undefined || event.defaultPrevented || !isSecret()) return;
  event.preventDefault();
  askInSecret(query, { isLeaving: true });
});

let pressed: number[] = [];
addEventListener(
  'keydown',
  ({ key, timeStamp }) => {
    if (key !== 'Escape') {
      pressed = [];
      return;
    }
    pressed = [...pressed, timeStamp].slice(-escape.times);
    const way = getWayOut();
    if (way && isSecret() && pressed.length === escape.times && timeStamp - pressed[0]! <= escape.within)
      leave(way.href);
  },
  // Lists and settings answer to the key as well, and keep it to themselves.
  { capture: true },
);
