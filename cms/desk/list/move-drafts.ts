import type { CollectionName } from '../../../src/schemas/index.ts';
import type { Status } from '../../server/drafts/drafts.ts';
import type { Listed } from '../../server/drafts/listing.ts';

/** What is done with several drafts at once. What approves or publishes wants to be read: that is for the releases. */
export const deeds = [
  { status: 'pending_review', label: '一起送审', done: '送审了', isFor: ({ draft }: Listed) => draft === 'draft' },
  { status: 'draft', label: '一起退回草稿', done: '退回了', isFor: ({ draft }: Listed) => draft !== 'draft' },
] as const satisfies readonly { status: Status; label: string; done: string; isFor: (entry: Listed) => boolean }[];

/** What came of it. */
export interface Outcome {
  words: string;
  /** What could not go on, and why. */
  left: readonly { slug: string; name: string; why: string }[];
}

interface Move {
  collection: CollectionName;
  chosen: readonly Listed[];
  deed: (typeof deeds)[number];
}

/** Moves those of the chosen drafts that a deed is for, each by itself: one that the server refuses stops no other, and says why. `ask` asks the server, and rejects with its refusal. */
export async function moveDrafts(
  ask: (
    action: 'stepDraft',
    params: { collection: CollectionName; slug: string; newStatus: Status },
  ) => Promise<unknown>,
  { collection, chosen, deed }: Move,
): Promise<Outcome> {
  const wanted = chosen.filter(deed.isFor);
  const left: Outcome['left'][number][] = [];
  // One after the other: each is a write, and is checked.
  for (const { slug, name } of wanted)
    await ask('stepDraft', { collection, slug, newStatus: deed.status }).catch((error: unknown) =>
      left.push({ slug, name, why: error instanceof Error ? error.message : String(error) }),
    );
  const words = `${deed.done} ${wanted.length - left.length} 篇${left.length > 0 ? `，${left.length} 篇没有：` : '。'}`;
  return { words, left };
}
