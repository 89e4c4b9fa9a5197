import { useSyncExternalStore } from 'react';
import { getTextBox } from '../entry/text-box.ts';
import { type Passage, toPassage } from './anchor.ts';

let selected: Passage | undefined;
const listeners = new Set<() => void>();

function select(next: Passage | undefined): void {
  selected = next;
  for (const listener of listeners) listener();
}

/** The way through the form to an element (widgets/frame.ts, widgets/rows.ts), as a passage names it. */
function getField(element: Element): string {
  const steps: string[] = [];
  for (
    let at = element.closest('[data-row], [data-field]');
    at;
    at = at.parentElement?.closest('[data-row], [data-field]') ?? null
  )
    steps.unshift(at.getAttribute('data-row') ?? at.getAttribute('data-field') ?? '');
  return steps.join('.');
}

/** What is selected in the form stays known when somebody goes on to the drawer; a caret anywhere in the form means nothing. */
function look(): void {
  const element = document.activeElement;
  const box = element?.closest('[data-field]') ? getTextBox(element) : undefined;
  if (!element || !box) return;
  const { start, end } = box.getSelection() ?? { start: 0, end: 0 };
  if (start < end) select(toPassage(getField(element), box.getText(), start, end));
  else if (selected) select(undefined);
}

/** Watches what is selected in the form, until the function that it answers is called. */
export function watchSelection(): () => void {
  document.addEventListener('selectionchange', look);
  document.addEventListener('select', look, true);
  return () => {
    document.removeEventListener('selectionchange', look);
    document.removeEventListener('select', look, true);
  };
}

/** Forgets what is selected. */
export const forgetSelection = (): void => select(undefined);

/** What was last selected in the form, for components. */
export const useSelected = (): Passage | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => selected,
  );
