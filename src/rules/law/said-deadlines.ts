import { isKeyOf } from '../../schemas/record.ts';
import type { Data } from '../../schemas/index.ts';
import { fromChineseNumber, toChineseNumber } from '../language/chinese-number.ts';
import { getLengthUnit, type Length } from '../time/length.ts';
import type { Words } from '../language/found-words.ts';

type Deadline = Data<'deadlines'>;

/** A length of time that a text names for an act, and the one that the deadline of that act has. */
export interface WrongDeadline extends Words {
  deadline: Deadline;
  /** The right length, written as the text writes lengths. */
  right: string;
}

const units = {
  小时: 'hour',
  日: 'day',
  天: 'day',
  个工作日: 'day',
  工作日: 'day',
  个月: 'month',
  月: 'month',
  年: 'year',
} as const;
const length =
  /(?<amount>\d+|[一二两三四五六七八九十百]+)\s?(?<unit>小时|个?工作日|日|天|个月|月|年)(?<inside>之内|以内|内)/gu;

/** The act that a deadline is for, as its title ends: 不服一审判决，上诉 → 上诉; 申请劳动仲裁 → 劳动仲裁. */
function getAct({ title }: Deadline): { act: string; subject: string } {
  const parts = title.replace(/（[^）]*）/gu, '').split('，');
  const act = (parts.at(-1) ?? '').replace(/^(?:单位|职工自己|本人)?(?:申请|提起|请求|向法院)/u, '');
  return { act, subject: parts.length > 1 ? (parts[0] ?? '').slice(-4) : '' };
}

const write = ({ length }: Deadline, isArabic: boolean): string =>
  `${isArabic ? length.amount : toChineseNumber(length.amount)}${getLengthUnit(length)}`;

/** Months and years say the same thing, as do days and working days where the text leaves that open. */
const isSame = ({ length: { amount, unit } }: Deadline, said: number, saidUnit: Length['unit']): boolean =>
  (unit === saidUnit && amount === said) ||
  (unit === 'year' && saidUnit === 'month' && amount * 12 === said) ||
  (unit === 'month' && saidUnit === 'year' && amount === said * 12);

const sentences = /[^。！？；\n]+/gu;

/** Lengths of time before the acts of `deadlines` that none of the deadlines of that act has: 三十日内上诉. */
export function findWrongDeadlines(text: string, deadlines: readonly Deadline[]): WrongDeadline[] {
  const acts = deadlines.map((deadline) => ({ deadline, ...getAct(deadline) })).filter(({ act }) => act.length > 1);
  if (acts.length === 0) return [];
  return [...text.matchAll(sentences)].flatMap(({ 0: sentence, index: from }) =>
    [...sentence.matchAll(length)].flatMap(({ 0: whole, index, groups }): WrongDeadline[] => {
      const { amount = '', unit = '', inside = '' } = groups ?? {};
      const [behind = ''] = sentence.slice(index + whole.length).split(/[，：]/u);
      const meant = acts.filter(
        ({ act, subject }) =>
          behind.slice(0, 12 + act.length).includes(act) && (act !== '起诉' || sentence.includes(subject)),
      );
      const said = /^\d+$/u.test(amount) ? Number(amount) : fromChineseNumber(amount.replaceAll('两', '二'));
      const [first] = meant;
      if (!first || said === undefined || !isKeyOf(units, unit)) return [];
      if (meant.some(({ deadline }) => isSame(deadline, said, units[unit]))) return [];
      return [
        {
          deadline: first.deadline,
          right: `${write(first.deadline, /\d/u.test(amount))}${inside}`,
          start: from + index,
          end: from + index + whole.length,
        },
      ];
    }),
  );
}
