import type { Figure } from '../../rules/figures/figure.ts';
import { type Reckoned, type Reckoning, reckon } from '../../rules/figures/reckoned.ts';
import { sayMeasure } from './measure-name.ts';
import { t } from '../../text.ts';
import { sayFigure } from '../page/say.ts';

/** What this portal has reckoned out of figures, each with its working, and in one sentence what it has not and why. */
export interface ReckonedView {
  rows: { label: string; value: string; working: string; range: string | undefined }[];
  gaps: string | undefined;
}

/** Three digits are all that such a number can carry. */
const digits = new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 3 });
const share = new Intl.NumberFormat('zh-CN', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });

const units = {
  rate: '',
  people: 'matters',
  mediator: 'matters',
  grid: 'matters',
  case: 'money',
  change: 'matters',
} as const;

/** A number of a kind: 97.2%, 12.3件, 600元. */
const say = (kind: Reckoned['kind'], value: number): string =>
  kind === 'rate'
    ? share.format(value)
    : t(`reckoned.unit.${units[kind] || 'matters'}`, { number: digits.format(value) });

/** Between what the number lies: by its 95% interval, or by what its source leaves open. */
function getRangeWords({ kind, interval, least, most, value }: Reckoned): string | undefined {
  if (interval)
    return t('reckoned.interval', { least: share.format(interval.least), most: share.format(interval.most) });
  if (least === value && most === value) return undefined;
  if (most === undefined)
    return Number.isFinite(least) ? t('reckoned.least', { least: say(kind, least) }) : t('reckoned.open');
  return Number.isFinite(least)
    ? t('reckoned.range', { least: say(kind, least), most: say(kind, most) })
    : t('reckoned.most', { most: say(kind, most) });
}

const getName = ({ measure, label }: Figure): string => sayMeasure(measure) ?? label;

/** A number that was reckoned, in words: what it is, how it was reckoned, and between what it lies. */
export function toReckonedRow(reckoned: Reckoned): ReckonedView['rows'][number] {
  const { kind, of, by, value } = reckoned;
  return {
    label: [
      t(`reckoned.${kind}`, { of: getName(of), by: getName(by) }),
      of.scope && t('figure.scope', { scope: of.scope }),
    ]
      .filter(Boolean)
      .join(t('reckoned.joint')),
    value: say(kind, value),
    working: t(kind === 'change' ? 'reckoned.working.change' : 'reckoned.working', {
      of: sayFigure(of),
      by: sayFigure(by),
      period: of.period ?? t('figure.period.missing'),
      earlier: by.period ?? t('figure.period.missing'),
    }),
    range: getRangeWords(reckoned),
  };
}

const getReason = ({ kind, gap }: Reckoning['gaps'][number]): string => {
  if (gap === 'base' && kind !== 'rate' && kind !== 'change') return t(`reckoned.base.${kind}`);
  return gap === 'number' && (kind === 'rate' || kind === 'case')
    ? t(`reckoned.number.${kind}`)
    : t(`reckoned.why.${gap}`);
};

const getGaps = (gaps: Reckoning['gaps']): string | undefined =>
  gaps.length > 0
    ? t('reckoned.gaps', {
        gaps: gaps
          .map((gap) => t('reckoned.gap', { what: t(`reckoned.what.${gap.kind}`), why: getReason(gap) }))
          .join(t('reckoned.joint')),
      })
    : undefined;

/** What figures come to; nothing where none of them counts work that could be set against anything. */
export function getReckonedView(
  figures: readonly Figure[],
  background: readonly Figure[] = [],
): ReckonedView | undefined {
  const { found, gaps } = reckon(figures, background);
  if (gaps.every(({ gap }) => gap === 'number') && found.length === 0) return undefined;
  return { rows: found.map(toReckonedRow), gaps: getGaps(gaps) };
}
