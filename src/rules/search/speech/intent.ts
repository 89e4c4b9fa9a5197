import type { Postings } from '../postings.ts';
import type { Ranked } from '../rank.ts';
import { paperNames } from './paper-names.table.ts';

/** What somebody looks for who wants nothing to read: a paper to fill in, or a sum to reckon. */
export type Intent = 'paper' | 'sum';

/** The longest first: 上诉状 holds 诉状. */
const names = [...paperNames].sort((a, b) => b.said.length - a.said.length);

/** The kind of paper that a text names. */
const getPaperName = (text: string): string | undefined => names.find(({ said }) => text.includes(said))?.paper;

const paper = names.map(({ said }) => said).join('|');
const paperAlone = names.flatMap(({ said, alone }) => (alone === 'wanted' ? said : [])).join('|');

/** Written papers that a text goes on about are there already, and what makes one valid is to be read. */
const isAbout =
  /吗|没|不给|不写|丢|收到|签了|接到|有效|无效|作废|怎么办|违反|假的|反悔|格式条款|写[才了错进明着]|时效|算数/u;

const signs: Readonly<Record<Intent, readonly RegExp[]>> = {
  paper: [
    /(?:怎么|怎样|如何|咋样?|咋个|帮我|替我|给我|代|想)(?:填?写|起草|草拟)/u,
    /范[本文例]|模[板版]|样[本板]|电子版|空白表/u,
    new RegExp(`写一?[份张个封].{0,8}(?:${paper})`, 'u'),
    new RegExp(`(?:${paper})(?:的?格式|下载|样式|表格|怎么填|怎么弄|怎么做)`, 'u'),
    new RegExp(`^.{0,12}(?:${paperAlone})$`, 'u'),
  ],
  sum: [
    /^(?:帮我|给我|请|想|我想)?计?算(?:一下|一算|算)?.{0,14}(?:费|钱|金|息|工资|赔偿|补偿|份额)(?:多少)?$/u,
    /(?:怎么|怎样|如何|咋)(?:计算|折算|核算|算)[的呢啊呀]?$/u,
    /计算[器公]|算一算/u,
    /(?:交|赔|补|退|付|领|拿|得|要|花|收|给)[我他她您]?(?:多少|几[倍个])(?:钱|元|费|月|利息|工资)?$/u,
  ],
};

/** What a query wants, as far as it says so; nothing where it asks what holds. */
export function getIntent(query: string): Intent | undefined {
  const bare = query.normalize('NFKC').replace(/[\s\p{P}]+/gu, '');
  if (isAbout.test(bare)) return undefined;
  return (['paper', 'sum'] as const).find((intent) => signs[intent].some((sign) => sign.test(bare)));
}

const toTerms = (intent: Intent, text: string): string[] => {
  const name = intent === 'paper' ? getPaperName(text) : undefined;
  return [...(name === undefined ? [] : [`?${name}`]), `?${intent}`];
};

/** The terms under which the index keeps a paper, or a sum, of this title. */
export const toIntentTerms = ({ intent, title }: { intent?: Intent; title: string }): string[] =>
  intent ? toTerms(intent, title) : [];

/**
 * The terms of what a query wants, the nearest first; none where it asks what holds, or tells of `dangers`, where help goes
 * first.
 */
export function getWantedTerms(query: string, dangers: readonly string[]): string[] {
  const intent = dangers.length > 0 ? undefined : getIntent(query);
  return intent ? toTerms(intent, query) : [];
}

/** A page of the wanted kind is worth going first down to this share of the best of its kind. */
const nearest = 0.5;

/** Of the pages that were found those that somebody wants: they have the first of these `terms` that any page has. */
export function findWanted(
  ranked: readonly Ranked[],
  terms: readonly string[],
  getPostings: (term: string) => Pick<Postings, 'pages'> | undefined,
): number[] {
  for (const term of terms) {
    const kind = new Set(getPostings(term)?.pages);
    const wanted = ranked.filter(({ page }) => kind.has(page));
    const least = (wanted[0]?.score ?? 0) * nearest;
    if (wanted.length > 0) return wanted.filter(({ score }) => score >= least).map(({ page }) => page);
  }
  return [];
}
