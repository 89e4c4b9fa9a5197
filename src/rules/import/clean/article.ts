import { type Change, toChange } from './change.ts';
import { gather } from './gathered.ts';
import { getLines } from './lines.ts';
import { mark, proseOf, textOf } from './marked-lines.ts';
import { getRuns } from './overlap.ts';
import {
  dropLeadingStranger,
  dropStrangers,
  getHeaviest,
  getStretches,
  joinInterrupted,
  joinStretches,
} from './stretches.ts';
import { trimHead, trimMiddle, trimTail } from './trim.ts';

/** What is found on a page: what to leave out of it, and the line that is its title. */
export interface Article {
  removals: Change[];
  title: string | undefined;
}

/** Finds the report on a page and lists every line that is not part of it. A page without running text stays as it is, its furniture apart. */
export function findArticle(text: string, titleHint?: string): Article {
  const lines = getLines(text)
    .filter(({ words }) => words !== '')
    .map(mark);
  const stretches = joinInterrupted(getStretches(lines));
  const main = getHeaviest(stretches);
  let title: string | undefined;
  if (proseOf(main).length > 0) {
    const report = joinStretches(stretches, main);
    dropStrangers(report);
    dropLeadingStranger(report);
    const prose = proseOf(report.filter(({ reason }) => !reason));
    const runs = getRuns(textOf(prose), 2);
    title = trimHead(report, gather(prose), runs, titleHint);
    const first = report.findIndex(({ kind, reason }) => kind === 'prose' && !reason);
    const last = report.findLastIndex(({ kind, reason }) => kind === 'prose' && !reason);
    trimMiddle(report.slice(first, last + 1), runs);
    trimTail(report, runs);
  }
  const removals = lines.flatMap(({ start, end, reason }) => {
    if (!reason) return [];
    // The line break goes with its line: the one behind it, or at the end of the text the one before.
    const behind = end < text.length;
    return [toChange(text, behind || start === 0 ? start : start - 1, behind ? end + 1 : end, reason)];
  });
  return { removals: joinAdjacent(removals), title };
}

/** Neighbouring lines that go for the same reason are one change. */
function joinAdjacent(removals: readonly Change[]): Change[] {
  const joined: Change[] = [];
  for (const change of removals) {
    const previous = joined.at(-1);
    if (previous && previous.at + previous.before.length > change.at) {
      // The last line took the break before it, which its neighbour had taken already.
      const rest = change.before.slice(previous.at + previous.before.length - change.at);
      previous.before += rest;
    } else if (previous && previous.at + previous.before.length === change.at && previous.reason === change.reason)
      previous.before += change.before;
    else joined.push({ ...change });
  }
  return joined;
}
