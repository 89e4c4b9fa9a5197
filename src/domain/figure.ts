import type { Data } from '../schemas/index.ts';

/** One number with its provenance, as written down in an entry. */
export type Figure = Data<'cases'>['figures'][number];

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 10 });

/** The value as the source wrote it: 1,300余 with `over`, 约50 with `about`; the unit is not included. */
export const formatValue = ({ value, bound }: Pick<Figure, 'value' | 'bound'>): string => {
  const number = whole.format(value);
  return { exact: number, over: `${number}余`, atLeast: number, about: `约${number}`, upTo: number }[bound];
};

/** What follows the number: its unit, and 以上 or 以内 where the source sets a limit. */
export const formatUnit = ({ unit, bound }: Pick<Figure, 'unit' | 'bound'>): string =>
  `${unit}${{ exact: '', over: '', atLeast: '以上', about: '', upTo: '以内' }[bound]}`;

/** Between what the true number lies, in the unit written: 1,300余 is less than 1,400, 约50 may be a tenth off. */
export function getRange({ value, bound }: Pick<Figure, 'value' | 'bound'>): { least: number; most: number } {
  const [digits = '', fraction] = String(Math.abs(value)).split('.');
  const step = fraction ? 10 ** -fraction.length : 10 ** (/0*$/u.exec(digits)?.[0].length ?? 0);
  return {
    exact: { least: value, most: value },
    over: { least: value, most: value + step },
    atLeast: { least: value, most: Infinity },
    about: { least: value * 0.9, most: value * 1.1 },
    upTo: { least: -Infinity, most: value },
  }[bound];
}
