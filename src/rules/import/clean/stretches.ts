import { gather, type Gathered } from './gathered.ts';
import { drop, isTitleAt, type Marked, otherArticle, otherHeadline, proseOf, textOf } from './marked-lines.ts';
import { getOverlap, getRuns } from './overlap.ts';
import { countSubjectWords } from './subject.ts';

/** Cuts a page where a list of other articles, or another article, begins. */
export function getStretches(lines: readonly Marked[]): Marked[][] {
  let current: Marked[] = [];
  let hasProse = false;
  let isFirst = true;
  const stretches = [current];
  lines.forEach((line, index) => {
    const isBreadcrumb = line.reason === '面包屑导航';
    // Over the first text of a page the name of a list is one of its sections.
    const isList =
      line.kind === 'list' && (!isFirst || lines.slice(index + 1, index + 4).every(({ kind }) => kind === 'short'));
    if (line.kind === 'list' && !isList) line.kind = 'furniture';
    if (isList || (hasProse && (isBreadcrumb || isTitleAt(lines, index)))) {
      current = [];
      hasProse = false;
      stretches.push(current);
    }
    current.push(line);
    hasProse ||= line.kind === 'prose';
    isFirst &&= !hasProse;
  });
  return stretches;
}

/**
 * A list in the middle of the report: the running text behind it goes on with what stood before, unless the last line of
 * the list is its headline, or it speaks of other matters. Such text joins the stretch before it, the list goes.
 */
export function joinInterrupted(stretches: readonly Marked[][]): Marked[][] {
  const joined: { lines: Marked[]; prose: Gathered | undefined }[] = [];
  for (const stretch of stretches) {
    const previous = joined.at(-1);
    const prose = proseOf(stretch);
    const first = stretch.findIndex(({ kind }) => kind === 'prose');
    if (stretch[0]?.kind === 'list' && previous?.prose && first > 0) {
      const end = stretch.findIndex(({ kind }, index) => index > first && kind === 'short');
      const text = textOf(proseOf(stretch.slice(first, end < 0 ? undefined : end)));
      const headline = stretch.slice(0, first).findLast(({ kind }) => kind === 'short');
      const isHeaded = headline !== undefined && getOverlap(headline.words, getRuns(text, 2), 2) >= 0.25;
      if (!isHeaded && !previous.prose.isStrange(text)) {
        const list = stretch.slice(0, first).filter(({ kind }) => kind !== 'structure');
        drop(list, otherHeadline);
        for (const line of stretch) previous.lines.push(line);
        previous.prose.add(prose);
        continue;
      }
    }
    joined.push({ lines: [...stretch], prose: prose.length > 0 ? gather(prose) : undefined });
  }
  return joined.map(({ lines }) => lines);
}

/** How much a stretch looks like the report: by the length of its text and the words of the subject. */
const weigh = (stretch: readonly Marked[]): number =>
  proseOf(stretch).reduce((sum, { words }) => sum + words.length * 0.2 + countSubjectWords(words) * 25, 0);

/** The stretch that looks most like the report, the first of equals; nothing is found among none. */
export function getHeaviest(stretches: readonly Marked[][]): Marked[] {
  let heaviest = stretches[0] ?? [];
  let most = weigh(heaviest);
  for (const stretch of stretches.slice(1)) {
    const weight = weigh(stretch);
    if (weight > most) [heaviest, most] = [stretch, weight];
  }
  return heaviest;
}

/** Another stretch belongs to the report where it goes on about the same places, and has no title and date of its own. */
function isContinuation(stretch: Marked[], report: Gathered): boolean {
  if (stretch.some((_, index) => isTitleAt(stretch, index))) return false;
  const prose = proseOf(stretch);
  const related = prose.filter(({ words }) => report.isAbout(words));
  return related.length > 0 && related.length >= prose.length * 0.3;
}

/** The stretches of the report in one; of a list that stands inside of it only the running text behind it is kept. */
export function joinStretches(stretches: readonly Marked[][], main: Marked[]): Marked[] {
  const report = gather(proseOf(main));
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

/** From this share of common two-letter runs on a headline says what its text says. */
const ownHeadline = 0.3;

/** Another article right before a report that has no title: its headline fits its own text and not the report. */
export function dropLeadingStranger(stretch: Marked[]): void {
  const head = stretch.findIndex(({ kind }) => kind === 'short');
  const title = stretch[head]?.words;
  const prose = proseOf(stretch);
  const [first] = prose;
  if (title === undefined || !first || head > stretch.indexOf(first)) return;
  const rest = gather(prose);
  const known = prose.findIndex((line) => {
    rest.remove([line]);
    return !rest.isStrange(line.words);
  });
  const last = prose[known - 1];
  if (!last) return;
  const end = stretch.indexOf(last) + 1;
  const fits = (lines: readonly Marked[]) => getOverlap(title, getRuns(textOf(lines), 2), 2);
  const own = fits(prose.slice(0, known));
  if (own >= ownHeadline && own > fits(prose.slice(known))) drop(stretch.slice(0, end), otherArticle);
}

/** Whether a block begins with lines that say the same as its text: a headline, which a heading inside of a report is not. */
function hasOwnHeadline(block: readonly Marked[]): boolean {
  const runs = getRuns(textOf(proseOf(block)), 2);
  const first = block.findIndex(({ kind }) => kind === 'prose');
  return block.slice(0, first).some(({ kind, words }) => kind === 'short' && getOverlap(words, runs, 2) >= ownHeadline);
}

/** Articles without a head of their own, before or after the report: a headline, then prose about other places and matters. */
export function dropStrangers(stretch: Marked[]): void {
  let last: Marked[] = [];
  let hasProse = false;
  const blocks = [last];
  for (const line of stretch) {
    if (line.kind === 'short' && hasProse) {
      last = [];
      hasProse = false;
      blocks.push(last);
    }
    last.push(line);
    hasProse ||= line.kind === 'prose';
  }
  if (blocks.length < 2) return;
  const main = getHeaviest(blocks);
  const rest = gather(proseOf(stretch));
  const isStrange = (block: Marked[]): boolean => {
    const prose = proseOf(block);
    const text = textOf(prose);
    rest.remove(prose);
    const isOther =
      block !== main &&
      text.length > 40 &&
      hasOwnHeadline(block) &&
      rest.isStrange(text) &&
      !rest.isAbout(textOf(block));
    rest.add(prose);
    return isOther;
  };
  // Only whole ends of the page are dropped: a story told between two parts of the report is the report's.
  for (const ordered of [blocks, blocks.toReversed()])
    for (const block of ordered) {
      if (!isStrange(block)) break;
      drop(block, otherArticle);
    }
}
