import { validateFolder } from '../../../src/checks/index.ts';
import type { Finding } from '../../../src/domain/finding.ts';
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

/** What the checks find in the sound folder when `texts` are put into it. */
export const check = (texts: Record<string, string> = {}, rest: Parameters<typeof makeFolder>[1] = {}): Finding[] =>
  validateFolder(makeFolder({ ...sound, ...texts }, rest), makeSite()).findings;
