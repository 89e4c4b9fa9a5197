import { type OpenedFile, openFile } from '../checks/shape/open-file.ts';
import type { SourceFile } from '../rules/entries/source-file.ts';
import { onceFor } from '../rules/memory/once-for.ts';

/** Opens each file once, however many portals it is put into. */
export const openOnce = (): ((source: SourceFile) => OpenedFile) => onceFor(openFile);
