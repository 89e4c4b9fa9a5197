import { isDeepStrictEqual } from 'node:util';
import { type OpenedFile, openFile } from '../checks/shape/open-file.ts';
import type { SourceFile } from '../rules/entries/source-file.ts';

/**
 * Opens each file once, however many portals it is put into; an entry that says what the one of before at its path said is that
 * very one, however the text is written now.
 */
export function openOnce(): (source: SourceFile) => OpenedFile {
  const known = new WeakMap<SourceFile, OpenedFile>();
  const entries = new Map<string, OpenedFile['file']['entry']>();
  return (source) => {
    const found = known.get(source);
    if (found) return found;
    const fresh = openFile(source);
    const before = entries.get(source.path);
    const opened = isDeepStrictEqual(before, fresh.file.entry)
      ? { ...fresh, file: { ...fresh.file, entry: before } }
      : fresh;
    entries.set(source.path, opened.file.entry);
    known.set(source, opened);
    return opened;
  };
}
