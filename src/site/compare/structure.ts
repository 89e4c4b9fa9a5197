import type { Step, Tier } from './rules/record.ts';
import { phases } from './rules/phases.table.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Figure } from '../../rules/figures/figure.ts';
import { getUnit } from '../../rules/figures/unit.ts';
import { parseUnit } from '../../rules/figures/units.ts';
import { getKnownMeasure } from '../../schemas/figures/measure.ts';
import { t } from '../../text.ts';

type Method = Entry<'methods'>['data'];

/** What is counted on each level of a network, the highest first. */
const networks = ['centres', 'subcentres', 'stations', 'grids'];

/** 343 of 「343个」; 「1次/季」 counts no places. */
function readCount(written: string | undefined): number | undefined {
  const [, digits = '', unit = ''] = /^(\d[\d,]*)\s*([^\s\d,]+)$/u.exec(written?.trim() ?? '') ?? [];
  const known = getUnit(unit);
  return known?.counts === 'things' && !known.per ? Number(digits.replaceAll(',', '')) * known.factor : undefined;
}

const getWholes = (figures: readonly Figure[], id: string): Figure[] =>
  figures.filter(
    ({ measure, scope, change, claim, unit }) =>
      measure === id &&
      !scope &&
      !change &&
      claim !== 'target' &&
      getKnownMeasure(id)?.units.includes(parseUnit(unit).kind),
  );

/** The levels that have been counted, one place a level. */
const getCounted = (figures: readonly Figure[]): (Tier & { id: string })[] =>
  networks.flatMap((id) => {
    const [first] = getWholes(figures, id);
    return first ? [{ id, name: first.label, count: first.value * parseUnit(first.unit).factor }] : [];
  });

/** The levels of a practice: of the method that counts most of them, else names most; below them the grids, where these were counted. */
export function getTiers(methods: readonly Method[], figures: readonly Figure[]): { tiers: Tier[]; isTiered: boolean } {
  const counted = getCounted(figures);
  const named = methods
    .map(({ levels }) => levels.map(({ name, count }): Tier => ({ name, count: readCount(count) })))
    .sort((a, b) => countOf(b) - countOf(a) || b.length - a.length)
    .at(0);
  if (!named || named.length < 2)
    return { tiers: counted.map(({ name, count }) => ({ name, count })), isTiered: false };
  const grids = counted.find(({ id }) => id === 'grids');
  const hasGrids = !grids || named.some(({ name }) => name.includes(t('compare.tier.grid')));
  return { tiers: hasGrids ? named : [...named, { name: grids.name, count: grids.count }], isTiered: true };
}

const countOf = (tiers: readonly Tier[]): number => tiers.filter(({ count }) => count !== undefined).length;

/** In which part of the way a step stands, by the first word of the table that its name holds. */
const getPhase = (name: string): number | undefined => phases.find(({ word }) => name.includes(word))?.phase;

/** The steps of the method that sets most limits, else has most steps. */
export function getSteps(methods: readonly Method[]): Step[] {
  const limited = ({ steps }: Method) => steps.filter(({ within }) => within).length;
  const [chosen] = methods.toSorted((a, b) => limited(b) - limited(a) || b.steps.length - a.steps.length);
  return (chosen?.steps ?? []).map(({ name }) => ({ name, phase: getPhase(name) }));
}
