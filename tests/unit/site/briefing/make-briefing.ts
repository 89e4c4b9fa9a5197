import { tableOf } from '../../../../src/schemas/record.ts';
import {
  type Briefing,
  briefingKeys,
  type BriefingWords,
  getBriefing,
} from '../../../../src/site/briefing/rules/briefing.ts';
import { compare } from '../../../../src/site/compare/rules/compare.ts';
import type { CompareRecord } from '../../../../src/site/compare/rules/record.ts';
import { t } from '../../../../src/text.ts';
import { words as comparisonWords } from '../compare/rules/words.ts';

/** The portal's own words. */
export const words: BriefingWords = tableOf(briefingKeys, (key) => t(`briefing.${key}`));

type Figure = CompareRecord['figures'][number];

/** A number of a practice. */
export const figure = (measure: string, value: number, unit: string, more: Partial<Figure> = {}): Figure => ({
  label: measure,
  measure,
  value,
  unit,
  bound: 'exact',
  claim: 'own',
  overlaps: [],
  period: '2021年',
  source: '甲报',
  ...more,
});

/** A practice that says little. */
export const practice = (short: string, more: Partial<CompareRecord> = {}): CompareRecord => ({
  id: `cases/${short}`,
  collection: 'cases',
  name: `${short}的做法`,
  href: `/cases/${short}/`,
  place: `甲省 · ${short}`,
  short,
  facts: { level: ['县区'] },
  figures: [],
  background: [],
  sources: [{ title: '全文', short: '甲报', details: '', reference: '某人. 全文[N]. 甲报，2022-01-01（1）.' }],
  tiers: [],
  isTiered: false,
  steps: [],
  limits: [],
  workedOut: [],
  writers: ['媒体写的'],
  ...more,
});

/** The briefing of some practices. */
export const brief = (...records: CompareRecord[]): Briefing =>
  getBriefing(records, compare(records, comparisonWords), words, comparisonWords);
