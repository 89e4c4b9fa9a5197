import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { dropAsking } from '../../rules/search/asking.ts';
import { foldText } from '../../rules/search/fold.ts';
import { getTerms, isCharacter, isPair } from '../../rules/search/terms.ts';
import { getTexts } from '../context/texts.ts';

/** With fewer words a question says too little to be held against a page. */
const fewest = 3;
/** A page that says it in other words has most of the characters. */
const strangeShare = 1 / 3;

/** Whether a page holds no word of a question, as search takes words, and lacks many of its characters too. */
function isStrange(ask: string, page: ReadonlyMap<string, number>): boolean {
  const terms = [...getTerms(dropAsking(foldText(ask))).keys()];
  const words = terms.filter(isPair);
  const characters = terms.filter(isCharacter);
  const missing = characters.filter((character) => !page.has(character));
  return (
    words.length >= fewest &&
    !words.some((word) => page.has(word)) &&
    missing.length >= characters.length * strangeShare
  );
}

/** A page answers what it says people ask: one that has no word of a question hardly does. */
export function validateAsks(file: CheckedFile): Finding[] {
  if (file.entry?.collection !== 'explainers') return [];
  const own = getTexts(file).filter(({ path }) => path[0] !== 'asks');
  const page = getTerms(own.map(({ text }) => text).join('\n'));
  return file.entry.data.asks.flatMap((ask, index): Finding[] => {
    if (!isStrange(ask, page)) return [];
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
