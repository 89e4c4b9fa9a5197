import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { findOddCharacters, type OddRun } from '../../rules/language/characters.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { at, getTexts } from '../context/texts.ts';

/** All runs of a text as one stretch, so that a click repairs them together; nothing where a writer must look. */
function repairAll(text: string, runs: readonly OddRun[]): string | undefined {
  const [first] = runs;
  if (!first || runs.some(({ repair }) => repair === undefined)) return undefined;
  let from = first.start;
  let repaired = '';
  for (const { start, end, repair = '' } of runs) {
    repaired += text.slice(from, start) + repair;
    from = end;
  }
  return repaired;
}

/** How much of a text is shown on either side of what cannot be seen. */
const reach = 6;

/** Characters that came in with what was pasted: nobody sees them, and they break feeds, cards and search. */
export const validateCharacters = (file: CheckedFile): Finding[] =>
  getTexts(file).flatMap((text) =>
    findOddCharacters(text.text).map(({ kind, runs }): Finding => {
      const start = runs[0]?.start ?? 0;
      const end = runs.at(-1)?.end ?? start;
      const around = text.text.slice(Math.max(0, start - reach), (runs[0]?.end ?? start) + reach);
      const replacement = repairAll(text.text, runs);
      return {
        ...at(file, text, start, end),
        rule: `character-${kind.kind}`,
        severity: kind.isBroken ? 'error' : 'warning',
        message: `有 ${runs.length} 处${kind.label}：「${showWords(around)}」`,
        fix:
          replacement === undefined
            ? '对照原文，把丢了的字重新写上'
            : '在编辑台的「体检」里点一下就能改好；或者把这几个字重新打一遍',
        ...(replacement !== undefined && { replacement }),
      };
    }),
  );
