import type { DangerKind } from '../../schemas/dangers.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { Intent } from './speech/intent.ts';

/** What results can be narrowed by: the kind of entry, its province, and the matters of life it belongs to. */
export type FacetName = 'type' | 'region' | 'topic';

/** What a stretch of a page is for, so that an engine may weigh it by that; in the order in which a record has them. */
export const partNames = [
  'summary',
  'warnings',
  'steps',
  'papers',
  'sums',
  'facts',
  'articles',
  'citations',
  'body',
  'figures',
  'sources',
] as const;

export type PartName = (typeof partNames)[number];

/** Texts of one page that are for the same thing. */
export interface SearchPart {
  name: PartName;
  texts: string[];
}

/** What can be found at one address: made of the portal once, the same for whatever engine. */
export interface SearchRecord {
  /** `/explainers/unpaid-wages/`. */
  url: string;
  /** Whether it is a place on a page that has a record of its own, as an article is on the page of its law. */
  isPlace: boolean;
  title: string;
  collection: CollectionName;
  /** What it is for who wants nothing to read. */
  intent?: Intent;
  /** What readers call the collection: 普法解读. */
  kind: string;
  /** The name of the place that it is about. */
  place: string | undefined;
  /** When it was last changed, `YYYY-MM-DD`. */
  date: string | undefined;
  filters: Record<FacetName, string[]>;
  /** Other names, and other ways in which people ask for it. */
  asks: string[];
  /** What the page says besides its title; neither names of other pages nor words that every page has. */
  parts: SearchPart[];
  /** Dangers that it says how to get out of. */
  dangers: readonly DangerKind[];
  /** Articles that it cites, as `toStatuteTerm` spells them. */
  cites: string[];
}

/** All that a page says below its title, a text a line. */
export const getRecordText = ({ parts }: Pick<SearchRecord, 'parts'>): string =>
  parts.flatMap(({ texts }) => texts).join('\n');
