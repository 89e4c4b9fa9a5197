import { fill } from './rules/language/fill.ts';
import shipped from '../content/ui.json' with { type: 'json' };
import own from '#ui' with { type: 'json' };

/** A key of `ui.json`. */
export type TextKey = keyof typeof shipped;

const words: Record<string, string> = { ...shipped, ...own };

/** The interface words for `key`; `{name}` in them is replaced by `values.name`. */
export const t = (key: TextKey, values: Record<string, string | number> = {}): string =>
  fill(words[key] ?? key, values);
