import { type Figure, getInterval } from '../figures/figure.ts';

/** A result that was measured twice, or that its source gives as a change against a named time. */
export interface Effect {
  /** The later number, or the change. */
  of: Figure;
  /** The earlier number; none where the source tells the change alone. */
  before: Figure | undefined;
}

/** What stands behind the part that is counted, where it tells the time before a practice from the time with it: 「重大矛盾，以前」. */
const turn = /[，、]?(?:改造|改革|建成|运行|实施|成立)?[以之]?([前后])$/u;

/** The part that is counted, and on which side of the practice. */
function splitScope(scope = ''): { part: string; side: string | undefined } {
  const [words = '', side] = turn.exec(scope) ?? [];
  return side === undefined ? { part: scope, side } : { part: scope.slice(0, scope.length - words.length), side };
}

/** A time that a change can be held against: a year, or one that the words place before. */
const named = /\d{4}年|上年|去年|以前|之前|前一年/u;

const isSound = ({ claim, conflict }: Figure): boolean => claim !== 'target' && conflict === undefined;

/** Whether one number was true before the other: by the side of the practice, else by the days that they speak of. */
function isBefore(earlier: Figure, later: Figure): boolean {
  const [then, now] = [splitScope(earlier.scope), splitScope(later.scope)];
  if (then.part !== now.part) return false;
  if (then.side !== undefined || now.side !== undefined) return then.side === '前' && now.side === '后';
  const [end, start] = [getInterval(earlier)?.to, getInterval(later)?.from];
  return end !== undefined && start !== undefined && end < start;
}

/** Among figures of results those that were measured before and after, each later one with the earlier one next to it. */
export function findEffects(results: readonly Figure[]): Effect[] {
  const sound = results.filter(isSound);
  return sound.flatMap((of): Effect[] => {
    if (of.change) return named.test(of.change.against) ? [{ of, before: undefined }] : [];
    const before = sound.findLast(
      (other) =>
        other.measure !== undefined && other.measure === of.measure && other.unit === of.unit && isBefore(other, of),
    );
    return before ? [{ of, before }] : [];
  });
}
