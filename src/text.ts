import shipped from '../content/ui.json' with { type: 'json' };
import { fill } from './rules/language/fill.ts';
import { measures } from './schemas/figures/measures.table.ts';

/** A key of `ui.json`, or of the name of a measure. */
export type TextKey = keyof typeof shipped | `measure.name.${(typeof measures)[number]['id']}`;

/** The words of an interface: those of `ui.json`, and whatever else a portal's own files hold. */
export type Words = Readonly<Record<string, string>>;

/**
 * The words that the portal ships with; they stand in for every word that a portal does not have itself. What measures are
 * called stands with the measures, where desk and checks read it too; in another language it is a word like all others.
 */
export const shippedWords: Words = {
  ...shipped,
  ...Object.fromEntries(measures.map(({ id, name }) => [`measure.name.${id}`, name])),
};

/**
 * The words in use are one table a process, not one a module: Astro bundles the pages, so that this module is there a
 * second time while the cards are drawn beside them.
 */
const place = Symbol.for('mingli.words');
const world = globalThis as { [place]?: Words };

/** Puts the words of a portal to use, for all that is drawn from now on. Only the makers of portals call it. */
export const useWords = (words: Words): void => void (world[place] = words);

/** Whether `key` is one of the words that the portal ships with. */
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(shippedWords, key);

/** The interface words for `key`; `{name}` in them is replaced by `values.name`. */
export const t = (key: TextKey, values: Record<string, string | number> = {}): string =>
  fill((world[place] ?? shippedWords)[key] ?? shippedWords[key] ?? key, values);
