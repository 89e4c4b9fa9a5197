import { tableOf } from '../../schemas/record.ts';
import { getKnownMeasure } from '../../schemas/figures/measure.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Figure } from '../../rules/figures/figure.ts';
import { parseUnit, toBase } from '../../rules/figures/units.ts';
import { getYearFigures } from '../../rules/figures/years.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getRegionChoices } from '../../rules/portal/region-choices.ts';
import { t } from '../../text.ts';
import { getFigureWords } from '../page/say.ts';
import { fitKeys, type FitWords, type OwnNumber } from './rules/fit.ts';

/** A region that a reader can name as the own place, with what the portal knows of it. */
export interface FitPlace {
  /** Indented by how deep it stands. */
  name: string;
  level: string;
  setting?: string;
  numbers?: Record<string, OwnNumber>;
}

/** What the fold asks for when it is opened. */
export interface FitFile {
  words: FitWords;
  labels: { level: string; setting: string; open: string };
  states: { has: string; lacks: string; differs: string; open: string };
  places: FitPlace[];
}

/** Numbers of a region by measure, the latest of each: those of parts, of what was asked for and of changes say nothing of it. */
function getNumbers({ profile, network, years }: Entry<'regions'>['data']): Record<string, OwnNumber> | undefined {
  const figures: Figure[] = [...profile, ...network, ...getYearFigures(years)];
  const found = figures.flatMap(({ measure, value, unit, period, scope, change, claim }): [string, OwnNumber][] =>
    measure !== undefined &&
    scope === undefined &&
    !change &&
    claim !== 'target' &&
    getKnownMeasure(measure)?.units.includes(parseUnit(unit).kind)
      ? [[measure, { value: toBase(value, unit), period: period ?? t('figure.period.missing') }]]
      : [],
  );
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** The file of `urls.fitPlaces`. */
export const getFitFile = (portal: Portal): FitFile => ({
  words: { ...tableOf(fitKeys, (key) => t(`fit.${key}`)), figureWords: getFigureWords() },
  labels: { level: t('fit.level'), setting: t('fit.setting'), open: t('fit.open') },
  states: tableOf(['has', 'lacks', 'differs', 'open'], (state) => t(`fit.state.${state}`)),
  places: getRegionChoices(
    portal,
    portal.entries.regions.map(({ id }) => id),
  ).flatMap(({ id, name, depth }) => {
    const data = portal.get('regions', id)?.data;
    if (!data) return [];
    const numbers = getNumbers(data);
    return {
      name: `${'　'.repeat(depth)}${name}`,
      level: t(`region.level.${data.level}`),
      ...(data.setting && { setting: t(`region.setting.${data.setting}`) }),
      ...(numbers && { numbers }),
    };
  }),
});
