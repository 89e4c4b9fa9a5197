import type { Figure } from '../../figures/figure.ts';

/** How a written number relates to the true one. */
export type Bound = Figure['bound'];

const before: [pattern: RegExp, bound: Bound][] = [
  [/(?:不少于|不低于|不得少于|不得低于|至少|不小于)$/u, 'atLeast'],
  [/(?:不超过|不得超过|不多于|不高于|至多|最多|最长|不到|不足)$/u, 'upTo'],
  [/(?:超过?|逾|突破|多于|高于)$/u, 'over'],
  [/(?:近|将近|接近)$/u, 'near'],
  [/(?:大?约|左右|上|大概)$/u, 'about'],
];
const behind: [pattern: RegExp, bound: Bound][] = [
  [/^(?:及以上|以上|起步)/u, 'atLeast'],
  [/^(?:以内|之内|以下|内(?!\p{Script=Han}*?容))/u, 'upTo'],
  [/^(?:左右|上下)/u, 'about'],
  [/^[多余](?!\p{Script=Han}*?样)/u, 'over'],
];

/** Reads from the words on both sides of a number how it relates to the true one; `over` where 余 or 多 stands in it. */
export const getBound = (left: string, right: string, over: boolean): Bound =>
  over
    ? 'over'
    : ((behind.find(([pattern]) => pattern.test(right)) ?? before.find(([pattern]) => pattern.test(left)))?.[1] ??
      'exact');
