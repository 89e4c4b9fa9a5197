import { forget, recallList, remember } from '../../page/browser/remembered.ts';

/**
 * Several ways may lead to one question. The tab remembers the one that the reader took, so that the step is counted
 * and the way back leads to the question that was really asked before.
 */
const key = 'mingli:trail';
const step = document.querySelector<HTMLElement>('[data-step]');

const isPath = (item: unknown): item is string => typeof item === 'string';

/** The pages from the first question to this one, as far as they are known; empty where the reader came another way. */
function getTrail(here: string, before: ReadonlySet<string>): string[] {
  if (before.size === 0) return [here];
  const trail = recallList(key, isPath, 'sessionStorage');
  const at = trail.indexOf(here);
  if (at >= 0) return trail.slice(0, at + 1);
  return before.has(trail.slice(-1)[0] ?? '') ? [...trail, here] : [];
}

// The answers that lead to danger are kept nowhere, and those that led here are dropped.
if (document.documentElement.hasAttribute('data-secret')) forget(key, 'sessionStorage');
else if (step) {
  const ways = [...document.querySelectorAll<HTMLAnchorElement>('[data-back]')];
  const before = new Set(ways.map(({ pathname }) => pathname));
  const trail = getTrail(location.pathname, before);
  remember(key, JSON.stringify(trail), 'sessionStorage');
  const last = trail[trail.length - 2];
  // A way back always remains, whatever the tab remembers.
  if (last !== undefined && before.has(last)) {
    for (const way of ways) way.parentElement?.toggleAttribute('hidden', way.pathname !== last);
    step.textContent = (step.dataset.step ?? '').replace('{step}', String(trail.length));
  }
}
