import { validateFolder } from './validate-folder.ts';
import type { Finding } from '../../../src/rules/entries/finding.ts';
import { makeFolder } from '../make-folder.ts';
import { makeSite } from '../make-portal.ts';
import { explainer, law, practice, region, room } from './texts.ts';

/** A folder without faults, by path. */
export const sound = {
  'regions/jia.md': region,
  'rooms/one.md': room,
  'explainers/lou-shui.md': explainer,
  'laws/civil-code.md': law,
  'cases/platform.md': practice,
};

/** What is said of an entry among others rather than of its text; `tests/fixtures/checks` tries these rules. */
const amongOthers = ['unlinked', 'explainer-door', 'same-title', 'same-body'];

/** Findings about entries as they stand by themselves, so that a test of one rule needs no whole portal around it. */
export const byThemselves = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ rule }) => !amongOthers.includes(rule));

/** What the checks find in the sound folder when `texts` are put into it. */
export const check = (texts: Record<string, string> = {}, rest: Parameters<typeof makeFolder>[1] = {}): Finding[] =>
  byThemselves(validateFolder(makeFolder({ ...sound, ...texts }, rest), makeSite()).findings);
