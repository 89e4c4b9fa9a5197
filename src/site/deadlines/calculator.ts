import { tableOf } from '../../schemas/record.ts';
import { type Article, type Basis, countingArticles, type DeadlineRule, toArticleKey } from './deadline.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getLastDayFile } from './day-files.ts';
import { workingKeys, type WorkingWords } from './working.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { entryUrl, urls } from '../../urls.ts';
import { getCitations } from '../citing/citations.ts';
import type { Link } from '../page/link.ts';
import { getDayWords, getLengthWords } from '../page/say.ts';

/** A deadline as the calculator counts it. */
export interface CountableDeadline {
  id: string;
  title: string;
  href: string;
  /** From which event it runs. */
  starts: string;
  ifMissed: string;
  rule: DeadlineRule;
}

/** What the calculator's script says besides the working. */
const scriptKeys = [
  'days',
  'error.choice',
  'error.date',
  'error.time',
  'error.calendar',
  'loading',
  'copied',
  'uncopied',
] as const;

/** Everything that the script needs; it travels with the page as JSON. */
export interface CalculatorData {
  deadlines: CountableDeadline[];
  /** The articles that a working may name, by `toArticleKey` of `deadline.ts`. */
  citations: Record<string, Link>;
  words: WorkingWords & Record<(typeof scriptKeys)[number], string>;
  /** Where the holidays are. */
  calendar: string;
  /** In which it is today. */
  timeZone: string;
  /** The last day that has a file of its own (`day-files.ts`). */
  lastDayFile: string;
}

/** The calculator of one deadline, or of all with the choice among them. */
export interface CalculatorView {
  title: string;
  /** Deadlines to choose from, by whose they are; none where there is only one. */
  choices: { label: string; deadlines: { id: string; title: string }[] }[];
  /** What to fill in: the event from which the only deadline runs. */
  question: string;
  /** Whether a time of day is asked for from the start. */
  hasTime: boolean;
  data: CalculatorData;
}

type Citations = Data<'deadlines'>['citations'];

/** Which law says how to count: what the entry itself cites for it; where it cites neither, its own law is silent. */
function getBasis(citations: Citations): Basis {
  if (citations.some(({ law, article }) => law === 'civil-procedure-law' && article === '85')) return 'procedure';
  const isCivil = citations.some(({ law, article }) => law === 'civil-code' && /^20[0-4]$/u.test(article ?? ''));
  return isCivil ? 'civil' : 'general';
}

/** The deadline with its rule: its first citation is the one that sets the length. */
const toCountable = (entry: Entry<'deadlines'>): CountableDeadline => {
  const { title, starts, ifMissed, length, rollsOverHoliday, kind, citations } = entry.data;
  const [first] = citations;
  const source = first && { law: first.law, article: first.article };
  return {
    id: entry.id,
    title,
    href: entryUrl(entry),
    starts,
    ifMissed,
    rule: { length, rollsOverHoliday, kind, basis: getBasis(citations), source },
  };
};

function toLink(portal: Portal, { law, article, isAnalogy }: Article, today: string): Link | undefined {
  const [citation] = getCitations(portal, [{ law, article }], today);
  if (!citation) return undefined;
  const { href, label } = citation;
  return { href, label: isAnalogy ? t('calculator.analogy', { article: label }) : label };
}

const getLinks = (portal: Portal, articles: readonly Article[], today: string): Record<string, Link> =>
  Object.fromEntries(
    articles.flatMap((article) => {
      const link = toLink(portal, article, today);
      return link ? [[toArticleKey(article), link] as const] : [];
    }),
  );

/** The calculator for these deadlines, in their order; with more than one, the reader chooses. */
export function getCalculator(portal: Portal, entries: readonly Entry<'deadlines'>[], today: string): CalculatorView {
  const deadlines = entries.map(toCountable);
  const only = deadlines.length === 1 ? deadlines[0] : undefined;
  const sources = deadlines.flatMap(({ rule }) => (rule.source ? [rule.source] : []));
  return {
    title: t('calculator.title'),
    choices: only
      ? []
      : (['act', 'await'] as const).map((kind) => ({
          label: t(`deadline.kind.${kind}`),
          deadlines: deadlines.filter(({ rule }) => rule.kind === kind),
        })),
    question: only?.starts ?? '',
    hasTime: only?.rule.length.unit === 'hour',
    data: {
      deadlines,
      citations: getLinks(portal, [...countingArticles, ...sources], today),
      words: {
        ...tableOf([...workingKeys, ...scriptKeys], (key) => t(`calculator.${key}`)),
        dayWords: getDayWords(),
        lengthWords: getLengthWords(),
      },
      calendar: urls.calendar,
      timeZone: portal.site.timeZone,
      lastDayFile: getLastDayFile(today),
    },
  };
}
