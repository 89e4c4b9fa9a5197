import { validateFileText, validateLineEnds } from './file-text.ts';
import { validateSchema } from './schema.ts';
import type { CheckedFile, Location } from '../../rules/entries/checked-file.ts';
import { type Entry, parseFile, type ParsedFile, toParsed } from '../../rules/entries/entry.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import type { SourceFile } from '../../rules/entries/source-file.ts';
import { joinFields } from '../../rules/language/written-lines.ts';
import { collections } from '../../schemas/index.ts';

/** A piece of content held against its schema, with what the schema finds. */
export interface OpenedFile {
  file: CheckedFile;
  findings: Finding[];
}

/** Holds a piece of content that was taken apart against the schema of its collection. */
export function openParsed(source: Location, parsed: ParsedFile): OpenedFile {
  const { data, findings } = validateSchema(source, parsed);
  const { collection, id } = source;
  const entry = data && ({ collection, id, data: joinFields(data), body: parsed.body } as Entry);
  return { file: { source, parsed, data: entry?.data, entry }, findings };
}

/** Opens a file of the content folder. What is no text in UTF-8 is not taken apart: nothing in it is what was meant. */
export function openFile({ path, collection, id, text }: SourceFile): OpenedFile {
  const source = { path, collection, id };
  const unreadable = validateFileText({ path, text });
  if (unreadable.length > 0)
    return { file: { source, parsed: toParsed({}, ''), data: undefined, entry: undefined }, findings: unreadable };
  const { file, findings } = openParsed(source, parseFile(text, collections[collection].schema));
  return { file, findings: [...findings, ...validateLineEnds({ path, text })] };
}
