import type { Data } from '../../schemas/index.ts';

/** A length of time as rules state it. */
export type Length = Data<'deadlines'>['length'];

const words = { hour: '小时', day: '日', month: '个月', year: '年' } as const;

/** 1年, 30日, 6个月, 72小时, 5个工作日; no time at all is 当天. */
export function formatLength({ amount, unit, calendar }: Length): string {
  if (amount === 0) return '当天';
  return calendar === 'working' && unit === 'day' ? `${amount}个工作日` : `${amount}${words[unit]}`;
}
