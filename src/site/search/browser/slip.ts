import { copyText } from '../../page/browser/copy-text.ts';

/** The slip on which a reader may write down what was not answered; nothing of it leaves the page. */
export interface Slip {
  /** Offers a slip for this question; nothing takes it away, with what stands on it. */
  offer: (question: string | undefined) => void;
}

/**
 * The question with what points to a person masked. Nothing, so that the reader writes it anew, where the rules of privacy do not come
 * over the network.
 */
const getMasked = (question: string): Promise<string> =>
  import('../../../rules/slips/slip.ts').then(({ toSlip }) => toSlip(question) ?? '').catch(() => '');

/** Takes the part of the search page that holds the slip; what masks it is loaded when one is wanted. */
export function createSlip(container: HTMLElement): Slip {
  const find = <E extends HTMLElement>(selector: string): E => container.querySelector<E>(selector)!;
  const part = find('[data-slip]');
  const sheet = find('[data-slip-sheet]');
  const text = find<HTMLTextAreaElement>('[data-slip-text]');
  const paper = find('[data-slip-paper]');
  const status = find('[data-slip-status]');
  const copyButton = find('[data-slip-copy]');
  let offered: string | undefined;

  /** What is printed is what stands in the box: paper has no scroll bar. */
  const write = (words: string) => {
    paper.textContent = words;
    status.textContent = '';
  };
  const showSheet = (isShown: boolean) => {
    sheet.hidden = !isShown;
    document.documentElement.classList.toggle('has-slip', isShown);
  };

  text.addEventListener('input', () => write(text.value));
  // What changes on the slip is nothing to search for.
  part.addEventListener('change', (event) => event.stopPropagation());
  find('[data-slip-write]').addEventListener('click', () => {
    const question = offered ?? '';
    void getMasked(question).then((masked) => {
      if (question !== offered) return;
      text.value = masked;
      write(masked);
      showSheet(true);
      text.focus();
    });
  });
  copyButton.addEventListener('click', () => {
    void copyText(text.value).then((isCopied) => {
      const { copied = '', marked = '' } = copyButton.dataset;
      status.textContent = isCopied ? copied : marked;
      // Marked for the reader to copy.
      if (!isCopied) text.select();
    });
  });

  return {
    offer: (question) => {
      if (question === offered) return;
      offered = question;
      text.value = '';
      write('');
      showSheet(false);
      part.hidden = question === undefined;
    },
  };
}
