import type { Portal } from '../../rules/portal/portal.ts';
import type { SumInput } from '../../rules/sums/inputs.ts';
import type { Sum, SumGroup } from '../../rules/sums/sum.ts';
import type { ListedSum } from '../../rules/sums/sums.ts';
import type { Data } from '../../schemas/index.ts';
import { tableOf } from '../../schemas/record.ts';
import { t } from '../../text.ts';
import { sumUrl, urls } from '../../urls.ts';
import { type CitationView, getCitations } from '../citing/citations.ts';
import { getNoticeSpells, type NoticeSpell } from '../citing/notices.ts';
import { type Doors, getDoors } from '../doors/doors.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getListHead, type PageFrame } from '../page/head.ts';
import { type Link, toLink } from '../page/link.ts';
import { type ResultView, toResultView } from './result.ts';

/** What the script of a sum says besides the result. */
const scriptKeys = ['sums.caveat', 'calculator.copied', 'calculator.uncopied'] as const;

/** What the script of a sum needs; it travels with the page as JSON. */
export interface SumData {
  id: string;
  group: SumGroup;
  words: Record<(typeof scriptKeys)[number], string>;
}

/** One question as the form puts it. */
export interface InputView {
  name: string;
  input: SumInput;
  hint: string;
}

/** The page of one sum. */
export interface SumPage extends PageFrame {
  title: string;
  group: string;
  summary: string;
  inputs: InputView[];
  formula: readonly string[];
  unknown: readonly string[];
  /** What the sum comes to for its own example. */
  example: ResultView;
  citations: CitationView[];
  notices: NoticeSpell[];
  /** Papers that its result is written into, and those for which it is the fee. */
  papers: Link[];
  fees: Link[];
  explainers: Link[];
  doors: Doors;
  data: SumData;
}

/** So many explainers that rest on the same article stand in the margin. */
const mostExplainers = 5;

const getHint = ({ hint = '', ...input }: SumInput): string => {
  const unit = input.kind === 'number' ? t('sums.unit', { unit: input.unit }) : '';
  return [hint, unit].filter(Boolean).join('');
};

/** The explainers that cite the article by which the sum is made. */
const getExplainers = (portal: Portal, { citations: [first] }: Sum): Link[] =>
  portal.derive(`explainers that cite ${first?.law} ${first?.article}`, ({ entries }) =>
    entries.explainers
      .filter(({ data }) => data.citations.some(({ law, article }) => law === first?.law && article === first.article))
      .slice(0, mostExplainers)
      .map((entry) => toLink(entry)),
  );

const getPapers = (portal: Portal, isMeant: (paper: Data<'forms'>) => boolean): Link[] =>
  portal.entries.forms.filter(({ data }) => isMeant(data)).map((entry) => toLink(entry));

/** What the registry says that the cited articles are about. */
const withNotes = (portal: Portal, { citations }: Sum) =>
  citations.map((citation) => {
    const note = portal
      .get('laws', citation.law)
      ?.data.articles.find(({ number }) => number === citation.article)?.plain;
    return { ...citation, ...(note !== undefined && { note }) };
  });

/** What the example of a sum comes to; one that is refused is a fault of the sum. */
function getExample(sum: Sum): ResultView {
  const result = sum.compute(sum.example);
  if ('message' in result) throw new Error(`src/rules/sums: the example of ${sum.id} is refused: ${result.message}`);
  return toResultView(sum, sum.example, result);
}

/** What the page of a sum shows. */
export function getSumPage(portal: Portal, { group, sum }: ListedSum, today: string): SumPage {
  const { id, title, summary, inputs, formula, unknown } = sum;
  const citations = withNotes(portal, sum);
  return {
    head: {
      ...getListHead(portal, { title, description: summary, path: sumUrl(id), column: t('sums.title'), today }),
      jsonLd: { '@type': 'WebPage', name: title, description: summary, inLanguage: portal.site.language },
    },
    crumbs: [...homeCrumbs(), { href: urls.sums, label: t('sums.title') }],
    title,
    group: t(`sums.group.${group}`),
    summary,
    inputs: Object.entries(inputs).map(([name, input]) => ({ name, input, hint: getHint(input) })),
    formula,
    unknown,
    example: getExample(sum),
    citations: getCitations(portal, citations, today),
    notices: getNoticeSpells(portal, citations, today),
    papers: getPapers(portal, ({ sums }) => sums.includes(id)),
    fees: getPapers(portal, ({ fee, sums }) => fee === id && !sums.includes(id)),
    explainers: getExplainers(portal, sum),
    doors: getDoors(portal, {}),
    data: { id, group, words: tableOf(scriptKeys, (key) => t(key)) },
  };
}
