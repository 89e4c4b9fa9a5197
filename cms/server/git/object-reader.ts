import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { Overdue } from './child-process.ts';

/** An object as it is read: its id, its kind (`commit`, `tree`, `blob`, `tag`) and its content. */
export interface ReadObject {
  id: string;
  kind: string;
  content: Buffer;
}

/** How the reading process is started, and how long one object may take, in milliseconds. */
interface Setup {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  limit: number;
  /** Makes an error of what Git wrote when it ended in the middle of an answer. */
  toError: (code: number | null, stderr: string) => Error;
}

interface Asked {
  name: string;
  resolve: (object: ReadObject | undefined) => void;
  reject: (error: Error) => void;
}

/** A process that nobody has asked for so long is ended, in milliseconds. */
const idle = 5000;

const mostErr = 10_000;

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

/**
 * Reads objects through one `git cat-file --batch` that stays: to start Git takes a large server ten times as long as to ask one
 * that runs. It is started with the first question, ends when nobody asks any more, and keeps no process alive. The answer is nothing
 * where there is no such object or ref; where Git ends in the middle, that one question is rejected and the others are asked again.
 */
export function createObjectReader({ args, env, limit, toError }: Setup) {
  const asked: Asked[] = [];
  let child: ChildProcessWithoutNullStreams | undefined;
  let timer: NodeJS.Timeout | undefined;

  /** Waits for the next answer, or, where none is due, for the end of all questions. */
  const wait = (present: ChildProcessWithoutNullStreams) => {
    clearTimeout(timer);
    if (asked.length > 0) {
      present.ref();
      timer = setTimeout(() => fail(present, new Overdue('git', args, limit)), limit);
    } else {
      present.unref();
      timer = setTimeout(() => {
        child = undefined;
        present.stdin.end();
      }, idle).unref();
    }
  };
  const fail = (present: ChildProcessWithoutNullStreams, error: Error) => {
    if (child !== present) return;
    child = undefined;
    clearTimeout(timer);
    present.kill('SIGKILL');
    asked.shift()?.reject(error);
    if (asked.length > 0) send(start(), asked);
  };
  const start = (): ChildProcessWithoutNullStreams => {
    const started = spawn('git', args, { env, windowsHide: true });
    child = started;
    let err = '';
    const parse = createParser((object) => {
      asked.shift()?.resolve(object);
      wait(started);
    });
    // One that was given up may still write; what it says belongs to no question.
    started.stdout.on('data', (chunk: Buffer) => child === started && parse(chunk));
    started.stderr.on('data', (chunk: Buffer) => (err = (err + String(chunk)).slice(-mostErr)));
    // Its end tells, not the broken pipe.
    started.stdin.on('error', () => undefined);
    started.on('error', (error) => fail(started, error));
    started.on('close', (code) => fail(started, toError(code, err)));
    for (const stream of [started.stdin, started.stdout, started.stderr]) if (stream instanceof Socket) stream.unref();
    return started;
  };
  const send = (present: ChildProcessWithoutNullStreams, questions: readonly Asked[]) => {
    // The first of several is waited for already.
    if (asked.length === questions.length) wait(present);
    // A thousand questions that are asked in one go are one write.
    present.stdin.cork();
    present.stdin.write(questions.map(({ name }) => `${name}\n`).join(''));
    process.nextTick(() => present.stdin.uncork());
  };

  return (name: string): Promise<ReadObject | undefined> =>
    new Promise((resolve, reject) => {
      if (!plainName.test(name)) throw new Error(`Not a valid object name: ${name}`);
      const question = { name, resolve, reject };
      asked.push(question);
      send(child ?? start(), [question]);
    });
}
