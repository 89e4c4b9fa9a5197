import type { Data } from '../../schemas/index.ts';
import type { Entry } from '../entries/entry.ts';
import type { Portal } from '../portal/portal.ts';
import type { Figure } from './figure.ts';
import { getYearFigures } from './years.ts';

/** One figure with the entry, the field and the place that it stands in, and the source that it names. */
export interface StandingFigure {
  entry: Entry<'cases' | 'rooms' | 'methods' | 'regions'>;
  region: string;
  field: 'figures' | 'profile' | 'network' | 'years';
  figure: Figure;
  source: Data<'cases'>['sources'][number] | undefined;
}

const place = (
  entry: StandingFigure['entry'],
  region: string,
  field: StandingFigure['field'],
  figures: readonly Figure[],
): StandingFigure[] =>
  figures.map((figure) => ({
    entry,
    region,
    field,
    figure,
    source: entry.data.sources.find(({ short, title }) => short === figure.source || title === figure.source),
  }));

/** Every figure of the portal, in listing order; nothing is added up or left out. */
export const getAllFigures = ({ entries }: Portal): StandingFigure[] => [
  ...[...entries.cases, ...entries.rooms, ...entries.methods].flatMap((entry) =>
    place(entry, entry.data.region, 'figures', entry.data.figures),
  ),
  ...entries.regions.flatMap((entry) => [
    ...place(entry, entry.id, 'profile', entry.data.profile),
    ...place(entry, entry.id, 'network', entry.data.network),
    ...place(entry, entry.id, 'years', getYearFigures(entry.data.years)),
  ]),
];
