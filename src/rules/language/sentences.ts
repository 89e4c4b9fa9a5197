/** One sentence of a text and where it stands there: `text.slice(start, end)` is the sentence. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

/** A semicolon closes a thought as a full stop does; closing quotes and brackets belong to the sentence before them. */
const ends = /(?:[。！？；!?\n]|…+)+[”’」』）)》"']*/gu;
const comma = /[，、：,]/u;
const letter = /[\p{Letter}\p{Number}]/u;

/** The place behind the last comma up to `longest`, else behind the first one; the end where there is none. */
function getBreak(text: string, longest: number): number {
  const commas = [...text].flatMap((character, index) => (comma.test(character) ? [index + 1] : []));
  return commas.findLast((place) => place <= longest) ?? commas.find((place) => place < text.length) ?? text.length;
}

/**
 * The sentences of a text, in order and without the blanks around them; what holds no letter or figure is left out.
 * One of more than `longest` characters is cut at its commas.
 */
export function getSentences(text: string, longest = Infinity): Sentence[] {
  const sentences: Sentence[] = [];
  const add = (from: number, to: number): void => {
    const whole = text.slice(from, to);
    const sentence = whole.trim();
    if (!letter.test(sentence)) return;
    const start = from + whole.indexOf(sentence);
    const cut = sentence.length > longest ? getBreak(sentence, longest) : sentence.length;
    sentences.push({ text: sentence.slice(0, cut), start, end: start + cut });
    add(start + cut, to);
  };
  let from = 0;
  for (const { index, 0: end } of text.matchAll(ends)) {
    add(from, index + end.length);
    from = index + end.length;
  }
  add(from, text.length);
  return sentences;
}
