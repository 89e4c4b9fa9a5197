import type { CollectionName } from '../../schemas/index.ts';
import type { ArticleWords } from '../language/chinese-number.ts';
import type { ReadingTable } from './pinyin.ts';

/** One thing to suggest: its slug, its name, and other names that people call it by. */
export type SuggestionRow = [id: string, name: string, ...aliases: string[]];

/** A law and the articles that its page has a place for, parted by spaces. */
export interface LawRow {
  row: SuggestionRow;
  articles: string;
}

/** What a browser fetches as soon as somebody types into a search box. */
export interface SuggestionFile {
  readings: ReadingTable;
  rows: Partial<Record<CollectionName, SuggestionRow[]>>;
  laws: LawRow[];
  articleWords: ArticleWords;
  /** What stands over the numbers to call in danger, and what each of them is called. */
  danger: { label: string; calls: Record<string, string> };
  /** What stands over the suggestions of a collection; articles of laws are asked for by the law. */
  kinds: Record<string, string>;
  /** Letters for which there are files of further rows, by the first letter of a name's reading. */
  more: string[];
}

/** The further rows of one letter. */
export type MoreSuggestions = Pick<SuggestionFile, 'rows'>;
