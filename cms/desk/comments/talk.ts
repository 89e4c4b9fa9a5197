import { useEffect, useState } from 'react';
import type { Comment } from '../../server/review/comments.ts';
import { MingliBackend } from '../backend/backend.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { ask } from '../backend/ask.ts';
import { useWatch } from '../backend/watch.ts';

/** What is said of the open draft. */
export interface Talk {
  /** Nothing until it is known. */
  comments: readonly Comment[] | undefined;
  /** Asks the server for a change (`addComment`, `resolveComment`); rejects with words for the editor. */
  change: (action: string, params: Record<string, unknown>) => Promise<void>;
}

/** How often the server is asked for what others have said meanwhile, in milliseconds. */
const interval = 60_000;

/** What is said of the open draft, for components; of what is no draft, nothing. */
export function useTalk(entry: OpenEntry | undefined): Talk {
  const { collection, slug, status } = entry ?? {};
  const [comments, setComments] = useState<Comment[]>();
  const isDraft = status !== undefined && slug !== undefined && MingliBackend.current !== undefined;
  useEffect(() => setComments(undefined), [collection, slug, isDraft]);
  useWatch(
    isDraft
      ? { load: () => ask<Comment[]>('listComments', { collection, slug }), take: setComments, interval }
      : undefined,
    [collection, slug, isDraft],
  );
  return {
    comments,
    change: async (action, params) => setComments(await ask<Comment[]>(action, { collection, slug, ...params })),
  };
}
