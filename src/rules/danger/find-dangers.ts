import type { DangerKind } from '../../schemas/dangers.ts';
import { dangerAsides } from './danger-asides.table.ts';
import { unknownDanger } from './dangers.ts';
import { findCues } from './find-cues.ts';
import { foldSaid } from './fold-said.ts';
import { weighWords } from './weights/weigh-words.ts';

/**
 * The dangers that a text speaks of, as people type it into a search box: those of which its cues tell, in the order of the table;
 * where there are none, those of which its words together tell.
 */
export function findDangers(text: string): DangerKind[] {
  const folded = foldSaid(text);
  if (folded === '') return [];
  const has = (words: string) => words !== '' && words.split('|').some((word) => folded.includes(word));
  const isAside = (kind: DangerKind) =>
    dangerAsides.some((aside) => aside.kind === kind && has(aside.words) && !has(aside.unless));
  const told = findCues(folded);
  if (told.length > 0) return told.filter((kind) => !isAside(kind));
  const weighed = weighWords(folded);
  return weighed?.length === 0 ? [...unknownDanger] : (weighed ?? []);
}
