import { keepComments } from '../form/comments.ts';
import { withoutSlug } from '../form/format.ts';

/** A file of an entry as Decap saves it; `newPath` where it moves. */
export interface DataFile {
  raw: string;
  path: string;
  newPath?: string;
  slug: string;
}

/** What every backend of Decap reads and writes entries by. */
export interface EntryStore {
  getEntry(path: string): Promise<{ data?: string | null }>;
  unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
  persistEntry(entry: { dataFiles: DataFile[] }, options: unknown): Promise<unknown>;
}

/**
 * A backend that writes clean files: without the address that their name says already, and with the comments that stood in the
 * front matter as it was opened, of which a form knows nothing.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants `any[]` of a mixin's base class
export function withComments<B extends new (...args: any[]) => EntryStore>(Base: B) {
  return class CommentedBackend extends Base {
    /** The texts that were opened here, or saved since, by their paths. */
    readonly opened = new Map<string, string>();

    override async getEntry(path: string) {
      const entry = await super.getEntry(path);
      this.opened.set(path, entry.data ?? '');
      return entry;
    }

    override async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string) {
      const text = await super.unpublishedEntryDataFile(collection, slug, path, id);
      this.opened.set(path, text);
      return text;
    }

    override async persistEntry(entry: { dataFiles: DataFile[] }, options: unknown) {
      const dataFiles = entry.dataFiles.map((file) => ({
        ...file,
        raw: keepComments(this.opened.get(file.path) ?? '', withoutSlug(file.raw)),
      }));
      const answer = await super.persistEntry({ ...entry, dataFiles }, options);
      for (const { path, newPath = path, raw } of dataFiles) this.opened.set(newPath, raw);
      return answer;
    }
  };
}
