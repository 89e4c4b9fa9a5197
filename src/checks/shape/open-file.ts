import { validateSchema } from './schema.ts';
import type { CheckedFile, Location } from '../../rules/entries/checked-file.ts';
import { type Entry, parseFile, type ParsedFile } from '../../rules/entries/entry.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import type { SourceFile } from '../../rules/entries/source-file.ts';

/** A piece of content held against its schema, with what the schema finds. */
export interface OpenedFile {
  file: CheckedFile;
  findings: Finding[];
}

/** Holds a piece of content that was taken apart against the schema of its collection. */
export function openParsed(source: Location, parsed: ParsedFile): OpenedFile {
  const { data, findings } = validateSchema(source, parsed);
  const { collection, id } = source;
  const entry = data && ({ collection, id, data, body: parsed.body } as Entry);
  return { file: { source, parsed, data: entry?.data, entry }, findings };
}

/** Opens a file of the content folder. */
export const openFile = ({ path, collection, id, text }: SourceFile): OpenedFile =>
  openParsed({ path, collection, id }, parseFile(text));
