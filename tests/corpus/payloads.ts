import { payloads as known } from '../unit/markdown/payloads.ts';
import { addresses } from './addresses.ts';
import { breakers } from './breakers.ts';
import { markup } from './markup.ts';
import { newer } from './newer.ts';

/** Everything that has been tried against a site and could be written down or made, each once. */
export const payloads: readonly string[] = [...new Set([...known, ...markup, ...addresses, ...breakers, ...newer])];
