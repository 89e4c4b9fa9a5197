import type { BlockParser, InlineParser } from '@lezer/markdown';

/** So many marks stand in no paragraph, heading or cell that somebody wrote. */
const mostMarks = 600;

/** What the reader holds against all that stand before it, to the end of the stretch: in the square of their number. */
const marks = /\*+|_+|~+|`+|[[\]]/gu;

function hasMany(text: string): boolean {
  marks.lastIndex = 0;
  for (let count = 0; count <= mostMarks; count += 1) if (!marks.test(text)) return false;
  return true;
}

/** Leaves a stretch of text with very many marks as it is written: to tell which belong together would keep the page for minutes. */
export const manyMarks: InlineParser = {
  name: 'ManyMarks',
  before: 'Escape',
  parse: (cx, _, at) => (at === cx.offset && hasMany(cx.slice(at, cx.end)) ? cx.end : -1),
};

/** So deep stands no list in a quotation in a callout that somebody wrote. */
const mostDepth = 40;

/** Leaves a line as it is written that lies in very many lists, quotations and callouts: each of them is asked about every line. */
export const deepLines: BlockParser = {
  name: 'DeepLines',
  before: 'IndentedCode',
  parse(cx) {
    if (cx.depth < mostDepth) return false;
    cx.nextLine();
    return true;
  },
};
