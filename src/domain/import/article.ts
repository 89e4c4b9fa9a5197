import { type Change, toChange } from './change.ts';
import { getFurniture, isMetaLine, isOtherList } from './furniture.ts';
import { getLines, isByline, isNumbered, isProse, isTableRow, type Line } from './lines.ts';
import { getOverlap, getRuns } from './overlap.ts';
import { isPartName } from './parts.ts';
import { countSubjectWords, isAboutTheSame } from './subject.ts';

type Kind = 'furniture' | 'list' | 'prose' | 'structure' | 'short';

/** A line that is not empty, with what it is and, once it is to go, why. */
interface Marked extends Line {
  kind: Kind;
  reason?: string;
}

const otherArticle = '别的文章';
const otherHeadline = '别的新闻标题';

function mark(line: Line): Marked {
  const { words } = line;
  if (isOtherList(words)) return { ...line, kind: 'list', reason: '其他文章列表' };
  const reason = getFurniture(words);
  if (reason) return { ...line, kind: 'furniture', reason };
  if (isNumbered(words) || isPartName(words) || isTableRow(words) || isByline(words))
    return { ...line, kind: 'structure' };
  return { ...line, kind: isProse(words) ? 'prose' : 'short' };
}

const textOf = (lines: readonly Line[]): string => lines.map(({ words }) => words).join('\n');
const proseOf = (lines: readonly Marked[]): Marked[] => lines.filter(({ kind }) => kind === 'prose');

/** A title right above a line of source and date begins an article. */
function isTitleAt(lines: readonly Marked[], index: number): boolean {
  if (lines[index]?.kind !== 'short') return false;
  for (let next = index + 1; next <= index + 3; next += 1) {
    const line = lines[next];
    if (line?.kind === 'furniture') {
      if (isMetaLine(line.words) && lines.slice(next, next + 8).some(({ kind }) => kind === 'prose')) return true;
    } else if (line?.kind !== 'short' || line.words !== lines[index]?.words) return false;
  }
  return false;
}

/** Cuts a page where a list of other articles, or another article, begins. */
function getStretches(lines: readonly Marked[]): Marked[][] {
  const stretches: Marked[][] = [[]];
  lines.forEach((line, index) => {
    const current = stretches.at(-1) as Marked[];
    const isBreadcrumb = line.reason === '面包屑导航';
    if (line.kind === 'list' || ((isTitleAt(lines, index) || isBreadcrumb) && proseOf(current).length > 0))
      stretches.push([line]);
    else current.push(line);
  });
  return stretches;
}

/**
 * A list in the middle of the report: the running text behind it goes on with what stood before, unless the last line of
 * the list is its headline, or it speaks of other matters. Such text joins the stretch before it, the list goes.
 */
function joinInterrupted(stretches: readonly Marked[][]): Marked[][] {
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

const weigh = (stretch: readonly Marked[]): number => {
  const prose = proseOf(stretch);
  return prose.reduce((sum, { words }) => sum + words.length * 0.2 + countSubjectWords(words) * 25, 0);
};

const drop = (lines: readonly Marked[], reason: string): void => {
  for (const line of lines) line.reason ??= reason;
};

/** Another stretch belongs to the report where it goes on about the same places, and has no title and date of its own. */
function isContinuation(stretch: Marked[], report: string): boolean {
  if (stretch.some((_, index) => isTitleAt(stretch, index))) return false;
  const prose = proseOf(stretch);
  const related = prose.filter(({ words }) => isAboutTheSame(report, words));
  return related.length > 0 && related.length >= prose.length * 0.3;
}

/** The stretches of the report in one; of a list that stands inside of it only the running text behind it is kept. */
function joinStretches(stretches: readonly Marked[][], main: Marked[]): Marked[] {
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

/** Whether a text is about other places and matters than the rest of the page. */
const isStrangeText = (text: string, rest: string): boolean =>
  !isAboutTheSame(rest, text) &&
  countSubjectWords(text) * 100 < text.length &&
  getOverlap(text, getRuns(rest, 3), 3) < 0.12;

/** Another article right before a report that has no title: its headline fits its own text and not the report. */
function dropLeadingStranger(stretch: Marked[]): void {
  const head = stretch.findIndex(({ kind }) => kind === 'short');
  const prose = proseOf(stretch);
  if (head < 0 || head > stretch.indexOf(prose[0] as Marked)) return;
  let count = 0;
  while (count < prose.length && isStrangeText((prose[count] as Marked).words, textOf(prose.slice(count + 1))))
    count += 1;
  if (count === 0 || count === prose.length) return;
  const end = stretch.indexOf(prose[count - 1] as Marked) + 1;
  const title = (stretch[head] as Marked).words;
  const fits = (lines: readonly Marked[]) => getOverlap(title, getRuns(textOf(lines), 2), 2);
  if (fits(prose.slice(0, count)) > fits(prose.slice(count))) drop(stretch.slice(0, end), otherArticle);
}

/** Articles without a head of their own, before or after the report: a headline, then prose about other places and matters. */
function dropStrangers(stretch: Marked[]): void {
  const blocks: Marked[][] = [[]];
  for (const line of stretch) {
    if (line.kind === 'short' && proseOf(blocks.at(-1) as Marked[]).length > 0) blocks.push([]);
    (blocks.at(-1) as Marked[]).push(line);
  }
  if (blocks.length < 2) return;
  const main = blocks.reduce((best, block) => (weigh(block) > weigh(best) ? block : best));
  const isStrange = (block: Marked[]): boolean => {
    const text = textOf(proseOf(block));
    const rest = textOf(proseOf(stretch.filter((line) => !block.includes(line))));
    return block !== main && text.length > 40 && isStrangeText(text, rest) && !isAboutTheSame(rest, textOf(block));
  };
  // Only whole ends of the page are dropped: a story told between two parts of the report is the report's.
  for (let index = 0; index < blocks.length && isStrange(blocks[index] as Marked[]); index += 1)
    drop(blocks[index] as Marked[], otherArticle);
  for (let index = blocks.length - 1; index >= 0 && isStrange(blocks[index] as Marked[]); index -= 1)
    drop(blocks[index] as Marked[], otherArticle);
}

/** Before the running text: the title stays, with what stands between it and the text if that speaks of the same. */
function trimHead(
  lines: readonly Marked[],
  report: string,
  runs: ReadonlySet<string>,
  hint?: string,
): string | undefined {
  const first = lines.findIndex(({ kind, reason }) => kind === 'prose' && !reason);
  const head = lines.slice(0, first);
  const shorts = head.filter(({ kind, reason }) => kind === 'short' && !reason);
  const isLike = ({ words }: Marked, share: number) => getOverlap(words, runs, 2) >= share;
  const beforeMeta = shorts.filter((line) => isTitleAt(head.concat(lines.slice(first, first + 1)), head.indexOf(line)));
  const byLikeness = [...shorts].sort((a, b) => getOverlap(b.words, runs, 2) - getOverlap(a.words, runs, 2));
  const longEnough = (line: Marked | undefined): line is Marked => (line?.words.length ?? 0) >= 5;
  const isBracketed = ({ words }: Marked) => /^[(（【[].*[)）】\]]$/u.test(words);
  const last = shorts.findLast((line) => !isBracketed(line));
  const repeated = shorts.find(
    (line, index) => longEnough(line) && shorts.findIndex(({ words }) => words === line.words) < index,
  );
  const candidates = [
    hint === undefined ? undefined : shorts.find(({ words }) => words === hint),
    beforeMeta.at(-1),
    repeated,
    ...byLikeness.filter((line) => isLike(line, 0.55)).slice(0, 1),
    last && (isLike(last, 0.3) || isAboutTheSame(report, last.words)) ? last : undefined,
  ];
  const title =
    candidates.find(
      (line) =>
        longEnough(line) &&
        !isBracketed(line) &&
        (line.words === hint || line === beforeMeta.at(-1) || line === last || isLike(line, 0.2)),
    ) ?? (shorts.length === 1 && longEnough(last) && isLike(last, 0.12) ? last : undefined);
  const from = title ? shorts.findIndex(({ words }) => words === title.words) : shorts.length;
  const top = shorts[from - 1];
  const isFirstHalf =
    top !== undefined &&
    title !== undefined &&
    isLike(top, 0.7) &&
    head.indexOf(top) === head.indexOf(title) - 1 &&
    !isTitleAt(head, head.indexOf(title));
  shorts.forEach((line, index) => {
    const isOwnBracket = isBracketed(line) && isLike(line, 0.3);
    if (index < from && !isOwnBracket && !(isFirstHalf && line === top)) line.reason ??= otherHeadline;
    else if (index > from && (!isLike(line, 0.3) || line.words === title?.words))
      line.reason ??= line.words === title?.words ? '重复的标题' : otherHeadline;
  });
  return title?.words;
}

/** Short lines inside the text are its headings and captions, unless several strange ones stand together. */
function trimMiddle(lines: readonly Marked[], runs: ReadonlySet<string>): void {
  let run: Marked[] = [];
  const close = () => {
    for (const line of run) {
      const overlap = getOverlap(line.words, runs, 2);
      if (run.length >= 3 ? overlap < 0.3 : line.words.length > 20 && overlap < 0.2) line.reason ??= otherHeadline;
    }
    run = [];
  };
  for (const line of lines) {
    if (line.reason) continue;
    if (line.kind === 'short') run.push(line);
    else close();
  }
  close();
}

/** After the text: names of authors and numbered lines stay, and a last line that speaks of the same. */
function trimTail(lines: readonly Marked[], runs: ReadonlySet<string>): void {
  const last = lines.findLastIndex(({ kind, reason }) => kind === 'prose' && !reason);
  const shorts = lines.slice(last + 1).filter(({ kind, reason }) => kind === 'short' && !reason);
  for (const line of shorts)
    if (shorts.length > 1 ? getOverlap(line.words, runs, 2) < 0.8 : getOverlap(line.words, runs, 2) < 0.5)
      line.reason ??= otherHeadline;
}

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
  const main = stretches.reduce((best, stretch) => (weigh(stretch) > weigh(best) ? stretch : best));
  let title: string | undefined;
  if (proseOf(main).length > 0) {
    const report = joinStretches(stretches, main);
    dropStrangers(report);
    dropLeadingStranger(report);
    const body = textOf(proseOf(report.filter(({ reason }) => !reason)));
    const runs = getRuns(body, 2);
    title = trimHead(report, body, runs, titleHint);
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
