import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { Overdue } from './child-process.ts';

/** How such a process is started, and how long one answer may take. */
export interface StandingGit {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** In milliseconds. */
  limit: number;
  /** Makes an error of what Git wrote when it ended in the middle of an answer. */
  toError: (code: number | null, stderr: string) => Error;
}

/** Takes what Git writes apart as it comes, and hands on each answer once it is whole. */
type CreateParser<Answer> = (answer: (answer: Answer) => void) => (chunk: Buffer) => void;

interface Asked<Answer> {
  question: string;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** A process that nobody has asked for so long is ended, in milliseconds. */
const idle = 5000;

const mostErr = 10_000;

/**
 * Asks one Git that stays, one question after the other: to start Git takes a large server ten times as long as to ask one that runs. It is
 * started with the first question, ends when nobody asks any more, and keeps no process alive. Where it ends in the middle of an answer,
 * that one question is rejected and the others are asked again.
 */
export function createStandingGit<Answer>(
  { args, env, limit, toError }: StandingGit,
  createParser: CreateParser<Answer>,
): (question: string) => Promise<Answer> {
  const asked: Asked<Answer>[] = [];
  /** What is asked in one go is written in one go: a write of its own for each of ten thousand questions takes a second. */
  let unsent = '';
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
    unsent = '';
    if (asked.length > 0) send(start(), asked);
  };
  const start = (): ChildProcessWithoutNullStreams => {
    const started = spawn('git', args, { env, windowsHide: true });
    child = started;
    let err = '';
    const parse = createParser((answer) => {
      asked.shift()?.resolve(answer);
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
  const flush = () => {
    if (unsent !== '') child?.stdin.write(unsent);
    unsent = '';
  };
  const send = (present: ChildProcessWithoutNullStreams, questions: readonly Asked<Answer>[]) => {
    // The first of several is waited for already.
    if (asked.length === questions.length) wait(present);
    if (unsent === '') process.nextTick(flush);
    unsent += questions.map(({ question }) => question).join('');
  };

  return (question) =>
    new Promise((resolve, reject) => {
      const one = { question, resolve, reject };
      asked.push(one);
      send(child ?? start(), [one]);
    });
}
