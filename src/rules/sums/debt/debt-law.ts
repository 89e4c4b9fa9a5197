import { share } from '../inputs.ts';
import { sayShare, sayYuan, scale, whole } from '../../amounts/money.ts';
import { citeLaw, line, type SumLine } from '../sum.ts';

/** 民法典. */
export const citeCode = citeLaw('civil-code', '2021-01-01');

/** 最高人民法院关于审理民间借贷案件适用法律若干问题的规定. */
export const citeLending = citeLaw('private-lending-interpretation', '2021-01-01');

/** 最高人民法院关于适用《民法典》合同编通则若干问题的解释. */
export const citeContracts = citeLaw('contract-general-interpretation', '2023-12-05');

/** The one-year 贷款市场报价利率, which is published each month. */
export const askLpr = (label: string) =>
  share(label, {
    hint: '每月20日公布：中国人民银行、全国银行间同业拆借中心网站能查，填那时最近一次公布的一年期。',
    least: 1,
    most: 200_000,
  });

/** A rate a year as people agree on it. */
export const yearlyRate = (label: string, hint: string) => share(label, { hint, most: 10_000_000 });

/** Interest of whole days at a rate a year, a year of 365 days. */
export const addInterest = (text: string, principal: number, rate: number, days: number): SumLine =>
  line(
    text,
    `${sayYuan(principal)} × ${sayShare(rate)} ÷ 365 × ${days} 天`,
    scale(principal, rate * days, whole * 365),
  );
