import { copyText } from '../../page/browser/copy-text.ts';

/** The day on which the reader sees the page, on the clock of his own device. */
const today = new Intl.DateTimeFormat('sv-SE').format(new Date());

/** How long a button says that it has copied, in milliseconds. */
const saying = 2000;

for (const line of document.querySelectorAll<HTMLElement>('[data-cite]'))
  line.textContent = line.dataset.cite?.replace('YYYY-MM-DD', today) ?? '';

/** The first reference of a file is the page: it gets the day of reading, which no file on a server can know. */
function withAccessed(text: string, path: string): string {
  if (path.endsWith('.bib')) return text.replace('\n}', `,\n  urldate = {${today}}\n}`);
  const [page, ...sources]: object[] = JSON.parse(text);
  const accessed = { 'date-parts': [today.split('-').map(Number)] };
  return JSON.stringify([{ ...page, accessed }, ...sources], null, 2);
}

const loadFile = async (path: string): Promise<string> => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(String(answer.status));
  return withAccessed(await answer.text(), path);
};

const getText = (button: HTMLElement): string =>
  [...(button.closest('dd')?.querySelectorAll('.cite-text') ?? [])].map((line) => line.textContent.trim()).join('\n');

/** Says it in the button and, for screen readers, beside it. */
function say(button: HTMLElement): void {
  const words = button.textContent;
  const copied = button.dataset.copied ?? '';
  const status = document.createElement('span');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  button.after(status);
  button.textContent = copied;
  // A voice that is filled before it stands on the page says nothing.
  requestAnimationFrame(() => (status.textContent = copied));
  button.toggleAttribute('disabled', true);
  setTimeout(() => {
    button.textContent = words;
    button.toggleAttribute('disabled', false);
    status.remove();
  }, saying);
}

/** Where copying is refused, e.g. on a page without https, the text is marked for the reader to copy, the file opened. */
function help(button: HTMLElement, path: string | undefined): void {
  if (path) location.href = path;
  else getSelection()?.selectAllChildren(button.closest('dd')?.querySelector('.cite-text, ol') ?? button);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-text], [data-copy-file]'))
  button.addEventListener('click', () => {
    const path = button.dataset.copyFile;
    void copyText(path ? () => loadFile(path) : getText(button)).then((isCopied) => {
      if (isCopied) say(button);
      else help(button, path);
    });
  });
