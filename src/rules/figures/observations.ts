import type { ObservationRow } from '../../schemas/figures/observation-row.ts';
import { given } from '../../schemas/record.ts';
import { getName } from '../entries/order.ts';
import type { Portal } from '../portal/portal.ts';
import type { StandingFigure } from './all-figures.ts';
import { type Fact, getFacts } from './facts.ts';
import { type Figure, type FigureWords, formatFigure, getInterval, getRange } from './figure.ts';
import { parseUnit, toBase } from './units.ts';

/** A row before its entry has got an address. */
export type PlacedObservation = Omit<ObservationRow, 'url'> & { entry: StandingFigure['entry'] };

/** How readers are told what measures are called, and how numbers are written. */
export interface ObservationWords {
  figures: FigureWords;
  sayMeasure(id: string | undefined): string | undefined;
}

const collectionsByWeight = ['cases', 'methods', 'rooms', 'regions'] as const;

/** The entry that tells most about how a number came about: a practice, a method, a room, or nothing but the place. */
const getPractice = ({ lead, copies }: Fact): StandingFigure['entry'] => {
  const found = collectionsByWeight
    .map((collection) => copies.find(({ entry }) => entry.collection === collection))
    .find((copy) => copy !== undefined);
  return (found ?? lead).entry;
};

/** What one of the copies says, the first that says anything. */
const sayFirst = ({ copies }: Fact, key: 'note' | 'conflict' | 'inferred'): string | undefined =>
  copies.map(({ figure }) => figure[key]).find((words) => words !== undefined);

/** The number and between what it lies, in the base of its unit; an end that is open is left out. */
function getAmount(figure: Figure): Pick<ObservationRow, 'low' | 'value' | 'high' | 'unit'> {
  const { value, unit } = figure;
  const { least, most } = getRange(figure);
  return {
    ...(Number.isFinite(least) && { low: toBase(least, unit) }),
    value: toBase(value, unit),
    ...(Number.isFinite(most) && { high: toBase(most, unit) }),
    unit: parseUnit(unit).kind,
  };
}

const toAddress = ({ collection, id }: StandingFigure['entry']): string => `${collection}/${id}`;

function toRow(portal: Portal, fact: Fact, { figures, sayMeasure }: ObservationWords): PlacedObservation {
  const { figure, region, source } = fact.lead;
  const { label, claim, bound } = figure;
  const place = portal.get('regions', region);
  const entry = getPractice(fact);
  return {
    entry,
    region,
    regionName: place ? getName(place) : region,
    practice: toAddress(entry),
    practiceName: getName(entry),
    label,
    claim,
    ...getAmount(figure),
    bound,
    text: formatFigure(figure, figures),
    entries: [...new Set(fact.copies.map((copy) => toAddress(copy.entry)))],
    ...given({
      level: place?.data.level,
      measure: figure.measure,
      measureName: sayMeasure(figure.measure),
      scope: figure.scope,
      noMeasure: figure.noMeasure,
      change: figure.change?.way,
      against: figure.change?.against,
      ...getInterval(figure),
      period: figure.period,
      source: source?.title ?? figure.source,
      publisher: source?.publisher,
      published: source?.date,
      sourceUrl: source?.url,
      writer: source?.by,
      note: sayFirst(fact, 'note'),
      conflict: sayFirst(fact, 'conflict'),
      inferred: sayFirst(fact, 'inferred'),
    }),
  };
}

/** Every fact of the portal as a row of the tidy table, by place and then as it is listed; none of them stands there twice. */
export const getObservations = (portal: Portal, words: ObservationWords): PlacedObservation[] => {
  const places = new Map(portal.entries.regions.map(({ id }, index) => [id, index]));
  const getPlace = ({ lead }: Fact): number => places.get(lead.region) ?? places.size;
  return [...getFacts(portal)].sort((a, b) => getPlace(a) - getPlace(b)).map((fact) => toRow(portal, fact, words));
};
