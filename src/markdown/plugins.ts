import type { MarkdownIt } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { attachments } from './attachments.ts';
import { attributes } from './attributes.ts';
import { bareAddresses } from './bare-addresses.ts';
import { breaks } from './breaks.ts';
import { callouts } from './callouts.ts';
import { footnotes } from './footnotes.ts';
import { glossary } from './glossary.ts';
import { headings } from './headings.ts';
import { images } from './images.ts';
import { inferred } from './inferred.ts';
import { links } from './links.ts';
import { phones } from './phones.ts';
import { ruby } from './ruby.ts';
import { tables } from './tables.ts';

/** The whole pipeline, in order: what a body may contain, from the library's syntax to our own policy. */
export const plugins = {
  cjk: (md) => md.use(cjkFriendly),
  footnotes,
  ruby,
  attributes,
  callouts,
  tables,
  images,
  inferred,
  breaks,
  bareAddresses,
  links,
  attachments,
  headings,
  glossary,
  phones,
} satisfies Record<string, (md: MarkdownIt) => unknown>;
