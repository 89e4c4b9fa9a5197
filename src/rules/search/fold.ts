import traditional from './traditional.json' with { type: 'json' };

const to = [...traditional.to];
const simplified = new Map([...traditional.from].map((character, index) => [character, to[index] ?? character]));
/** Those alone: of a text that is written in simplified characters none is looked up. */
const written = new RegExp(`[${traditional.from}]`, 'gu');

/**
 * Text as the index and the query compare it: half-width (Unicode NFKC), lower case, simplified characters.
 * Folding what is folded changes nothing.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(written, (character) => simplified.get(character) ?? character);
