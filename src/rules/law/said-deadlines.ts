import type { Data } from '../../schemas/index.ts';
import { toChineseNumber } from '../language/chinese-number.ts';
import type { Words } from '../language/found-words.ts';
import { getLengthUnit } from '../time/length.ts';
import { findLengths, isSameAmount, type SaidLength } from './said-lengths.ts';

type Deadline = Data<'deadlines'>;

/** A length of time that a text names for an act, and the one that the deadline of that act has. */
export interface WrongDeadline extends Words {
  deadline: Deadline;
  /** The right length, written as the text writes lengths. */
  right: string;
}

/** What makes a length a limit: 三十日内. */
const inside = /^(?:（[^（）]{0,12}）)?(?:之内|以内|内)/u;

/** The act that a deadline is for, as its title ends: 不服一审判决，上诉 → 上诉; 申请劳动仲裁 → 劳动仲裁. */
export function getAct({ title }: Deadline): { act: string; subject: string } {
  const parts = title.replace(/（[^（）]*）/gu, '').split('，');
  const act = (parts.at(-1) ?? '').replace(/^(?:单位|职工自己|本人)?(?:申请|提起|请求|向法院)/u, '');
  return { act, subject: parts.length > 1 ? (parts[0] ?? '').slice(-4) : '' };
}

const write = ({ length }: Deadline, isArabic: boolean): string =>
  `${isArabic ? length.amount : toChineseNumber(length.amount)}${getLengthUnit(length)}`;

/** Whether a text says the length of the deadline; a sentence that mentions 工作日 has said which days it counts. */
export const isLengthOf = ({ length }: Deadline, said: SaidLength, saysWorking: boolean): boolean => {
  if (!isSameAmount(length, said)) return false;
  const isWorking = length.unit === 'day' && length.calendar === 'working';
  return isWorking === said.isWorking || (isWorking && saysWorking);
};

/** An act stands so near behind its length. */
const nearness = 12;
/** Words with which a text says that somebody else acts within that time: 七日内决定立不立案. */
const othersDo = /决定|通知|答复|受理|审查|作出|裁定|告知|告诉|发给|送达/u;

const sentences = /[^。！？；\n]+/gu;

/** Lengths of time before the acts of `deadlines` that none of the deadlines of that act has: 三十日内上诉. */
export function findWrongDeadlines(text: string, deadlines: readonly Deadline[]): WrongDeadline[] {
  const acts = deadlines.map((deadline) => ({ deadline, ...getAct(deadline) })).filter(({ act }) => act.length > 1);
  if (acts.length === 0) return [];
  const reach = nearness + Math.max(...acts.map(({ act }) => act.length));
  return [...text.matchAll(sentences)].flatMap(({ 0: sentence, index: from }) => {
    // Asked once: a sentence without an end may name lengths by the thousand.
    const saysWorking = sentence.includes('工作日');
    const saidSubjects = new Set(acts.map(({ subject }) => subject).filter((subject) => sentence.includes(subject)));
    return findLengths(sentence).flatMap((said): WrongDeadline[] => {
      const within = inside.exec(sentence.slice(said.end, said.end + reach))?.[0];
      if (within === undefined) return [];
      const end = said.end + within.length;
      const [behind = ''] = sentence.slice(end, end + reach).split(/[，：]/u);
      const meant = acts.filter(({ deadline, act, subject }) => {
        const at = behind.slice(0, nearness + act.length).indexOf(act);
        if (at < 0 || (act === '起诉' && !saidSubjects.has(subject))) return false;
        return deadline.kind === 'await' || !othersDo.test(behind.slice(0, at));
      });
      const [first] = meant;
      if (!first || meant.some(({ deadline }) => isLengthOf(deadline, said, saysWorking))) return [];
      const written = sentence.slice(said.start, said.end);
      return [
        {
          deadline: first.deadline,
          right: write(first.deadline, /\d/u.test(written)),
          start: from + said.start,
          end: from + said.end,
        },
      ];
    });
  });
}
