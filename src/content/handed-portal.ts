import type { OpenedPortal } from '../checks/context/opened-portal.ts';

/**
 * Where whoever opens the portal leaves it for the pages. Astro bundles them and runs the bundle in the process that
 * builds: a registered symbol is the same on both sides, a variable of a module would be there twice.
 */
const place = Symbol.for('mingli.portal');
const world = globalThis as { [place]?: Promise<OpenedPortal> };

/** Hands the portal on to the pages; under `npm run dev` one after the other. */
export const handOn = (opened: Promise<OpenedPortal>): void => void (world[place] = opened);

/** The portal that was handed on last. */
export function getOpened(): Promise<OpenedPortal> {
  const opened = world[place];
  if (!opened) throw new Error('pages are drawn from a portal: hand one on first (handed-portal.ts)');
  return opened;
}
