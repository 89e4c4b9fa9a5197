import { fill } from '../../../rules/language/fill.ts';
import { replaceChildren } from '../../page/browser/replace-children.ts';

/** One line of the list: where it leads, and what to say beside it. */
interface Option {
  href: string;
  label: string;
  note: string | undefined;
}

/** Options under one heading; recent queries can be forgotten. */
export interface Group {
  label: string;
  isRecent: boolean;
  options: Option[];
}

/** The list below a search box. */
export interface Popup {
  show: (groups: readonly Group[]) => void;
  close: () => void;
  isOpen: () => boolean;
  /** Marks the next or the one before; from either end back to the box. False where the end was left forwards. */
  move: (step: 1 | -1) => boolean;
  /** Back to the box, the list stays. */
  leave: () => void;
  getActive: () => HTMLAnchorElement | undefined;
  say: (text: string) => void;
  onForget: (handle: (query: string) => void) => void;
  onClear: (handle: () => void) => void;
}

const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

/** Puts the list below the box; its options are links that only the box's keys and a pointer reach. */
export function createPopup(
  form: HTMLFormElement,
  input: HTMLInputElement,
  words: { list: string; forget: string; clear: string },
): Popup {
  const list = make('div', { id: 'suggestions', className: 'ask-list' }, { role: 'listbox', 'aria-label': words.list });
  const removals = make('div', { className: 'ask-removals' });
  const clear = make('button', { type: 'button', className: 'ask-clear', textContent: words.clear });
  // Browsers let the Tab key stop at what scrolls, unless it is told not to.
  const popup = make('div', { className: 'ask-popup', hidden: true, tabIndex: -1 });
  const status = make('p', { className: 'visually-hidden' }, { role: 'status' });
  popup.append(list, removals, clear);
  form.append(popup, status);
  input.setAttribute('aria-controls', list.id);

  let options: HTMLAnchorElement[] = [];
  let active = -1;
  let handleForget: (query: string) => void = () => undefined;

  const mark = (index: number) => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };

  const toOption = ({ href, label, note }: Option, isRecent: boolean, index: number) => {
    const option = make('a', { href, id: `suggestion-${index}`, tabIndex: -1 }, { role: 'option' });
    option.setAttribute('aria-selected', 'false');
    option.append(make('span', { textContent: label }));
    if (note !== undefined) option.append(make('small', { textContent: note }));
    if (isRecent) option.dataset.recent = label;
    return option;
  };

  const toRemoval = ({ label }: Option) => {
    const button = make('button', { type: 'button', textContent: '×' });
    button.setAttribute('aria-label', fill(words.forget, { query: label }));
    button.addEventListener('click', () => handleForget(label));
    return button;
  };

  const show = (groups: readonly Group[]) => {
    options = [];
    const sections = groups.map(({ label, isRecent, options: lines }) => {
      const section = make('div', { className: 'ask-group' }, { role: 'group', 'aria-label': label });
      section.append(make('span', { className: 'ask-kind', textContent: label }, { 'aria-hidden': 'true' }));
      for (const line of lines) {
        const option = toOption(line, isRecent, options.length);
        options.push(option);
        section.append(option);
      }
      return section;
    });
    const recent = groups.filter(({ isRecent }) => isRecent).flatMap((group) => group.options);
    replaceChildren(list, ...sections);
    replaceChildren(removals, ...recent.map(toRemoval));
    clear.hidden = removals.hidden = recent.length === 0;
    popup.classList.toggle('is-recent', recent.length > 0);
    popup.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    mark(-1);
  };

  // The box keeps the focus while a pointer is at work in the list.
  list.addEventListener('mousedown', (event) => event.preventDefault());

  return {
    show,
    close: () => show([]),
    isOpen: () => !popup.hidden,
    move: (step) => {
      const isLeaving = active + step === options.length;
      mark(active === -1 && step === -1 ? options.length - 1 : isLeaving ? -1 : active + step);
      return !isLeaving;
    },
    leave: () => mark(-1),
    getActive: () => options[active],
    say: (text) => {
      status.textContent = text;
    },
    onForget: (handle) => {
      handleForget = handle;
    },
    onClear: (handle) => clear.addEventListener('click', handle),
  };
}
