import { createLexicon } from './lexicon.ts';
import nameWords from './name-words.json' with { type: 'json' };

/** What the privacy gate knows of words and names: 1 MB, so never where readers would fetch it. */
export const lexicon = createLexicon(nameWords);
