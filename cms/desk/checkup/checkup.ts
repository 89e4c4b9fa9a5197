import { useEffect, useRef, useState } from 'react';
import type { Summary } from '../../../src/checks/context/context.ts';
import type { Finding } from '../../../src/rules/entries/finding.ts';
import { getToday } from '../../../src/content/today.ts';
import { loadOnce } from '../../../src/load-once.ts';
import { loadJson } from '../../../src/site/page/browser/load.ts';
import { isSettingsSection } from '../../../src/schemas/site/settings-files.ts';
import { deskUrls } from '../../../src/urls.ts';
import { DeskError } from '../entry/desk-error.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { beginOnDemand } from '../entry/apart.ts';
import { loadPart } from '../entry/load-part.ts';
import type { CheckedEntry } from './checker.ts';

/** What the checks say of the open entry. */
export interface Checkup {
  findings: readonly Finding[];
  /** Why there is none, in the editor's words. */
  problem?: string;
}

/** From the last key stroke to the checks, in milliseconds. */
const pause = 80;

/** What is published, as the checks must know of it; rejects where it cannot be loaded. */
export const loadSummary = loadOnce(() => loadJson<Summary>(deskUrls.summary));

/** The checks, in a thread of their own. */
const thread = beginOnDemand<CheckedEntry, Finding[]>(
  () => new Worker(new URL('./check-thread.ts', import.meta.url), { type: 'module' }),
);

async function checkApart({ collection, slug, path, data, body, images }: OpenEntry): Promise<Finding[]> {
  try {
    return await thread.ask({ collection, slug, path, data, body, images });
  } catch (error) {
    // A thread whose code did not come never has it; the next is begun anew.
    thread.retire();
    throw error;
  }
}

/** Forgets what is published, so that the next checks know what has been published since. */
export function forgetSummary(): void {
  loadSummary.forget();
  thread.retire();
}

/** Finds what is wrong with settings: only the server can, which alone knows what stands in for what they lack. */
let loadSettingsFindings: (entry: OpenEntry) => Promise<Finding[]> = async () => [];

/** Says who asks the server about settings; it stands in a room that is built on this one. */
export const checkSettingsBy = (load: typeof loadSettingsFindings): void => void (loadSettingsFindings = load);

/** What is wrong with the entry, sorted as everywhere; rejects in words for the editor where the checks cannot be loaded. */
export const loadFindings = (entry: OpenEntry): Promise<Finding[]> =>
  isSettingsSection(entry.collection) ? loadSettingsFindings(entry) : loadPart('体检', () => checkApart(entry));

/** The time zone of the portal (an IANA name), in which the desk tells the time; rejects where its settings cannot be loaded. */
export const loadTimeZone = async (): Promise<string> => (await loadSummary()).site.timeZone;

/** The day on the editor's computer as `YYYY-MM-DD`. */
export const getOwnToday = (): string => new Date().toLocaleDateString('sv-SE');

/** The day it is where the portal is, by which the checks go; that of the computer where the portal's settings cannot be loaded. */
export const loadToday = (): Promise<string> => loadTimeZone().then(getToday, getOwnToday);

/** Why there are no findings, and that nobody need wait for them. */
const toWords = (error: unknown): string =>
  `${error instanceof DeskError ? error.message : '这一次体检没有做成。'}照样可以存稿、送审，发布以前还会再查一遍。`;

/** The findings of the open entry, a moment after the last change; those of before until then. */
export function useCheckup(entry: OpenEntry | undefined): Checkup | undefined {
  const [checkup, setCheckup] = useState<Checkup>();
  const which = entry && `${entry.collection}/${entry.slug ?? ''}`;
  /** The checks that run: of what is written meanwhile only the last is checked. */
  const running = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => setCheckup(undefined), [which]);
  useEffect(() => {
    if (!entry) return undefined;
    let isCurrent = true;
    const show = (next: Checkup) => void (isCurrent && setCheckup(next));
    const check = async () => {
      if (!isCurrent) return;
      await loadFindings(entry).then(
        (findings) => show({ findings }),
        (error: unknown) => show({ findings: [], problem: toWords(error) }),
      );
    };
    const timer = setTimeout(() => (running.current = running.current.then(check)), pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [entry]);
  return checkup;
}
