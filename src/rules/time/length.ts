import type { Data } from '../../schemas/index.ts';
import { fill } from '../language/fill.ts';

/** A length of time as rules state it. */
export type Length = Data<'deadlines'>['length'];

const words = { hour: '小时', day: '日', month: '个月', year: '年' } as const;

/** What stands behind the number where laws and editors write of a length: 年, 日, 个工作日. */
export const getLengthUnit = ({ unit, calendar }: Pick<Length, 'unit' | 'calendar'>): string =>
  calendar === 'working' && unit === 'day' ? '个工作日' : words[unit];

/** How lengths are written, each with `{amount}`: `working` counts working days, `none` is no time at all. */
export type LengthWords = Readonly<Record<Length['unit'] | 'working' | 'none', string>>;

/** 1年, 30日, 6个月, 72小时, 5个工作日, 当天. */
export const formatLength = ({ amount, unit, calendar }: Length, words: LengthWords): string =>
  fill(words[amount === 0 ? 'none' : calendar === 'working' && unit === 'day' ? 'working' : unit], { amount });
