import { escapeHtml } from '../page/escape.ts';

/**
 * A comparison is drawn at build time for prebuilt pairs and in the browser for all others; as text, not as elements, since only
 * that exists in both places. Everything that comes from content goes through `escapeHtml`.
 */

/** Markup that is there only under a condition. */
export const when = (condition: boolean, markup: string): string => (condition ? markup : '');

/** The marks that lead to footnotes. */
export const drawNotes = (notes: readonly number[]): string =>
  when(
    notes.length > 0,
    `<sup class="note-mark">${notes.map((note) => `<a href="#note-${note}">[${note}]</a>`).join('')}</sup>`,
  );

/** A part of the page with its heading. */
export const drawPart = (id: string, title: string, content: string): string =>
  when(
    content !== '',
    `<section class="compare-part compare-${id}" aria-labelledby="compare-${id}"><h2 id="compare-${id}">${escapeHtml(title)}</h2>${content}</section>`,
  );

/** A length on a scale that ends at `most`, in percent. */
export const percent = (value: number, most: number): string =>
  `${Math.min(100, Math.max(0, (value / most) * 100)).toFixed(2)}%`;
