import { posix } from 'node:path';
import type { Folder, SourceFile } from '../../src/rules/entries/source-file.ts';
import type { CollectionName } from '../../src/schemas/index.ts';

const toFile = ([path, text]: [string, string]): SourceFile => ({
  path,
  collection: path.split('/')[0] as CollectionName,
  id: posix.basename(path, '.md'),
  text,
});

/** A content folder that stands only in memory: texts by path, e.g. `cases/leak.md`. */
export const makeFolder = (
  texts: Record<string, string>,
  rest: Partial<Pick<Folder, 'media' | 'site' | 'ui' | 'strays'>> = {},
): Folder => ({
  dir: '/nowhere',
  files: Object.entries(texts).map(toFile),
  media: [],
  site: undefined,
  ui: {},
  strays: [],
  ...rest,
});
