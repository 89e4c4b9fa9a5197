import styles from '../suggestions.css?url';
import { getDangerNumbers, isSecret } from '../../../rules/danger/dangers.ts';
import { findDangers } from '../../../rules/danger/find-dangers.ts';
import { fill } from '../../../rules/language/fill.ts';
import type { SuggestionFile } from '../../../rules/search/suggestion-file.ts';
import { suggest } from '../../../rules/search/suggest.ts';
import { searchUrl } from '../../../urls.ts';
import { loadStyles } from '../../page/browser/load-styles.ts';
import { askInSecret } from '../../page/browser/secret-question.ts';
import { clearRecent, forgetRecent, getRecent } from './recent.ts';
import { createPopup, type Group } from './popup.ts';
import { loadSaid, loadSuggestibles } from './suggestions.ts';

/** What a search box says, written into its form when the page was built. */
interface Words {
  list: string;
  count: string;
  none: string;
  recent: string;
  recentCount: string;
  forget: string;
  clear: string;
}

/**
 * Makes a search box an editable combobox with a list (WAI-ARIA APG): suggestions while somebody types, recent
 * queries while the box is empty. `before` is what stood in the box before this was loaded. Rejects where its styles
 * cannot be loaded.
 */
export async function createCombobox(form: HTMLFormElement, input: HTMLInputElement, before: string): Promise<void> {
  // Most readers of a page never ask on it.
  await loadStyles(styles);
  const words: Words = JSON.parse(form.dataset.words ?? '{}');
  const popup = createPopup(form, input, { list: words.list, forget: words.forget, clear: words.clear });
  let latest = 0;
  // From now on there is a line for suggestions; it stays, so that nothing jumps away under a finger.
  form.classList.add('is-suggesting');

  const show = (groups: readonly Group[], saying: string) => {
    popup.show(groups);
    const count = groups.reduce((sum, { options }) => sum + options.length, 0);
    popup.say(count > 0 ? fill(saying, { count }) : input.value.trim() === '' ? '' : words.none);
  };

  const showRecent = () => {
    const options = getRecent().map((query) => ({ href: searchUrl(query), label: query, note: undefined }));
    show(options.length > 0 ? [{ label: words.recent, isRecent: true, options }] : [], words.recentCount);
  };

  /** Whom to call, above everything that could be suggested; over results it stands there. */
  const getExits = (typed: string, said?: SuggestionFile['danger']): Group[] => {
    const dangers = form.dataset.ask === 'results' ? [] : findDangers(typed);
    if (dangers.length === 0) return [];
    const options = getDangerNumbers(dangers).map(({ number }) => ({
      href: `tel:${number}`,
      label: number,
      note: said?.calls[number],
    }));
    return [{ label: said?.label ?? '', isRecent: false, options }];
  };

  const refresh = async () => {
    const own = (latest += 1);
    const typed = input.value;
    if (typed.trim() === '') {
      showRecent();
      return;
    }
    // The numbers wait for nothing; what they are called comes with everything else.
    const exits = getExits(typed);
    if (exits.length > 0) show(exits, words.count);
    // Without its file the box still asks; it only suggests nothing.
    const [all, said] = await Promise.all([loadSuggestibles(typed).catch(() => undefined), loadSaid()]);
    if (own !== latest) return;
    const groups = all ? suggest(typed, all) : [];
    const suggested = groups.map(({ collection, suggestions }) => ({
      label: said?.kinds[collection] ?? '',
      isRecent: false,
      options: suggestions.map(({ href, label, alias }) => ({ href, label, note: alias })),
    }));
    show([...getExits(typed, said?.danger), ...suggested], words.count);
  };

  const close = () => {
    latest += 1;
    popup.close();
  };

  const clear = () => {
    input.value = '';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    close();
  };

  const forget = (query: string) => {
    forgetRecent(query);
    showRecent();
    input.focus();
  };

  /** What each key does; nothing for those that the box itself answers to. */
  const keys: Partial<Record<string, (event: KeyboardEvent) => boolean>> = {
    ArrowDown: ({ altKey }) => {
      if (!popup.isOpen()) {
        // Over results, the way down leads to them.
        if (form.dataset.ask === 'results' && input.value.trim() !== '' && !altKey) return false;
        void refresh().then(() => !altKey && popup.move(1));
        return true;
      }
      return popup.move(1) || form.dataset.ask !== 'results';
    },
    ArrowUp: () => {
      if (popup.isOpen()) popup.move(-1);
      else void refresh().then(() => popup.move(-1));
      return true;
    },
    Escape: () => {
      if (popup.isOpen()) close();
      else if (input.value) clear();
      else return false;
      return true;
    },
    Enter: () => {
      const option = popup.getActive();
      if (option) option.click();
      else close();
      return Boolean(option);
    },
    Delete: () => {
      const query = popup.getActive()?.dataset.recent;
      if (query !== undefined) forget(query);
      return query !== undefined;
    },
  };

  input.addEventListener('keydown', (event) => {
    // These keys belong to the input method while it composes; Safari says so by the code of the key only.
    if (event.isComposing || event.keyCode === 229) return;
    if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) popup.leave();
    else if (keys[event.key]?.(event)) event.preventDefault();
  });
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) void refresh();
  });
  input.addEventListener('compositionend', () => void refresh());
  input.addEventListener('focus', () => {
    if (input.value === '') showRecent();
  });
  input.addEventListener('click', () => {
    if (input.value === '' && !popup.isOpen()) showRecent();
  });
  form.addEventListener('submit', (event) => {
    close();
    const query = input.value.trim();
    if (event.defaultPrevented || form.dataset.ask === 'results' || !isSecret(findDangers(query))) return;
    event.preventDefault();
    askInSecret(query, { isLeaving: false });
  });
  // A suggestion may lead to a place on this very page.
  form.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[role=option]')) close();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
  });
  popup.onForget(forget);
  popup.onClear(() => {
    clearRecent();
    showRecent();
    input.focus();
  });

  if (document.activeElement !== input) return;
  if (input.value !== before) void refresh();
  else if (input.value === '') showRecent();
}
