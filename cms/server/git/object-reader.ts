import { createStandingGit, type StandingGit } from './standing-git.ts';

/** An object as it is read: its id, its kind (`commit`, `tree`, `blob`, `tag`) and its content. */
export interface ReadObject {
  id: string;
  kind: string;
  content: Buffer;
}

/** An id, or a ref by its whole name, or the tree of either: nothing that Git could take for an option or an expression. */
const plainName = /^(?:[0-9a-f]{40}|refs\/[^\s:^~?*[\\]+)(?:\^\{tree\})?$/u;

/** Takes the answers of `cat-file --batch` apart as they come, each piece of output copied once. */
function createParser(answer: (object: ReadObject | undefined) => void) {
  let held: Buffer[] = [];
  let length = 0;
  let wanted = 0;
  return (chunk: Buffer): void => {
    held.push(chunk);
    length += chunk.length;
    if (length < wanted) return;
    const all = Buffer.concat(held);
    let at = 0;
    wanted = 0;
    for (let end = all.indexOf(10); end >= 0; end = all.indexOf(10, at)) {
      // `<what was asked for> missing` where there is none.
      const [, id = '', kind = '', size] = /^([0-9a-f]{40}) ([a-z]+) (\d+)$/u.exec(all.toString('utf8', at, end)) ?? [];
      const next = size === undefined ? end + 1 : end + 1 + Number(size) + 1;
      if (next > all.length) {
        wanted = next - at;
        break;
      }
      answer(size === undefined ? undefined : { id, kind, content: all.subarray(end + 1, next - 1) });
      at = next;
    }
    held = [all.subarray(at)];
    length = all.length - at;
  };
}

/** What is asked of `git cat-file`. */
export const reading = ['cat-file', '--batch'] as const;

/** Reads objects through one `git cat-file --batch` that stays; the answer is nothing where there is no such object or ref. */
export function createObjectReader(setup: StandingGit): (name: string) => Promise<ReadObject | undefined> {
  const ask = createStandingGit(setup, createParser);
  return async (name) => {
    if (!plainName.test(name)) throw new Error(`Not a valid object name: ${name}`);
    return ask(`${name}\n`);
  };
}
