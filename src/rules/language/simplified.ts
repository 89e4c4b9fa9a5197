import traditional from './lists/traditional.json' with { type: 'json' };

const to = [...traditional.to];
const simplified = new Map([...traditional.from].map((character, index) => [character, to[index] ?? character]));
/** Those alone: of a text that is written in simplified characters none is looked up. */
const written = new RegExp(`[${traditional.from}]`, 'gu');

/** Simplified characters for traditional ones, one for one, so that places in the text stay (OpenCC's characters whose simplified form is one of GB/T 2312). */
export const toSimplified = (text: string): string =>
  text.replace(written, (character) => simplified.get(character) ?? character);
