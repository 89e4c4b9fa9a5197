import type { Folder } from '../../src/folder.ts';
import { sourceFile } from '../../src/folder.ts';
import type { CollectionName } from '../../src/schemas/index.ts';

/** A content folder that stands only in memory: texts by path, e.g. `cases/leak.md`. */
export const makeFolder = (
  texts: Record<string, string>,
  rest: Partial<Pick<Folder, 'media' | 'site' | 'ui'>> = {},
): Folder => ({
  dir: '/nowhere',
  files: Object.entries(texts).map(([path, text]) => sourceFile(path.split('/')[0] as CollectionName, path, text)),
  media: [],
  site: undefined,
  ui: undefined,
  ...rest,
});
