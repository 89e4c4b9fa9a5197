import { useEffect, useState } from 'react';
import type { Comment } from '../../server/review/comments.ts';
import { MingliBackend } from '../backend/backend.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { ask } from '../backend/ask.ts';

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
  useEffect(() => {
    setComments(undefined);
    if (!isDraft) return undefined;
    let isCurrent = true;
    const look = () => {
      if (document.hidden) return;
      // Nothing hangs on it: the section asks again with every change.
      ask<Comment[]>('listComments', { collection, slug }).then(
        (found) => isCurrent && setComments(found),
        () => undefined,
      );
    };
    look();
    const timer = setInterval(look, interval);
    document.addEventListener('visibilitychange', look);
    return () => {
      isCurrent = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [collection, slug, isDraft]);
  return {
    comments,
    change: async (action, params) => setComments(await ask<Comment[]>(action, { collection, slug, ...params })),
  };
}
