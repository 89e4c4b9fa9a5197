import { isTitleAt, type Marked, otherHeadline } from './marked-lines.ts';
import { getOverlap } from './overlap.ts';
import type { Gathered } from './gathered.ts';

/** Before the running text: the title stays, with what stands between it and the text if that speaks of the same. */
export function trimHead(
  lines: readonly Marked[],
  report: Gathered,
  runs: ReadonlySet<string>,
  hint?: string,
): string | undefined {
  const first = lines.findIndex(({ kind, reason }) => kind === 'prose' && !reason);
  const head = lines.slice(0, first);
  const shorts = head.filter(({ kind, reason }) => kind === 'short' && !reason);
  const isLike = ({ words }: Marked, share: number) => getOverlap(words, runs, 2) >= share;
  const headAndText = lines.slice(0, first + 1);
  const titles = new Set(head.filter((_, index) => isTitleAt(headAndText, index)));
  const beforeMeta = shorts.filter((line) => titles.has(line));
  const [likest] = shorts
    .map((line) => ({ line, share: getOverlap(line.words, runs, 2) }))
    .sort((a, b) => b.share - a.share);
  const longEnough = (line: Marked | undefined): line is Marked => (line?.words.length ?? 0) >= 5;
  const isBracketed = ({ words }: Marked) => /^[(（【[].*[)）】\]]$/u.test(words);
  const last = shorts.findLast((line) => !isBracketed(line));
  const firsts = new Map<string, Marked>();
  for (const line of shorts) if (!firsts.has(line.words)) firsts.set(line.words, line);
  const repeated = shorts.find((line) => longEnough(line) && firsts.get(line.words) !== line);
  const candidates = [
    hint === undefined ? undefined : shorts.find(({ words }) => words === hint),
    beforeMeta.at(-1),
    repeated,
    likest && likest.share >= 0.55 ? likest.line : undefined,
    last && (isLike(last, 0.3) || report.isAbout(last.words)) ? last : undefined,
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
export function trimMiddle(lines: readonly Marked[], runs: ReadonlySet<string>): void {
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
export function trimTail(lines: readonly Marked[], runs: ReadonlySet<string>): void {
  const last = lines.findLastIndex(({ kind, reason }) => kind === 'prose' && !reason);
  const shorts = lines.slice(last + 1).filter(({ kind, reason }) => kind === 'short' && !reason);
  for (const line of shorts)
    if (shorts.length > 1 ? getOverlap(line.words, runs, 2) < 0.8 : getOverlap(line.words, runs, 2) < 0.5)
      line.reason ??= otherHeadline;
}
