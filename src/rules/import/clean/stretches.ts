import { drop, isTitleAt, type Marked, otherArticle, otherHeadline, proseOf, textOf } from './marked-lines.ts';
import { getOverlap, getRuns } from './overlap.ts';
import { countSubjectWords, isAboutTheSame } from './subject.ts';

/** Cuts a page where a list of other articles, or another article, begins. */
export function getStretches(lines: readonly Marked[]): Marked[][] {
  let current: Marked[] = [];
  const stretches = [current];
  lines.forEach((line, index) => {
    const isBreadcrumb = line.reason === '面包屑导航';
    if (line.kind === 'list' || ((isTitleAt(lines, index) || isBreadcrumb) && proseOf(current).length > 0)) {
      current = [];
      stretches.push(current);
    }
    current.push(line);
  });
  return stretches;
}

/** Whether a text is about other places and matters than the rest of the page. */
const isStrangeText = (text: string, rest: string): boolean =>
  !isAboutTheSame(rest, text) &&
  countSubjectWords(text) * 100 < text.length &&
  getOverlap(text, getRuns(rest, 3), 3) < 0.12;

/**
 * A list in the middle of the report: the running text behind it goes on with what stood before, unless the last line of
 * the list is its headline, or it speaks of other matters. Such text joins the stretch before it, the list goes.
 */
export function joinInterrupted(stretches: readonly Marked[][]): Marked[][] {
  const joined: Marked[][] = [];
  for (const stretch of stretches) {
    const previous = joined.at(-1);
    const first = stretch.findIndex(({ kind }) => kind === 'prose');
    const before = previous ? textOf(proseOf(previous)) : '';
    if (stretch[0]?.kind === 'list' && previous && first > 0 && before !== '') {
      const end = stretch.findIndex(({ kind }, index) => index > first && kind === 'short');
      const text = textOf(proseOf(stretch.slice(first, end < 0 ? undefined : end)));
      const headline = stretch.slice(0, first).findLast(({ kind }) => kind === 'short');
      const isHeaded = headline !== undefined && getOverlap(headline.words, getRuns(text, 2), 2) >= 0.25;
      if (!isHeaded && !isStrangeText(text, before)) {
        const list = stretch.slice(0, first).filter(({ kind }) => kind !== 'structure');
        drop(list, otherHeadline);
        previous.push(...stretch);
        continue;
      }
    }
    joined.push([...stretch]);
  }
  return joined;
}

/** How much a stretch looks like the report: by the length of its text and the words of the subject. */
export const weigh = (stretch: readonly Marked[]): number => {
  const prose = proseOf(stretch);
  return prose.reduce((sum, { words }) => sum + words.length * 0.2 + countSubjectWords(words) * 25, 0);
};

/** Another stretch belongs to the report where it goes on about the same places, and has no title and date of its own. */
function isContinuation(stretch: Marked[], report: string): boolean {
  if (stretch.some((_, index) => isTitleAt(stretch, index))) return false;
  const prose = proseOf(stretch);
  const related = prose.filter(({ words }) => isAboutTheSame(report, words));
  return related.length > 0 && related.length >= prose.length * 0.3;
}

/** The stretches of the report in one; of a list that stands inside of it only the running text behind it is kept. */
export function joinStretches(stretches: readonly Marked[][], main: Marked[]): Marked[] {
  const report = textOf(proseOf(main));
  return stretches.flatMap((stretch) => {
    const isList = stretch[0]?.kind === 'list';
    if (stretch !== main && !isContinuation(stretch, report)) {
      drop(stretch, isList ? otherHeadline : otherArticle);
      return [];
    }
    const first = stretch.findIndex(({ kind }) => kind === 'prose');
    const hasOwnHead = stretch.some((_, index) => isTitleAt(stretch, index));
    if (isList && !hasOwnHead)
      drop(
        stretch.slice(0, first).filter(({ kind }) => kind !== 'structure'),
        otherHeadline,
      );
    return stretch;
  });
}

/** Another article right before a report that has no title: its headline fits its own text and not the report. */
export function dropLeadingStranger(stretch: Marked[]): void {
  const head = stretch.findIndex(({ kind }) => kind === 'short');
  const title = stretch[head]?.words;
  const prose = proseOf(stretch);
  const [first] = prose;
  if (title === undefined || !first || head > stretch.indexOf(first)) return;
  const known = prose.findIndex(({ words }, index) => !isStrangeText(words, textOf(prose.slice(index + 1))));
  const last = prose[known - 1];
  if (!last) return;
  const end = stretch.indexOf(last) + 1;
  const fits = (lines: readonly Marked[]) => getOverlap(title, getRuns(textOf(lines), 2), 2);
  if (fits(prose.slice(0, known)) > fits(prose.slice(known))) drop(stretch.slice(0, end), otherArticle);
}

/** Articles without a head of their own, before or after the report: a headline, then prose about other places and matters. */
export function dropStrangers(stretch: Marked[]): void {
  let last: Marked[] = [];
  const blocks = [last];
  for (const line of stretch) {
    if (line.kind === 'short' && proseOf(last).length > 0) {
      last = [];
      blocks.push(last);
    }
    last.push(line);
  }
  if (blocks.length < 2) return;
  const main = blocks.reduce((best, block) => (weigh(block) > weigh(best) ? block : best));
  const isStrange = (block: Marked[]): boolean => {
    const text = textOf(proseOf(block));
    const rest = textOf(proseOf(stretch.filter((line) => !block.includes(line))));
    return block !== main && text.length > 40 && isStrangeText(text, rest) && !isAboutTheSame(rest, textOf(block));
  };
  // Only whole ends of the page are dropped: a story told between two parts of the report is the report's.
  for (const ordered of [blocks, blocks.toReversed()])
    for (const block of ordered) {
      if (!isStrange(block)) break;
      drop(block, otherArticle);
    }
}
