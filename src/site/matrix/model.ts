import { type Measure, measures } from '../../schemas/figures/measure.ts';
import { tableOf } from '../../schemas/record.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { entryUrl, matrixUrl, urls } from '../../urls.ts';
import { sayMeasure } from '../figures/measure-name.ts';
import { toReckonedRow } from '../figures/reckoned.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getListHead, type PageFrame } from '../page/head.ts';
import type { Link } from '../page/link.ts';
import { sayFigure } from '../page/say.ts';
import { drawScatter, scatterKeys, type ScatterWords } from './draw-scatter.ts';
import { getLineages, type LineageNode } from './lineages.ts';
import { getHeat, getNumbers, isWhole, type MatrixNumber, toAmount } from './rules/number.ts';
import { getRanking, type Rankable, type Ranking } from './rules/ranking.ts';
import { getScatter, leastPoints, type ScatterPractice } from './rules/scatter.ts';

/** So many practices stand on one page. */
const pageSize = 60;

/** A measure that fewer practices give has no column. */
const leastGiven = 2;

/** So many scatters are there without a script. */
const mostDrawn = 2;

/** A cell of the matrix; nothing where the report has no such number. */
export type MatrixCell = { heat: 1 | 2 | 3; words: string } | undefined;

/** A ranking in words. */
export interface RankingView {
  title: string;
  /** Why there is none. */
  gap: string | undefined;
  groups: { title: string; rows: { rank: number; link: Link; value: string; working: string | undefined }[] }[];
}

/** All practices by all measures. */
export interface MatrixPage extends PageFrame {
  title: string;
  intro: string;
  /** Parts of the vocabulary with the columns below them. */
  sections: { title: string; span: number }[];
  columns: string[];
  rows: { link: Link; place: string; rest: string | undefined; cells: MatrixCell[] }[];
  /** Measures that one practice alone gives. */
  alone: string | undefined;
  pages: { previous?: Link; next?: Link };
  /** The rest stands on the first page only. */
  scatter: { choices: { id: string; label: string }[]; drawn: string[]; words: ScatterWords } | undefined;
  rankings: RankingView[];
  lineages: LineageNode[];
}

/** A practice with the numbers that stand for it. */
interface Practice extends Rankable {
  link: Link;
  numbers: Map<string, MatrixNumber>;
}

/** The file of `urls.matrixNumbers`. */
export type ScatterFile = ScatterPractice[];

const getPractices = (portal: Portal): Practice[] => portal.derive('practices by measures', makePractices);

const makePractices = (portal: Portal): Practice[] =>
  portal.entries.cases
    .filter(({ data }) => data.kind === 'practice')
    .map((entry: Entry<'cases'>): Practice => {
      const region = portal.get('regions', entry.data.region)?.data;
      return {
        id: entry.id,
        link: { href: entryUrl(entry), label: entry.data.title },
        level: region && t(`region.level.${region.level}`),
        figures: entry.data.figures,
        background: [...(region?.profile ?? []), ...(region?.network ?? [])],
        numbers: getNumbers(entry.data.figures),
      };
    })
    .sort((a, b) => b.numbers.size - a.numbers.size || (a.id < b.id ? -1 : 1));

/** 「兰山区：三级平台接单」 is the place, and what is done there; a narrow table has room for the first alone. */
function splitTitle(title: string): { place: string; rest: string | undefined } {
  const [place = title, ...rest] = title.split('：');
  return { place, rest: rest.join('：') || undefined };
}

const nameOf = ({ id, name }: Measure): string => sayMeasure(id) ?? name;

const toCell = (number: MatrixNumber | undefined): MatrixCell =>
  number && {
    heat: getHeat(number),
    words: [sayFigure(number.figure), ...number.gaps.map((gap) => t(`matrix.gap.${gap}`))].join(t('figure.joint')),
  };

/** Only wholes that were reached are set against each other. */
const toScatterPractice = ({ link, numbers }: Practice): ScatterPractice => ({
  name: link.label,
  href: link.href,
  numbers: Object.fromEntries(
    [...numbers].flatMap(([id, number]) => {
      const { value, kind } = toAmount(number.figure);
      const time = number.figure.period ?? t('figure.period.missing');
      return isWhole(number)
        ? [[id, { value, kind, text: t('matrix.point', { value: sayFigure(number.figure), period: time }) }]]
        : [];
    }),
  ),
});

/** What the script of the scatter reads. */
export const getScatterFile = (portal: Portal): ScatterFile => getPractices(portal).map(toScatterPractice);

function getScatterPart(portal: Portal): MatrixPage['scatter'] {
  const practices = getScatterFile(portal);
  const words = tableOf(scatterKeys, (key) => t(`scatter.${key}`));
  const given = measures.filter(
    ({ id }) => practices.filter(({ numbers }) => numbers[id] !== undefined).length >= leastPoints,
  );
  const pairs = given.flatMap((x, index) =>
    given.slice(index + 1).flatMap((y) => {
      const scatter = getScatter(practices, x.id, y.id);
      return scatter ? [{ x, y, scatter }] : [];
    }),
  );
  if (pairs.length === 0) return undefined;
  const drawn = pairs
    .sort((a, b) => b.scatter.points.length - a.scatter.points.length)
    .slice(0, mostDrawn)
    .map(({ x, y, scatter }) => drawScatter(scatter, words, [nameOf(x), nameOf(y)]));
  return { choices: given.map((measure) => ({ id: measure.id, label: nameOf(measure) })), drawn, words };
}

function toRankingView(portal: Portal, measure: Measure, ranking: Ranking): RankingView {
  const title = t(`matrix.rank.${measure.direction === 'less' ? 'less' : 'more'}`, { name: nameOf(measure) });
  if ('gap' in ranking) {
    const { gap, given, fit } = ranking;
    const words = t(`matrix.rank.gap.${gap}`, { given, fit });
    return { title, gap: words, groups: [] };
  }
  const byId = new Map(getPractices(portal).map(({ id, link }) => [id, link]));
  return {
    title,
    gap: undefined,
    groups: ranking.groups.map(({ level, year, rows }) => ({
      title: t('matrix.rank.group', { level, year, count: rows.length }),
      rows: rows.flatMap(({ id, rank, figure, reckoned }) => {
        const link = byId.get(id);
        const row = reckoned && toReckonedRow(reckoned);
        return link ? [{ rank, link, value: row?.value ?? sayFigure(figure), working: row?.working }] : [];
      }),
    })),
  };
}

/** Rankings of all measures of which more or less is better and which somebody gives; those that could be made stand first. */
const getRankings = (portal: Portal): RankingView[] =>
  measures
    .filter(({ direction }) => direction !== 'neither')
    .map((measure) => ({ measure, ranking: getRanking(getPractices(portal), measure) }))
    .filter(({ ranking }) => ranking.given > 0)
    .map(({ measure, ranking }) => toRankingView(portal, measure, ranking))
    .sort((a, b) => Number(a.gap !== undefined) - Number(b.gap !== undefined));

/** The pages of the matrix, `pageSize` practices each. */
export function getMatrixPages(portal: Portal, today: string): MatrixPage[] {
  const practices = getPractices(portal);
  const countOf = (id: string) => practices.filter(({ numbers }) => numbers.has(id)).length;
  const columns = measures.filter(({ id }) => countOf(id) >= leastGiven);
  const alone = measures.filter(({ id }) => countOf(id) === 1).map(nameOf);
  const sections = [...Map.groupBy(columns, ({ section }) => section)].map(([section, { length }]) => ({
    title: t(`compare.section.${section}`),
    span: length,
  }));
  const count = Math.max(1, Math.ceil(practices.length / pageSize));
  return Array.from({ length: count }, (_, index): MatrixPage => {
    const number = index + 1;
    const title = number > 1 ? t('cases.title.page', { title: t('matrix.title'), page: number }) : t('matrix.title');
    return {
      head: getListHead(portal, {
        title,
        description: t('matrix.description', { practices: practices.length, measures: columns.length }),
        path: matrixUrl(number),
        column: t('collection.cases'),
        today,
      }),
      crumbs: [...homeCrumbs(), { href: urls.compare, label: t('compare.title') }],
      title,
      intro: t('matrix.intro', { practices: practices.length, measures: columns.length }),
      sections,
      columns: columns.map(nameOf),
      rows: practices.slice(index * pageSize, number * pageSize).map(({ link, numbers }) => ({
        link,
        ...splitTitle(link.label),
        cells: columns.map(({ id }) => toCell(numbers.get(id))),
      })),
      alone: number === 1 && alone.length > 0 ? t('matrix.alone', { list: alone.join('、') }) : undefined,
      pages: {
        ...(number > 1 && { previous: { href: matrixUrl(number - 1), label: t('list.previous') } }),
        ...(number < count && { next: { href: matrixUrl(number + 1), label: t('list.next') } }),
      },
      scatter: number === 1 ? getScatterPart(portal) : undefined,
      rankings: number === 1 ? getRankings(portal) : [],
      lineages: number === 1 ? portal.derive('lineages of practices', getLineages) : [],
    };
  });
}
