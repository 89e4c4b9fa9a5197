import type { Editor } from './commits.ts';
import { type Draft, listDrafts } from './drafts.ts';
import { Problem } from './problem.ts';
import type { DeskChange, Store } from './store.ts';
import { publishDraft, updateStatus } from './workflow.ts';

/** Who signs what publishes itself; the history says who has set the time. */
const clock: Editor = { name: '定时发布', session: undefined };

const isDue = ({ status, publishAt }: Draft, now: number) =>
  status === 'pending_publish' && publishAt !== undefined && Date.parse(publishAt) <= now;

/**
 * Publishes every draft whose time has come (`now` in milliseconds since 1970). One that cannot be published goes back to
 * review with the reason, so that somebody sees it; it is not tried again by itself.
 */
export async function publishDue(store: Store, now: number, onPublish: (change: DeskChange) => void): Promise<void> {
  for (const draft of (await listDrafts(store.git)).filter((found) => isDue(found, now))) {
    const which = { collection: draft.collection, slug: draft.slug, editor: clock };
    try {
      onPublish(await publishDraft(store, which));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await updateStatus(store, which, 'pending_review', { note: error.message });
    }
  }
}

const every = 15_000;

/** Looks every quarter of a minute for drafts whose time has come; what was due while the server was off is published at once. */
export function startSchedule(
  store: Store,
  { onPublish, log = console.error }: { onPublish: (change: DeskChange) => void; log?: (error: unknown) => void },
): { stop: () => void } {
  let timer: NodeJS.Timeout;
  const look = async () => {
    await publishDue(store, Date.now(), onPublish).catch(log);
    timer = setTimeout(() => void look(), every).unref();
  };
  void look();
  return { stop: () => clearTimeout(timer) };
}
