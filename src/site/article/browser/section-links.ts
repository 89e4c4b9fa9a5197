import { copyText } from '../../page/browser/copy-text.ts';

const template = document.querySelector<HTMLTemplateElement>('[data-section-link]');

/** How long a button says that it has copied, in milliseconds. */
const saying = 2000;

/** A polite voice for screen readers; it must be on the page before it says anything. */
const status = document.createElement('p');
status.className = 'visually-hidden';
status.setAttribute('role', 'status');

/** Puts a button beside a heading that copies the address of its section, or goes there where copying is refused. */
function addButton(heading: HTMLElement): void {
  const button = template && document.importNode(template.content, true).querySelector('button');
  const [sign, name] = [...(button?.children ?? [])];
  if (!button || !sign || !name) return;
  name.append(heading.textContent ?? '');
  const copied = button.dataset.copied ?? '';
  button.addEventListener('click', () => {
    const address = `${location.origin}${location.pathname}#${encodeURIComponent(heading.id)}`;
    void copyText(address).then((isCopied) => {
      if (!isCopied) {
        location.hash = heading.id;
        return;
      }
      status.textContent = sign.textContent = copied;
      setTimeout(() => {
        status.textContent = '';
        sign.textContent = '#';
      }, saying);
    });
  });
  // Beside the heading, not in it: the name of a heading is its words.
  const box = document.createElement('div');
  box.className = 'section-head';
  heading.replaceWith(box);
  box.append(heading, button);
}

const headings = document.querySelectorAll<HTMLElement>('.prose > h2[id], .prose > h3[id]');
if (template && headings.length > 0) {
  document.querySelector('main')?.append(status);
  for (const heading of headings) addButton(heading);
}
