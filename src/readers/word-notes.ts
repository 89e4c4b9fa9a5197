import type { WordLines } from './word-lines.ts';
import { type Attributes, getAttribute } from './xml.ts';

type NoteKind = 'footnote' | 'endnote';

const nameNote = (kind: NoteKind, attributes: Attributes): string => `${kind} ${getAttribute(attributes, 'id') ?? ''}`;

/** The footnotes and endnotes of a Word file. */
export class WordNotes {
  /** Of those that are named, from 1, by identifier (`footnote 7`), in their order. */
  readonly numbers = new Map<string, number>();
  /** The lines of each that stands here, by its identifier. */
  readonly texts = new Map<string, string[]>();
  readonly #lines: WordLines;
  #open: { id: string; from: number } | undefined;

  constructor(lines: WordLines) {
    this.#lines = lines;
  }

  /** Writes the number of a note where it is named. */
  refer(kind: NoteKind, attributes: Attributes): void {
    const id = nameNote(kind, attributes);
    const number = this.numbers.get(id) ?? this.numbers.size + 1;
    this.numbers.set(id, number);
    this.#lines.write(`[${number}]`);
  }

  open(kind: NoteKind, attributes: Attributes): void {
    this.#open = { id: nameNote(kind, attributes), from: this.#lines.all.length };
  }

  close(): void {
    this.#lines.end();
    if (this.#open) this.texts.set(this.#open.id, this.#lines.all.slice(this.#open.from));
    this.#open = undefined;
  }
}
