/** One repair of a text: at offset `at` of the text as it came, `before` became `after`. */
export interface Change {
  at: number;
  before: string;
  after: string;
  /** Why, in an editor's words. */
  reason: string;
}

/** A change that leaves the words between `start` and `end` of `text` out, or puts `after` in their place. */
export const toChange = (text: string, start: number, end: number, reason: string, after = ''): Change => ({
  at: start,
  before: text.slice(start, end),
  after,
  reason,
});

/** `text` with `changes` made: sorted, not overlapping, each at its place in `text`. Leave one out to undo it. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let out = '';
  let from = 0;
  for (const { at, before, after } of changes) {
    out += text.slice(from, at) + after;
    from = at + before.length;
  }
  return out + text.slice(from);
}

interface Placed {
  change: Change;
  /** Where it stands in the text between the two rounds. */
  start: number;
  end: number;
}

/** The places of the words that `changes` put in, in the changed text. */
function placeAfter(changes: readonly Change[]): Placed[] {
  let moved = 0;
  return changes.map((change) => {
    const start = change.at + moved;
    moved += change.after.length - change.before.length;
    return { change, start, end: start + change.after.length };
  });
}

/**
 * Two rounds of changes as one over the text as it came: `first` is made on `raw`, `second` on what `first` makes of
 * it. Where they touch the same words they become one change, for the reason of the one that took most words.
 */
export function composeChanges(raw: string, first: readonly Change[], second: readonly Change[]): Change[] {
  if (first.length === 0) return [...second];
  const middle = applyChanges(raw, first);
  const early = placeAfter(first);
  const late = second.map((change): Placed => ({ change, start: change.at, end: change.at + change.before.length }));
  const composed: Change[] = [];
  let moved = 0;
  for (let i = 0, j = 0; i < early.length || j < late.length;) {
    const head = early[i];
    const lead = late[j];
    const start = Math.min(head?.start ?? Infinity, lead?.start ?? Infinity);
    let end = start;
    const made: Change[] = [];
    const taken: Change[] = [];
    const begun = start - moved;
    const take = (placed: Placed | undefined, into: Change[]): boolean => {
      const alone = made.length + taken.length === 0;
      if (!placed || (alone ? placed.start !== start : placed.start >= end)) return false;
      into.push(placed.change);
      end = Math.max(end, placed.end);
      return true;
    };
    for (let more = true; more;) {
      more = false;
      const next = early[i];
      if (next && take(next, made)) {
        moved += next.change.after.length - next.change.before.length;
        i += 1;
        more = true;
      }
      if (take(late[j], taken)) {
        j += 1;
        more = true;
      }
    }
    const inner = taken.map((change) => ({ ...change, at: change.at - start }));
    const after = applyChanges(middle.slice(start, end), inner);
    // Words that were left out name the reason before blanks that went along with them.
    const { reason } = [...made, ...taken].reduce((most, change) =>
      change.before.trim().length > most.before.trim().length ? change : most,
    );
    const before = raw.slice(begun, end - moved);
    if (before !== after) composed.push({ at: begun, before, after, reason });
  }
  return composed;
}
