import type { Findable } from '../finder/choice.ts';
import { getCompleteness, getShare } from '../transfer/gaps.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { CaseFacet } from '../../rules/entries/facets.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getRegionPath } from '../../rules/portal/regions.ts';
import { getTopic } from '../../rules/portal/topics.ts';
import { getYears } from '../../rules/time/years.ts';
import { getComparable } from '../compare/comparable.ts';
import { sayCompleteness } from '../transfer/completeness.ts';
import { getKnownMeasure } from '../../schemas/figures/measure.ts';
import { t } from '../../text.ts';
import { sayFigure } from '../page/say.ts';
import { toCaseItem } from './item.ts';
import type { ListItem } from '../lists/list.ts';

/** A case in the library. */
export interface CaseLine extends ListItem {
  /** What it can be found by. */
  keys: Record<CaseFacet, string[]>;
  /**
   * The share of what other districts ask that it says, from 0 to 1; of a practice 2 more, since a story is asked for less:
   * in the order of this number each stands among those of its kind.
   */
  fullness: number;
}

/** What a case can be found by. A region is that of the case and those above it; level and setting are those of its own. */
function getKeys(portal: Portal, { data }: Entry<'cases'>): Record<CaseFacet, string[]> {
  const path = getRegionPath(portal, data.region);
  const own = path.at(-1)?.data;
  return {
    region: path.map(({ id }) => id),
    kind: [data.kind],
    for: data.disputeTypes.map((name) => getTopic(portal, name).slug),
    model: data.models,
    method: portal.pick('methods', data.methods).map(({ id }) => id),
    level: own ? [own.level] : [],
    setting: own?.setting ? [own.setting] : [],
    year: getYears(data.period),
    cost: data.cost.length > 0 ? ['yes'] : [],
    figures: data.figures.length > 0 ? ['yes'] : [],
  } satisfies Findable;
}

/** What a practice costs, who does it and when, as far as its source says; a story has none of it. */
function getBrief({ data }: Entry<'cases'>): string | undefined {
  if (data.kind === 'dispute') return undefined;
  const money = data.figures.filter(
    ({ measure, claim }) => (measure === 'building' || measure === 'running') && claim !== 'target',
  );
  const people = data.figures.find(({ measure }) => getKnownMeasure(measure)?.section === 'people');
  const years = getYears(data.period);
  const [first, last] = [years[0], years.at(-1)];
  const parts = [
    ...money.map((figure) =>
      t(`cases.brief.${figure.measure === 'building' ? 'building' : 'running'}`, { sum: sayFigure(figure) }),
    ),
    people && t('cases.brief.people', { label: people.label, number: sayFigure(people) }),
    first &&
      last &&
      (first === last ? t('cases.brief.year', { year: first }) : t('cases.brief.years', { first, last })),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(t('figure.joint')) : undefined;
}

/** A case as one line of the library. */
export function toCaseLine(portal: Portal, entry: Entry<'cases'>): CaseLine {
  const completeness = getCompleteness(entry.data);
  return {
    ...toCaseItem(portal, entry),
    brief: getBrief(entry),
    completeness: sayCompleteness(completeness),
    comparable: getComparable(portal, entry),
    keys: getKeys(portal, entry),
    fullness: getShare(completeness) + (entry.data.kind === 'practice' ? 2 : 0),
  };
}
