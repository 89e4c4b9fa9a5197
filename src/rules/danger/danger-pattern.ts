import { dangerSets } from './danger-sets.table.ts';

/** The words of each set; a long one goes on in further rows. */
const sets = new Map<string, string>();
for (const { name, words } of dangerSets) sets.set(name, [sets.get(name), words].filter(Boolean).join('|'));

/** The source of a pattern for the words of a row of danger-cues.tsv; a set may name other sets. */
export const toSource = (words: string): string =>
  words
    .replace(/<(\w+)>/gu, (_, name: string) => `(${toSource(sets.get(name) ?? name)})`)
    .replace(/\{(\d+)\}/gu, '[^，。；！？,;!?]{0,$1}')
    .replace(/\((?!\?)/gu, '(?:');
