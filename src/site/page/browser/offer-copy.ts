import { copyText } from './copy-text.ts';

/** What is said once a text has been copied, or could not be. */
interface CopyWords {
  copied: string;
  uncopied: string;
}

/**
 * Copies the text of `[data-plain]` at the press of `[data-copy]`, and says so in `[data-copied]`; where no script may copy, the text
 * is shown in `[data-by-hand]`. All four stand in `root` (`page/ResultTools.astro`). `reset` takes back what was said, once the text
 * is another.
 */
export function offerCopy(root: ParentNode, { copied, uncopied }: CopyWords): { reset: () => void } {
  const text = root.querySelector<HTMLTextAreaElement>('[data-plain]')!;
  const said = root.querySelector<HTMLElement>('[data-copied]')!;
  const byHand = root.querySelector<HTMLElement>('[data-by-hand]')!;
  root.querySelector('[data-copy]')!.addEventListener('click', () => {
    void copyText(text.value).then((isCopied) => {
      said.textContent = isCopied ? copied : uncopied;
      if (isCopied) return;
      byHand.hidden = false;
      text.select();
    });
  });
  return {
    reset: () => {
      byHand.hidden = true;
      said.textContent = '';
    },
  };
}
