import traditional from './traditional.json' with { type: 'json' };

const to = [...traditional.to];
const simplified = new Map([...traditional.from].map((character, index) => [character, to[index] ?? character]));

/**
 * Text as the index and the query compare it: half-width (Unicode NFKC), lower case, simplified characters.
 * Folding what is folded changes nothing.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);
