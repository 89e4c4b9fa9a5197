import type { Explainer } from '../../../src/rules/slips/group-questions.ts';
import { loadJson } from '../../../src/site/page/browser/load.ts';
import { deskUrls } from '../../../src/urls.ts';
import type { Library } from '../../preview/library.ts';
import { loadPart } from '../entry/load-part.ts';

/** All texts in a value of front matter, however deep. */
const getTexts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' && !(value instanceof Date)
    ? Object.values(value).flatMap(getTexts)
    : [];
};

/** The explainers of a library, as questions are compared with them. */
export const toExplainers = ({ entries }: Pick<Library, 'entries'>): Explainer[] =>
  entries.explainers.map(({ id, data: { title, asks, summary, steps, bring, notSuitable, cost } }) => ({
    id,
    title,
    asks,
    texts: getTexts([summary, steps, bring, notSuitable, cost]),
  }));

/** The published explainers; rejects with words for the editor. */
export const loadExplainers = async (): Promise<Explainer[]> =>
  toExplainers(await loadPart('已发布的解读', () => loadJson<Library>(deskUrls.library)));
