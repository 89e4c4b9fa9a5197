import { sayArticle, sayFigure } from '../page/say.ts';
import type { Figure } from '../../rules/figures/figure.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { PartName } from '../../rules/search/search-record.ts';
import type { Data } from '../../schemas/index.ts';
import { getStatus } from '../article/status.ts';

type Texts = readonly (string | undefined)[];

/** What an entry is found by; what is not filled in may stand as `undefined`. */
export interface SearchTexts {
  parts: Partial<Record<PartName, Texts>>;
  asks?: readonly string[];
  /** The id of the place that it is about. */
  region?: string;
  topics?: readonly string[];
  date?: string | undefined;
}

/** A place on an entry's page that people ask for by name, and that is a result of its own. */
export interface SearchPlace {
  /** With the anchor: `/laws/civil-code/#article-714`. */
  url: string;
  title: string;
  /** What readers call such a place: 条文. */
  kind: string;
  parts: Partial<Record<PartName, Texts>>;
}

/** The articles that an entry cites, with what they say. */
export const getCitations = (portal: Portal, citations: Data<'explainers'>['citations']): string[] =>
  citations.flatMap(({ law, article, note }) => {
    const cited = portal.get('laws', law);
    return cited ? [[cited.data.short, article && sayArticle(article), note].filter(Boolean).join(' ')] : [];
  });

/** Figures in words. */
export const getFigures = (figures: readonly Figure[]): string[] =>
  figures.map((figure) =>
    [figure.label, figure.scope, sayFigure(figure), figure.period, figure.note, figure.conflict, figure.inferred]
      .filter(Boolean)
      .join(' '),
  );

/** Where it stands. */
export const getSources = (sources: Data<'cases'>['sources']): string[] =>
  sources.map(({ title, publisher, note }) => [title, publisher, note].filter(Boolean).join(' '));

/** What stands in the way of relying on it. */
export const getWarnings = (data: Parameters<typeof getStatus>[0]): Texts => {
  const status = getStatus(data);
  return [status?.label, status?.reason];
};
