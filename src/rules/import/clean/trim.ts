import { isTitleAt, type Marked, otherHeadline } from './marked-lines.ts';
import { getOverlap } from './overlap.ts';
import { isAboutTheSame } from './subject.ts';

/** Before the running text: the title stays, with what stands between it and the text if that speaks of the same. */
export function trimHead(
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
