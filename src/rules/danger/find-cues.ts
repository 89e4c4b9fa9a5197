import type { DangerKind } from '../../schemas/dangers.ts';
import { dangerCues } from './danger-cues.table.ts';
import { toSource } from './danger-pattern.ts';
import { lawfulWords } from './lawful-words.table.ts';

interface Cue {
  kind: DangerKind;
  words: RegExp;
  /** Nothing where the words tell alone. */
  beside: RegExp | undefined;
}

/** In a longer clause two words may have nothing to do with each other. */
const longestClause = 30;

/** Made when the first text is looked at: a page on which nobody types compiles nothing. */
let cues: Cue[] | undefined;

/** A set that stands beside many words is one pattern. */
function readCues(): Cue[] {
  const known = new Map<string, RegExp>();
  const toPattern = (words: string): RegExp => {
    const pattern = known.get(words) ?? new RegExp(toSource(words), 'u');
    known.set(words, pattern);
    return pattern;
  };
  return dangerCues.map(({ kind, words, beside }) => ({
    kind,
    words: toPattern(words),
    beside: beside === '' ? undefined : toPattern(beside),
  }));
}

/**
 * The dangers of which a folded text tells, in the order of the table: by words that mean nothing else, or by two that belong
 * together in some clause, in whatever order and however far apart: people put one danger in more ways than phrases can foresee.
 */
export function findCues(folded: string): DangerKind[] {
  cues ??= readCues();
  const clauses = lawfulWords.some((word) => folded.includes(word))
    ? []
    : [folded, ...folded.split(/[，。；！？,;!?]/u)].filter((clause) => clause.length <= longestClause);
  const isHeard = ({ words, beside }: Cue): boolean =>
    beside
      ? clauses.some((clause) => words.test(clause) && beside.test(clause.replace(words, ' ')))
      : words.test(folded);
  const kinds = new Set<DangerKind>();
  for (const cue of cues) if (!kinds.has(cue.kind) && isHeard(cue)) kinds.add(cue.kind);
  return [...kinds];
}
