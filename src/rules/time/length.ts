import type { Data } from '../../schemas/index.ts';

/** A length of time as rules state it. */
export type Length = Data<'deadlines'>['length'];

const words = { hour: '小时', day: '日', month: '个月', year: '年' } as const;

/** What stands behind the number: 年, 日, 个工作日. */
export const getLengthUnit = ({ unit, calendar }: Pick<Length, 'unit' | 'calendar'>): string =>
  calendar === 'working' && unit === 'day' ? '个工作日' : words[unit];

/** 1年, 30日, 6个月, 72小时, 5个工作日; no time at all is 当天. */
export const formatLength = (length: Length): string =>
  length.amount === 0 ? '当天' : `${length.amount}${getLengthUnit(length)}`;
