import { sayMeasure } from './measure-name.ts';
import { type Figure, formatUnit, formatValue, withoutTimeless } from '../../rules/figures/figure.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { getFigureWords } from '../page/say.ts';

/** One figure as readers see it; what the source does not say is said to be missing, never filled in. */
export interface FigureView {
  label: string;
  value: string;
  unit: string;
  period: string | undefined;
  source: string | undefined;
  /** The place of the source further down the page: `#source-1`. */
  sourceHref: string | undefined;
  note: string | undefined;
  /** With which other number of the report it disagrees. */
  conflict: string | undefined;
  /** Who wrote its source, what it counts in the words of the vocabulary and which part of it, and against what it is held. */
  about: string;
  /** Whose number it is; what is asked for is no result. */
  claim: Figure['claim'];
  claimLabel: string;
  /** With which other figures it may count the same things. */
  overlaps: string | undefined;
  /** What this portal concluded, and from what. */
  inferred: string | undefined;
}

/** A public source as readers see it. */
export interface SourceView {
  /** Target of the figures' links. */
  id: string;
  title: string;
  short: string;
  details: string;
  url: string | undefined;
  note: string | undefined;
}

type Sources = Data<'cases'>['sources'];

const getSourceId = (index: number): string => `source-${index + 1}`;

/** 本地机关写的；指标：调成的矛盾纠纷；只算区级中心的劳动纠纷 */
function sayAbout({ label, measure, scope, change }: Figure, writer: Sources[number]['by']): string {
  const name = sayMeasure(measure);
  return [
    // That nobody knows who wrote it is said once, beside the source.
    writer !== undefined && writer !== 'unknown' && t(`figure.writer.${writer}`),
    name !== undefined && name !== label && t('figure.measure', { name }),
    scope !== undefined && t('figure.scope', { scope }),
    change && t(`figure.change.${change.way}`, { against: change.against }),
  ]
    .filter(Boolean)
    .join(t('figure.joint'));
}

/** Figures with number and unit written out, each leading to its source among `sources`. */
export const getFigures = (figures: readonly Figure[], sources: Sources): FigureView[] => {
  const words = getFigureWords();
  return figures.map((figure) => {
    const row = sources.findIndex(({ short, title }) => figure.source === short || figure.source === title);
    return {
      label: figure.label,
      value: formatValue(figure, words),
      unit: formatUnit(figure, words),
      period: figure.period,
      source: figure.source,
      sourceHref: row < 0 ? undefined : `#${getSourceId(row)}`,
      note: figure.note && !figure.period ? withoutTimeless(figure.note) : figure.note,
      conflict: figure.conflict,
      about: sayAbout(figure, sources[row]?.by),
      claim: figure.claim,
      claimLabel: t(`figure.claim.${figure.claim}`),
      overlaps:
        figure.overlaps.length > 0
          ? t('figure.overlaps.words', { labels: figure.overlaps.map((label) => `「${label}」`).join('') })
          : undefined,
      inferred: figure.inferred,
    };
  });
};

/** What stands below a picture: when its numbers are true, and by whose account. */
export interface Origin {
  period: string | undefined;
  sources: { href: string; label: string }[];
}

/** The origin of a picture that draws `figures`, or the entry as a whole where it draws none. */
export function getOrigin(figures: readonly FigureView[], sources: Sources): Origin {
  const views = getSources(sources);
  const named = views.filter(({ id }) => figures.some(({ sourceHref }) => sourceHref === `#${id}`));
  const periods = new Set(figures.flatMap(({ period }) => period ?? []));
  return {
    period: periods.size > 0 ? [...periods].join('；') : undefined,
    sources: (named.length > 0 ? named : views).map(({ id, short }) => ({ href: `#${id}`, label: short })),
  };
}

/** Sources in the order of the entry. */
export const getSources = (sources: Sources): SourceView[] =>
  sources.map(({ title, short, publisher, by, date, url, note }, index) => ({
    id: getSourceId(index),
    title,
    short: short ?? title,
    details: [publisher, date, by && t(`figure.writer.${by}`)].filter(Boolean).join('，'),
    url,
    note,
  }));
