import { dropEnd } from '../entries/edges.ts';
import { sayNumber } from './money.ts';

/** What may be put in where a number is asked for; it is read as a whole number of its last decimal place: money in 分, shares in millionths. */
export interface NumberRange {
  /** What is asked for, as a noun: it stands in complaints too. */
  label: string;
  unit: string;
  places: number;
  /** Both in the unit in which it is read. */
  least: number;
  most: number;
}

/** 元 with up to two decimals, up to ten 亿: no sum of a household comes near, and twenty years of it in 分 are still exact. */
export const yuan = { unit: '元', places: 2, least: 0, most: 100_000_000_000 } as const satisfies Omit<
  NumberRange,
  'label'
>;

/** What was read, or why it could not be. */
export type Reading<T> = { value: T } | { message: string };

/** The sentence about an answer that cannot be: what was put in, what is wrong with it, what to put in. */
export const sayWrong = (label: string, raw: string, wrong: string, repair: string): string =>
  `「${label}」填的是「${raw}」，${wrong}；${repair}。`;

/** Digits as people type them: full-width, with commas, spaces and the unit, and 万. */
export function readNumber({ label, unit, places, least, most }: NumberRange, raw: string): Reading<number> {
  const wrong = (why: string, repair: string) => ({ message: sayWrong(label, raw, why, repair) });
  const range = `${sayNumber(least, places)} 到 ${sayNumber(most, places)} 之间的数，单位是${unit}`;
  const bare = raw.normalize('NFKC').replace(/[,\s]/gu, '');
  const text = bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare;
  const [, digits = '', fraction = '', tenThousand] = /^(\d{1,15})(?:\.(\d*))?(万)?$/u.exec(text) ?? [];
  if (digits === '') return wrong('不是一个数', `请填 ${range}`);
  const moved = tenThousand ? 4 : 0;
  if (dropEnd(fraction, /0/u).length > places + moved)
    return wrong('小数太长', places === 0 ? '请填整数' : `最多填 ${places} 位小数`);
  const value = Number(digits + fraction.slice(0, places + moved).padEnd(places + moved, '0'));
  if (value < least) return wrong('太小了', `请填 ${range}`);
  return value > most ? wrong('太大了', `请填 ${range}`) : { value };
}
