import { createHash } from 'node:crypto';
import type { Tree } from '../../../../cms/server/drafts/gate.ts';

/** A tree of these texts, and how often each was read. */
export function makeTree(texts: Record<string, string>): Tree & { reads: string[] } {
  const blobs = new Map(
    Object.values(texts).map((text) => [createHash('sha1').update(text).digest('hex'), text] as const),
  );
  const idOf = (text: string) => createHash('sha1').update(text).digest('hex');
  const reads: string[] = [];
  return {
    reads,
    files: new Map(Object.entries(texts).map(([path, text]) => [path, idOf(text)])),
    read: async (ids) => {
      const found = ids.map((id) => blobs.get(id) ?? '');
      reads.push(...found);
      return found.map((text) => Buffer.from(text));
    },
  };
}
