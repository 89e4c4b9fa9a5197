import { type OpenedFile, openFile } from '../checks/shape/open-file.ts';
import type { SourceFile } from '../rules/entries/source-file.ts';

/** Opens each file once, however many portals it is put into. */
export function openOnce(): (source: SourceFile) => OpenedFile {
  const known = new WeakMap<SourceFile, OpenedFile>();
  return (source) => {
    const opened = known.get(source) ?? openFile(source);
    known.set(source, opened);
    return opened;
  };
}
