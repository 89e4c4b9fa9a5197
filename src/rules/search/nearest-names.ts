import { distance } from 'fastest-levenshtein';
import { fold, spellOut } from './pinyin.ts';
import type { Suggestible, Suggestibles } from './suggest.ts';

/** A known name that is like what was typed. */
export interface NearName {
  name: string;
  /** The shown name of what it stands for. */
  label: string;
}

/** Longer names are sentences, and sentences are like nothing. */
const longestName = 10;

const share = (a: string, b: string) => distance(a, b) / Math.max(a.length, b.length);

/** How unlike two words are, from 0: by their characters, or by their sound where that is nearer (物业废, 劳东仲裁). */
function getUnlikeness(typed: string, spelled: string, name: string, { readings }: Suggestibles): number {
  return Math.min(share(typed, name) / 0.6, share(spelled, spellOut(name, readings)) / 0.34);
}

/** The names most like what was typed, at most `count`; none where nothing is near enough to be meant. */
export function getNearestNames(typed: string, all: Suggestibles, count: number): NearName[] {
  const folded = fold(typed).slice(0, 40);
  if (folded.length < 2) return [];
  const spelled = spellOut(folded, all.readings);
  const rate = ({ names }: Suggestible) =>
    names
      .filter((name) => name.length <= longestName)
      .map((name) => ({ name, label: names[0] ?? name, cost: getUnlikeness(folded, spelled, fold(name), all) }));
  const near = all.entries
    .flatMap(rate)
    .filter(({ cost }) => cost <= 1)
    .sort((a, b) => a.cost - b.cost);
  const byLabel = new Map([...near].reverse().map((each) => [each.label, each]));
  return [...byLabel.values()]
    .sort((a, b) => a.cost - b.cost)
    .slice(0, count)
    .map(({ name, label }) => ({ name, label }));
}
