import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

/** What an independent parser reads out of a bibliography. */
export interface ParsedItem {
  'citation-key'?: string;
  id: string;
  type: string;
  title: string;
  author?: { family?: string; given?: string; literal?: string }[];
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  publisher?: string;
  'container-title'?: string;
  URL?: string;
}

/** Reads BibTeX or CSL-JSON with Citation.js, which knows nothing of how it was written. */
export const parseReferences = (text: string, format: 'bibtex' | 'csl'): ParsedItem[] =>
  plugins.input.chain(format === 'csl' ? JSON.parse(text) : text, {
    maxChainLength: 10,
    generateGraph: false,
    strict: true,
    forceType: format === 'csl' ? '@csl/list+object' : '@biblatex/text',
    target: '@csl/list+object',
  }) as ParsedItem[];

/** A name, however the parser took it apart. */
export const getName = ({ family, given, literal }: { family?: string; given?: string; literal?: string }): string =>
  literal ?? [family, given].filter(Boolean).join('');
