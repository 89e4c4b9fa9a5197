import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../people/actor.ts';
import { type Draft, listDrafts } from './drafts.ts';
import type { Gate } from './gate.ts';
import { askFirst } from '../store/ask-first.ts';
import { Problem, problems } from '../store/problem.ts';
import type { DeskChange } from '../store/store.ts';
import { publishDraft, returnToReview } from './workflow.ts';

/** Signs what publishes itself; the history says who has set the time. */
const signature = '定时发布';

const isDue = ({ status, publishAt }: Draft, now: number) =>
  status === 'pending_publish' && publishAt !== undefined && Date.parse(publishAt) <= now;

/** What the schedule works with: the gate that every publication passes, and who is told. */
interface Schedule extends Gate {
  /** Whoever signs with a name, with what they may do today; nothing where they are at the desk no more. */
  findSigner: (name: string) => Actor | undefined;
  onPublish: (change: DeskChange) => void;
  /** Where failures that are nobody's fault at the desk are told. */
  log?: (error: unknown) => void;
}

type Clock = Pick<Schedule, keyof Gate | 'findSigner'>;

/**
 * Publishes a draft exactly as it was when its time was set, in the right of whoever has set it (who wrote its last commit): they
 * must be allowed to today, and still when the turn of this write has come.
 */
function publishAsSet({ findSigner, ...gate }: Clock, { collection, slug, tip }: Draft): Promise<DeskChange> {
  const signer = findSigner(tip.author);
  if (!signer) throw problems.signerGone(tip.author);
  const store = askFirst(gate.store, () => {
    if (!isDeepStrictEqual(findSigner(tip.author), signer)) throw problems.peopleChanging();
  });
  // In a tab of its own, which has read nothing: what was approved is named by its commit.
  const actor = { ...signer, session: signature };
  return publishDraft({ ...gate, store }, { collection, slug, actor, signature }, tip);
}

async function publishOne(clock: Clock, draft: Draft): Promise<DeskChange | undefined> {
  try {
    return await publishAsSet(clock, draft);
  } catch (error) {
    // A full disk or a busy repository says nothing against the draft: it is tried again at the next look.
    if (!(error instanceof Problem) || error.isPassing) throw error;
    // Whoever is refused is not there to read it.
    const { message } = error.status === 403 ? problems.signerMayNot(draft.tip.author) : error;
    await returnToReview(clock.store, draft, { signature, note: message });
    return undefined;
  }
}

/**
 * Publishes every draft whose time has come (`now` in milliseconds since 1970). One that is refused goes back to review with
 * the reason, so that somebody sees it; one that fails for another cause is told to `log` and holds up no other.
 */
export async function publishDue({ onPublish, log = console.error, ...gate }: Schedule, now: number): Promise<void> {
  for (const draft of (await listDrafts(gate.store.git)).filter((found) => isDue(found, now))) {
    try {
      const change = await publishOne(gate, draft);
      if (change) onPublish(change);
    } catch (error) {
      log(error);
    }
  }
}

const every = 15_000;

/**
 * Looks every quarter of a minute (or `pause` milliseconds) for drafts whose time has come; what was due while the server was
 * off is published at once. `stop` resolves when a look that is going on has ended; there is none after it.
 */
export function startSchedule(schedule: Schedule, pause = every): { stop: () => Promise<void> } {
  const { log = console.error } = schedule;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let looking = Promise.resolve();
  const look = async () => {
    await publishDue(schedule, Date.now()).catch(log);
    if (!isStopped) timer = setTimeout(start, pause).unref();
  };
  const start = () => {
    looking = look();
  };
  start();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return looking;
    },
  };
}
