import { resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { validateSchema } from '../checks/shape/schema.ts';
import { parseFile } from '../rules/entries/entry.ts';
import { contentDir, readCollection } from './folder.ts';
import type { CollectionName } from '../schemas/index.ts';

/**
 * Loads one collection through the same reader as `npm run check`, so that a file means the same to both.
 * A file that its schema refuses is logged and left out: `npm run build` has stopped before, and `npm run dev` goes on.
 */
export function folderLoader(collection: CollectionName): Loader {
  const load = async ({ store, logger, generateDigest }: LoaderContext) => {
    const files = await readCollection(contentDir(), collection);
    store.clear();
    for (const source of files) {
      const parsed = parseFile(source.text);
      const { data, findings } = validateSchema(source, parsed);
      for (const { file, line, message, fix } of findings) logger.error(`${file}:${line ?? 1} ${message} → ${fix}`);
      if (data) store.set({ id: source.id, data, body: parsed.body, digest: generateDigest(source.text) });
    }
  };
  return {
    name: 'mingli-folder',
    load: async (context) => {
      await load(context);
      const folder = resolve(contentDir(), collection) + sep;
      context.watcher?.add(folder);
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(folder) && path.endsWith('.md')) void load(context);
      });
    },
  };
}
