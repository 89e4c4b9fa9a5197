import type { Draft } from '../../../cms/server/drafts/drafts.ts';
import { runProcess } from '../../../cms/server/git/child-process.ts';
import { listTips } from '../../../cms/server/git/refs.ts';
import { createMember } from '../../../cms/server/people/actor.ts';
import type { Person } from '../../../cms/server/people/person.ts';
import { roleWords } from '../../../cms/server/people/role.ts';
import { listAwaited } from '../../../cms/server/review/awaited.ts';
import type { Store } from '../../../cms/server/store/store.ts';

/** What the command is told on its standard input, as one line of JSON: that something waits for somebody, and nothing of what it says. */
interface Notice {
  name: string;
  /** In words: 编辑, 审核人, 管理员. */
  role: string;
  /** How many drafts wait, and how many of them since they were last told. */
  waiting: number;
  fresh: number;
  /** Where they stand. */
  url: string;
}

interface Setup {
  store: Store;
  listPeople: () => readonly Person[];
  /** The path of a program; it is run without arguments and without a shell. */
  command: string;
  /** The address of the board. */
  url: string;
  log: (words: string) => void;
}

/** The longest that the command may take, in milliseconds. */
const limit = 60_000;

/** Where a draft stands with somebody: told again once it has come back from elsewhere. */
const keyOf = ({ collection, slug, status, isReturned }: Draft): string =>
  [collection, slug, status, isReturned].join('\0');

/** Runs the command; answers whether it has done what it is there for, and tells where it has not. */
async function tell({ command, log }: Setup, notice: Notice): Promise<boolean> {
  const input = `${JSON.stringify(notice)}\n`;
  try {
    // A script, mostly: what it has started ends with it.
    const { code, err } = await runProcess(command, { args: [], input, limit, startsOthers: true });
    if (code !== 0)
      log(`DESK_NOTIFY 的程序没有通知到「${notice.name}」（退出码 ${code ?? '无'}）：${err.trim().slice(0, 500)}`);
    return code === 0;
  } catch (error) {
    log(`DESK_NOTIFY 的程序「${command}」运行不了：${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

/**
 * Looks what waits for each of the desk's people, and tells the command of everybody for whom something has come since the last look.
 * The first look tells nobody: what waited before stands on the board. Draws on the repository only where a draft or a remark has changed.
 */
export function createNotices(setup: Setup): () => Promise<void> {
  const { store, listPeople, url } = setup;
  const told = new Map<string, ReadonlySet<string>>();
  let seen: string | undefined;
  const lookFor = async (person: Person) => {
    const waiting = new Set((await listAwaited(store, createMember(person, undefined))).map(keyOf));
    const before = told.get(person.id);
    const fresh = [...waiting].filter((key) => !before?.has(key)).length;
    const notice = { name: person.name, role: roleWords[person.role], waiting: waiting.size, fresh, url };
    const isHeard = seen === undefined || fresh === 0 || (await tell(setup, notice));
    // What did not reach them is still new to them when the next thing comes.
    if (isHeard) told.set(person.id, waiting);
  };
  return async () => {
    const people = listPeople().filter(({ ended }) => ended === undefined);
    const tips = await listTips(store.git, 'refs/heads/cms', 'refs/desk/comments');
    const state = JSON.stringify([tips.map(({ ref, commit }) => [ref, commit]), people]);
    if (state === seen) return;
    for (const person of people) await lookFor(person);
    seen = state;
  };
}
