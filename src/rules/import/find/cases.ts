import type { Change } from '../clean/change.ts';
import { toChange } from '../clean/change.ts';
import { getLines, type Line } from '../clean/lines.ts';
import type { RawReport } from '../raw-report.ts';

/** Why the rest of a page goes where one of its cases is the report. */
export const otherCase = '同一页上别的案例';

/** One of several cases that a page tells, each under a heading of its own; places are in the cleaned text. */
export interface CaseProposal {
  title: string;
  /** Where its text begins, behind its heading, and ends. */
  start: number;
  end: number;
}

/** 案例一, 【案例2】, 案例1：鱼塘承包合同纠纷. */
const number = '(?<number>[一二三四五六七八九十]{1,3}|\\d{1,2})';
const head = new RegExp(
  `^[【[]?(?:典型)?(?:案例|案件|故事|事例|镜头)[ \u3000]?${number}[】\\]]?(?:[：:、.．\\s][ \u3000]*(?<title>[^。]{2,60}))?$`,
  'u',
);
const longestTitle = 60;

interface Head extends Line {
  title: string;
  /** Where the heading with its title ends. */
  behind: number;
}

/** The headings of cases, each with its title: in the same line, or in the one below it. */
function getHeads(lines: readonly Line[]): Head[] {
  return lines.flatMap((line, index): Head[] => {
    const match = head.exec(line.words);
    if (!match) return [];
    const next = lines[index + 1];
    const own = match.groups?.title?.trim();
    if (own) return [{ ...line, title: own, behind: line.end }];
    return next && next.words.length <= longestTitle && !/[。！？]/u.test(next.words)
      ? [{ ...line, title: next.words, behind: next.end }]
      : [{ ...line, title: line.words, behind: line.end }];
  });
}

/** The cases of a page that tells two or more; nothing for other reports. */
export function proposeCases(cleaned: string): CaseProposal[] {
  const heads = getHeads(getLines(cleaned).filter(({ words }) => words !== ''));
  if (heads.length < 2) return [];
  return heads.map(({ title, behind }, index) => ({
    title,
    start: behind,
    end: heads[index + 1]?.start ?? cleaned.length,
  }));
}

/** The place in the raw text of a place in what `changes` make of it. */
function toRaw(changes: readonly Change[], place: number): number {
  let moved = 0;
  for (const { at, before, after } of changes) {
    if (at + moved >= place) break;
    moved += after.length - before.length;
  }
  return place - moved;
}

/** What was read of a page with several cases. */
interface Page {
  changes: readonly Change[];
  cases: readonly CaseProposal[];
  title?: { value: string };
}

/** The same page with one of its cases as the report: the rest of the page lies around it, and still tells who published it, and where. */
export function pickCase(raw: RawReport, { changes, cases, title: page }: Page, index: number): RawReport {
  const { title, start, end } = cases[index]!;
  const [from, to] = [toRaw(changes, start), toRaw(changes, end)];
  const around = (at: number, behind: number): Change[] =>
    behind > at ? [toChange(raw.text, at, behind, otherCase)] : [];
  return {
    ...raw,
    asides: [
      ...around(0, from),
      ...raw.asides.filter(({ at, before }) => at >= from && at + before.length <= to),
      ...around(to, raw.text.length),
    ],
    hints: { ...raw.hints, title, ...(page && { page: page.value }) },
  };
}
