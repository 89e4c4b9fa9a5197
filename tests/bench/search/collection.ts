import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { longest } from '../../../src/schemas/lengths.ts';

/** A document of the collection; the tables learned from it call documents by their number. */
export interface Document {
  id: number;
  title: string;
  text: string;
  /** Whether it answers a question of the whole set. */
  answered: boolean;
}

/** A question with the documents that answer it. */
export interface AskedQuestion {
  id: number;
  question: string;
  relevant: number[];
}

/** Reads a file of one JSON object a line. */
export const readLines = async <T>(path: string): Promise<T[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** The half of the questions that the ranking was tuned on, by even number; the other is held out. */
export const isTuned = ({ id }: AskedQuestion): boolean => id % 2 === 0;

/** Writes a content folder of one explainer for each document, with nothing but what is required. */
export async function writeExplainers(dir: string, documents: readonly Document[]): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(join(dir, 'explainers'), { recursive: true });
  for (const { id, title, text } of documents) {
    const topic = (title.replace(/第[^第]*$/u, '') || title).slice(0, longest.name);
    const data = `title: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(title)}\ntopic: ${JSON.stringify(topic)}`;
    await writeFile(join(dir, 'explainers', `document-${id}.md`), `---\n${data}\n---\n\n${text}\n`);
  }
}

/** The document that a path of such a site belongs to. */
export const toDocumentId = (path: string): number => Number(/document-(\d+)/u.exec(path)?.[1] ?? -1);
