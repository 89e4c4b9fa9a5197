import { applyChanges, type Change } from '../../../src/rules/import/clean/change.ts';

/** How many characters before and behind a change tell where it was made. */
const around = 10;

/** The words of the raw text from `start` to `end` without what its changes, of which `near` may lie there, take away. */
const tidy = (raw: string, start: number, end: number, near: readonly Change[]): string =>
  applyChanges(
    raw.slice(start, end),
    near
      .filter(({ at, before }) => at >= start && at + before.length <= end)
      .map((change) => ({ ...change, at: change.at - start })),
  ).replaceAll(/\s+/gu, (gap) => (gap.includes('\n') ? '／' : gap));

/** The words before and behind a change, as they read in the cleaned text. */
export function getContext(raw: string, changes: readonly Change[], place: number): [before: string, behind: string] {
  const { at, before } = changes[place]!;
  const end = at + before.length;
  // Some more than needed, because other changes may have made it shorter.
  const wide = around * 6;
  const from = Math.max(0, at - wide);
  const [earlier, later] = [changes.slice(Math.max(0, place - wide), place), changes.slice(place + 1, place + wide)];
  const cut = earlier.findLast((change) => change.at < from && change.at + change.before.length > from);
  const start = cut ? cut.at + cut.before.length : from;
  const stop = later.find((change) => change.at < end + wide && change.at + change.before.length > end + wide)?.at;
  return [
    tidy(raw, Math.min(start, at), at, earlier).slice(-around),
    tidy(raw, end, Math.max(end, stop ?? end + wide), later).slice(0, around),
  ];
}
