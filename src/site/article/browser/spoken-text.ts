import { getSentences } from '../../../rules/language/sentences.ts';

/** A sentence of the page: what to say, where it stands, and the block that holds it. */
export interface SpokenSentence {
  text: string;
  range: Range;
  block: HTMLElement;
}

/** Longer utterances are cut at commas: Chrome's network voices fall silent after 15 seconds (crbug.com/679437). */
const longestUtterance = 60;

const silent = '[data-silent], [hidden], template, button, rt, svg, .footnote-ref, .footnote-backref';

const getBlock = (node: Node): HTMLElement => {
  let element = node.parentElement!;
  while (getComputedStyle(element).display === 'inline' && element.parentElement) element = element.parentElement;
  return element;
};

/** The texts of `root` that are read, those of one block together. */
function getBlocks(root: HTMLElement): { block: HTMLElement; texts: Text[] }[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const blocks: { block: HTMLElement; texts: Text[] }[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!(text instanceof Text) || !text.data.trim() || text.parentElement?.closest(silent)) continue;
    const block = getBlock(text);
    const last = blocks.slice(-1)[0];
    if (last?.block === block) last.texts.push(text);
    else blocks.push({ block, texts: [text] });
  }
  return blocks;
}

/** The text node and the place in it that `offset` of the joined texts falls on; an end belongs to the text before it. */
function locate(texts: readonly Text[], offset: number, isEnd: boolean): [Text, number] {
  let rest = offset;
  for (const text of texts) {
    if (rest < text.length || (isEnd && rest === text.length)) return [text, rest];
    rest -= text.length;
  }
  const last = texts.slice(-1)[0]!;
  return [last, last.length];
}

/** The sentences of the parts of the page that are marked with `data-aloud`, in order. */
export function getSpokenSentences(): SpokenSentence[] {
  const roots = [...document.querySelectorAll<HTMLElement>('[data-aloud]')];
  return roots.flatMap(getBlocks).flatMap(({ block, texts }) =>
    getSentences(texts.map(({ data }) => data).join(''), longestUtterance).map(({ text, start, end }) => {
      const range = document.createRange();
      range.setStart(...locate(texts, start, false));
      range.setEnd(...locate(texts, end, true));
      return { text, range, block };
    }),
  );
}
