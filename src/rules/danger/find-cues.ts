import type { DangerKind } from '../../schemas/dangers.ts';
import { dangerCues } from './danger-cues.table.ts';
import { toSource } from './danger-pattern.ts';
import { lawfulWords } from './lawful-words.table.ts';

interface Cue {
  kind: DangerKind;
  telling: RegExp;
  beside: RegExp;
}

/** In a longer clause two words may have nothing to do with each other. */
const longestClause = 30;

/** Made when the first text is looked at: a page on which nobody types compiles nothing. */
let cues: Cue[] | undefined;

// The kinds are those of the table: the list of the schemas would bring their library into every page that asks.
const readCues = (): Cue[] =>
  [...new Set(dangerCues.map(({ kind }) => kind))].map((kind) => {
    const read = (role: 'telling' | 'beside') =>
      new RegExp(
        dangerCues.flatMap((row) => (row.kind === kind && row.role === role ? [toSource(row.words)] : [])).join('|'),
        'u',
      );
    return { kind, telling: read('telling'), beside: read('beside') };
  });

/**
 * The dangers of which some clause of a folded text holds a telling word and another that belongs to it, in whatever order and
 * however far apart: people put one danger in more ways than a table of phrases can hold.
 */
export function findCues(folded: string): DangerKind[] {
  if (lawfulWords.some((word) => folded.includes(word))) return [];
  cues ??= readCues();
  const clauses = [folded, ...folded.split(/[，。；！？,;!?]/u)].filter((clause) => clause.length <= longestClause);
  return cues.flatMap(({ kind, telling, beside }) =>
    clauses.some((clause) => telling.test(clause) && beside.test(clause.replace(telling, ' '))) ? [kind] : [],
  );
}
