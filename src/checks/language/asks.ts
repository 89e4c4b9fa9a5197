import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { dropAsking } from '../../rules/search/asking.ts';
import { foldText } from '../../rules/search/fold.ts';
import { getTerms, isPair } from '../../rules/search/terms.ts';
import { getTexts } from '../context/texts.ts';

/** What search takes from a question besides asking. */
const getTelling = (ask: string): string[] => [...getTerms(dropAsking(foldText(ask))).keys()].filter(isPair);

/** With fewer words a question says too little to be held against a page. */
const fewest = 3;

/** A page answers what it says people ask: one of whose words, as search takes them, none stands on it hardly does. */
export function validateAsks(file: CheckedFile): Finding[] {
  if (file.entry?.collection !== 'explainers') return [];
  const own = getTexts(file).filter(({ path }) => path[0] !== 'asks');
  const words = getTerms(own.map(({ text }) => text).join('\n'));
  return file.entry.data.asks.flatMap((ask, index): Finding[] => {
    const telling = getTelling(ask);
    if (telling.length < fewest || telling.some((word) => words.has(word))) return [];
    return [
      {
        file: file.source.path,
        field: `asks.${index}`,
        line: file.parsed.lineOf(['asks', index]),
        rule: 'ask-unanswered',
        severity: 'warning',
        message: `「${ask}」里的话，这一页一个词也没有说到`,
        fix: '在正文里用这样的话答上；这一页不管这件事，就删去这一问',
      },
    ];
  });
}
