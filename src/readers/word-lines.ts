import { refuseLong } from './unreadable.ts';

/** The lines of a Word file, as its paragraphs are read. */
export class WordLines {
  readonly all: string[] = [];
  /** Those that are headings of the first level. */
  readonly heads: string[] = [];
  /** Whether the paragraph that is being read is such a heading. */
  isHead = false;
  #words = '';
  #length = 0;

  write(words: string): void {
    this.#words += words;
  }

  /** Ends the line, if it says anything. Throws `Unreadable` where there have come too many. */
  end(): void {
    const line = this.#words.replaceAll(/[ \n\r\t]+/gu, ' ').replaceAll(/^ | $/gu, '');
    this.#words = '';
    if (line === '') return;
    this.all.push(line);
    if (this.isHead) this.heads.push(line);
    this.#length += line.length;
    refuseLong(this.#length);
  }

  endParagraph(): void {
    this.end();
    this.isHead = false;
  }
}
