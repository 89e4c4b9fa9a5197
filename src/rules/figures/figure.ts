import type { Data } from '../../schemas/index.ts';
import { dropEnd } from '../entries/edges.ts';
import { fill } from '../language/fill.ts';
import { getFirstDay, getLastDay, type Interval, readInterval } from '../time/interval.ts';

/** One number with its provenance, as written down in an entry. */
export type Figure = Data<'cases'>['figures'][number];

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 10 });

/** How a number that is not exact is written: `value` with `{number}`, and `unit` with `{unit}` behind it. */
export type FigureWords = Readonly<Record<Exclude<Figure['bound'], 'exact'>, { value: string; unit: string }>>;

/** As reports write it, which is also how editors read it. */
const reported: FigureWords = {
  over: { value: '{number}余', unit: '{unit}' },
  near: { value: '近{number}', unit: '{unit}' },
  atLeast: { value: '{number}', unit: '{unit}以上' },
  about: { value: '约{number}', unit: '{unit}' },
  upTo: { value: '{number}', unit: '{unit}以内' },
};

type Written = Pick<Figure, 'value' | 'bound' | 'unit'>;

/** 万 that stands before 余: 5万余名, but 200余万元. */
const getMultiple = ({ value, bound, unit }: Written): string =>
  bound === 'over' && value % 10 !== 0 ? (/^[万亿]/u.exec(unit)?.[0] ?? '') : '';

/** The value as the source wrote it: 1,300余 with `over`, 约50 with `about`; the unit is not included. */
export const formatValue = (figure: Written, words: FigureWords = reported): string => {
  const number = `${whole.format(figure.value)}${getMultiple(figure)}`;
  return figure.bound === 'exact' ? number : fill(words[figure.bound].value, { number });
};

/** What follows the number: its unit, and 以上 or 以内 where the source sets a limit. */
export const formatUnit = (figure: Written, words: FigureWords = reported): string => {
  const unit = figure.unit.slice(getMultiple(figure).length);
  return figure.bound === 'exact' ? unit : fill(words[figure.bound].unit, { unit });
};

/** A clause of a note that says that the source gives no time: 「原文未写时间」. */
const timeless =
  /(?:未|没有?)(?:写|注明|说明|交代)[^，。；]{0,4}(?:时间|日期|年份)|(?:时间|日期|年份)[^，。；]{0,4}(?:未|没有)(?:写|注明|说明|交代)/u;

/** Whether a note says that the source gives no time. */
export const isSaidToLackTime = (note = ''): boolean => timeless.test(note);

/** A note without 「原文未写时间」 and its like, for places that say so beside it; `undefined` where nothing is left. */
export const withoutTimeless = (note: string): string | undefined =>
  note.replace(/(?:原文|报道|材料|文章|所见部分)(?:没有写|未写)时间(?:[；。，]|$)/gu, '').replace(/[；，]$/u, '') ||
  undefined;

/** Number and unit in one: 1,300余件, 5万余名. */
export const formatFigure = (figure: Written, words: FigureWords = reported): string =>
  `${formatValue(figure, words)}${formatUnit(figure, words)}`;

/** Between what the true number lies, in the unit written: 1,300余 is less than 1,400, 近1,300 more than 1,200, 约50 may be a tenth off. */
export function getRange({ value, bound }: Pick<Figure, 'value' | 'bound'>): { least: number; most: number } {
  const [digits = '', fraction] = String(Math.abs(value)).split('.');
  const step = fraction ? 10 ** -fraction.length : 10 ** (digits.length - dropEnd(digits, /0/u).length);
  return {
    exact: { least: value, most: value },
    over: { least: value, most: value + step },
    near: { least: value - step, most: value },
    atLeast: { least: value, most: Infinity },
    about: { least: value - Math.abs(value) * 0.1, most: value + Math.abs(value) * 0.1 },
    upTo: { least: -Infinity, most: value },
  }[bound];
}

/** The days that a figure speaks of: as the editor has set them, else as the words of its period name them. */
export const getInterval = ({ period, from, to }: Pick<Figure, 'period' | 'from' | 'to'>): Interval | undefined =>
  from === undefined && to === undefined
    ? readInterval(period ?? '')
    : { ...(from !== undefined && { from: getFirstDay(from) }), ...(to !== undefined && { to: getLastDay(to) }) };
