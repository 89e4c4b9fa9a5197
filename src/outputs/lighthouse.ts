import { applyEdits, modify } from 'jsonc-parser';
import { isRecord } from '../schemas/record.ts';
import type { Site } from '../schemas/site/site.ts';

/** What one run of Lighthouse has measured, as `site.json` keeps it. */
export type Scores = NonNullable<Site['lighthouse']>;

/** The kinds of score, by what Lighthouse calls them. */
const kinds = {
  performance: 'performance',
  accessibility: 'accessibility',
  bestPractices: 'best-practices',
  seo: 'seo',
} as const;

/**
 * The scores (0–100) in a report of Lighthouse, given as JSON. Throws, in words for whoever ran it, where one is missing: a
 * page that could not be measured has none.
 */
export function readScores(json: string, { on, page }: Pick<Scores, 'on' | 'page'>): Scores {
  const report: unknown = JSON.parse(json);
  const { lighthouseVersion, categories } = isRecord(report) ? report : {};
  const get = (kind: keyof typeof kinds): number => {
    const category = isRecord(categories) ? categories[kinds[kind]] : undefined;
    const score = isRecord(category) ? category.score : undefined;
    if (typeof score !== 'number')
      throw new Error(`Lighthouse 没有给出「${kinds[kind]}」的分数，没有记下。请再运行一次。`);
    return Math.round(score * 100);
  };
  return {
    on,
    version: String(lighthouseVersion),
    page,
    performance: get('performance'),
    accessibility: get('accessibility'),
    bestPractices: get('bestPractices'),
    seo: get('seo'),
  };
}

/** The text of a `site.json` with these scores in it, all else as it is written; only its last setting may be laid out anew. */
export const writeScores = (text: string, scores: Scores): string =>
  applyEdits(text, modify(text, ['lighthouse'], scores, { formattingOptions: { insertSpaces: true, tabSize: 2 } }));
