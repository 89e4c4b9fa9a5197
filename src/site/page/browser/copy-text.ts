/** What is said once a text has been copied, or could not be. */
interface CopyWords {
  copied: string;
  uncopied: string;
}

/**
 * Copies the text of `[data-plain]` at the press of `[data-copy]`, and says so in `[data-copied]`; where no script may copy, the text
 * is shown in `[data-by-hand]`. All four stand in `root`. `reset` takes back what was said, once the text is another.
 */
export function offerCopy(root: ParentNode, { copied, uncopied }: CopyWords): { reset: () => void } {
  const text = root.querySelector<HTMLTextAreaElement>('[data-plain]')!;
  const said = root.querySelector<HTMLElement>('[data-copied]')!;
  const byHand = root.querySelector<HTMLElement>('[data-by-hand]')!;
  const copyByHand = () => {
    byHand.hidden = false;
    text.select();
    said.textContent = uncopied;
  };
  root.querySelector('[data-copy]')!.addEventListener('click', () => {
    // Pages served without encryption have no clipboard.
    if (!navigator.clipboard) copyByHand();
    else
      navigator.clipboard.writeText(text.value).then(() => {
        said.textContent = copied;
      }, copyByHand);
  });
  return {
    reset: () => {
      byHand.hidden = true;
      said.textContent = '';
    },
  };
}
