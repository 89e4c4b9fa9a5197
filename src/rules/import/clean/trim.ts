import { isCaption, isSameLine } from './lines.ts';
import { isTitleAt, type Marked, otherHeadline } from './marked-lines.ts';
import { getOverlap } from './overlap.ts';
import type { Gathered } from './gathered.ts';

/** More lines than these without a full stop, one after the other, are no title with what stands below it, nor a heading. */
const mostLines = 3;

/** Whether a line is the title that the file tells, which may go on with the name of the site. */
const isTitle = (words: string, hint: string): boolean =>
  isSameLine(words, hint) || (words.length >= 8 && hint.startsWith(words));

const isBracketed = ({ words }: Marked) => /^[(（【[].*[)）】\]]$/u.test(words);

const mayBeTitle = (line: Marked | undefined): line is Marked =>
  line !== undefined && line.words.length >= 5 && !isBracketed(line) && !isCaption(line.words);

/** Whether so large a share of what a line says stands in the text. */
type IsLike = (line: Marked, share: number) => boolean;

/** Of the lines before the running text the one that is its title: what the file tells, what stands above a day, what comes twice, the first of few, or what says the same as the text. */
function chooseTitle(
  shorts: readonly Marked[],
  titles: ReadonlySet<Marked>,
  report: Gathered,
  isLike: IsLike,
  hint: string | undefined,
): Marked | undefined {
  const told = hint === undefined ? undefined : shorts.find(({ words }) => isTitle(words, hint));
  if (told) return told;
  const own = shorts.filter(mayBeTitle);
  const last = own.at(-1);
  const firsts = new Map<string, Marked>();
  for (const line of shorts) if (!firsts.has(line.words)) firsts.set(line.words, line);
  return (
    own.findLast((line) => titles.has(line)) ??
    own.find((line) => firsts.get(line.words) !== line && isLike(line, 0.2)) ??
    // Few lines before a text are its title and what stands below it; many are a page.
    (own.length <= mostLines ? own[0] : undefined) ??
    own.find((line) => isLike(line, 0.55)) ??
    (last && (isLike(last, 0.3) || report.isAbout(last.words)) ? last : undefined)
  );
}

/** Before the running text: the title stays, with what stands between it and the text unless that is a list. */
export function trimHead(
  lines: readonly Marked[],
  report: Gathered,
  runs: ReadonlySet<string>,
  hint?: string,
): string | undefined {
  const first = lines.findIndex(({ kind, reason }) => kind === 'prose' && !reason);
  const head = lines.slice(0, first);
  const shorts = head.filter(({ kind, reason }) => kind === 'short' && !reason);
  const isLike: IsLike = ({ words }, share) => getOverlap(words, runs, 2) >= share;
  const headAndText = lines.slice(0, first + 1);
  const titles = new Set(head.filter((_, index) => isTitleAt(headAndText, index)));
  const title = chooseTitle(shorts, titles, report, isLike, hint);
  const from = title ? shorts.findIndex(({ words }) => words === title.words) : shorts.length;
  const top = shorts[from - 1];
  const isFirstHalf =
    top !== undefined &&
    title !== undefined &&
    isLike(top, 0.7) &&
    head.indexOf(top) === head.indexOf(title) - 1 &&
    !isTitleAt(head, head.indexOf(title));
  const between = shorts.length - 1 - from;
  shorts.forEach((line, index) => {
    const isOwnBracket = isBracketed(line) && isLike(line, 0.3);
    if (index < from && !isOwnBracket && !(isFirstHalf && line === top)) line.reason ??= otherHeadline;
    else if (index > from && line.words === title?.words) line.reason ??= '重复的标题';
    else if (index > from && between > mostLines && !isLike(line, 0.3)) line.reason ??= otherHeadline;
  });
  return title?.words;
}

/** Short lines inside the text are its headings and captions, unless many strange ones stand together. */
export function trimMiddle(lines: readonly Marked[], runs: ReadonlySet<string>): void {
  let run: Marked[] = [];
  const close = () => {
    for (const line of run) {
      const overlap = getOverlap(line.words, runs, 2);
      if (run.length > mostLines && overlap < 0.3) line.reason ??= otherHeadline;
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

/**
 * After the text: one or two lines right behind it are its end, which has lost its full stop, or who wrote it; of more, and
 * of lines below the furniture of the page, those stay that speak of the same.
 */
export function trimTail(lines: readonly Marked[], runs: ReadonlySet<string>): void {
  const last = lines.findLastIndex(({ kind, reason }) => kind === 'prose' && !reason);
  const behind = lines.slice(last + 1);
  const furniture = behind.findIndex(({ reason }) => reason);
  const isLeft = ({ kind, reason }: Marked) => kind === 'short' && !reason;
  const direct = behind.slice(0, furniture < 0 ? undefined : furniture).filter(isLeft);
  const shorts = behind.filter(isLeft);
  if (direct.length < mostLines) for (const line of direct) shorts.splice(shorts.indexOf(line), 1);
  for (const line of shorts)
    if (getOverlap(line.words, runs, 2) < (shorts.length > 1 ? 0.8 : 0.5)) line.reason ??= otherHeadline;
}
