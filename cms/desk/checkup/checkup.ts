import { useEffect, useState } from 'react';
import type { Summary } from '../../../src/checks/context/context.ts';
import type { Finding } from '../../../src/rules/entries/finding.ts';
import { getToday } from '../../../src/content/today.ts';
import { loadOnce } from '../../../src/load-once.ts';
import { deskUrls } from '../../../src/urls.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import type { Checker } from './checker.ts';

/** What the checks say of the open entry. */
export interface Checkup {
  findings: readonly Finding[];
  /** Why there is none, in the editor's words. */
  problem?: string;
}

/** From the last key stroke to the checks, in milliseconds. */
const pause = 80;

/** The checks, bundled apart from the desk, and what they must know of everything published. */
const load = loadOnce(async (): Promise<{ check: Checker; timeZone: string }> => {
  const [{ createChecker }, response] = await Promise.all([import('./checker.ts'), fetch(deskUrls.summary)]);
  if (!response.ok) throw new Error(`summary.json: ${response.status}`);
  const summary: Summary = await response.json();
  return { check: createChecker(summary), timeZone: summary.site.timeZone };
});

/** Forgets what is published, so that the next checks know what has been published since. */
export const forgetSummary = load.forget;

/** What is wrong with the entry, sorted as everywhere; rejects where the checks cannot be loaded. */
export async function loadFindings(entry: OpenEntry): Promise<Finding[]> {
  const { check } = await load();
  return check(entry);
}

/** The day it is where the portal is, by which the checks go; rejects where its settings cannot be loaded. */
export const loadToday = async (): Promise<string> => getToday((await load()).timeZone);

/** The findings of the open entry, a moment after the last change; those of before until then. */
export function useCheckup(entry: OpenEntry | undefined): Checkup | undefined {
  const [checkup, setCheckup] = useState<Checkup>();
  const which = entry && `${entry.collection}/${entry.slug ?? ''}`;
  useEffect(() => setCheckup(undefined), [which]);
  useEffect(() => {
    if (!entry) return undefined;
    let isCurrent = true;
    const show = (next: Checkup) => isCurrent && setCheckup(next);
    const timer = setTimeout(
      () =>
        void loadFindings(entry).then(
          (findings) => show({ findings }),
          () => show({ findings: [], problem: '体检现在用不了：读不到网站上的内容。请刷新页面再试；写的不会丢。' }),
        ),
      pause,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [entry]);
  return checkup;
}
