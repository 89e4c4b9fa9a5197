import type { Line } from './lines.ts';
import { getRuns } from './overlap.ts';
import { countNames, countSubjectWords } from './subject.ts';

/** Lines taken together, and whether another text speaks of what they speak of; lines come and go, and none is read twice. */
export interface Gathered {
  add: (lines: readonly Line[]) => void;
  remove: (lines: readonly Line[]) => void;
  /** Whether `text` names a place or thing that the lines name more than once. */
  isAbout: (text: string) => boolean;
  /** Whether `text` is about other places and matters. */
  isStrange: (text: string) => boolean;
}

/** Below this share of common three-letter runs a text goes on about nothing that the others said. */
const sameMatter = 0.12;

/** Takes lines together. */
export function gather(lines: readonly Line[]): Gathered {
  const names = new Map<string, number>();
  const runs = new Map<string, number>();
  let [subject, length] = [0, 0];
  const change = (changed: readonly Line[], by: number) => {
    for (const { words } of changed) {
      subject += countSubjectWords(words) * by;
      length += words.length * by;
      for (const [name, times] of countNames(words)) names.set(name, (names.get(name) ?? 0) + times * by);
      for (const run of getRuns(words, 3)) runs.set(run, (runs.get(run) ?? 0) + by);
    }
  };
  const isAbout = (text: string) => [...countNames(text).keys()].some((name) => (names.get(name) ?? 0) >= 2);
  const getShare = (text: string) => {
    const own = [...getRuns(text, 3)];
    return own.length === 0 ? 0 : own.filter((run) => (runs.get(run) ?? 0) > 0).length / own.length;
  };
  change(lines, 1);
  return {
    add: (more) => change(more, 1),
    remove: (less) => change(less, -1),
    isAbout,
    // Words of the subject tell apart only where the lines are full of them: a story has none.
    isStrange: (text) =>
      subject * 60 >= length &&
      !isAbout(text) &&
      countSubjectWords(text) * 100 < text.length &&
      getShare(text) < sameMatter,
  };
}
