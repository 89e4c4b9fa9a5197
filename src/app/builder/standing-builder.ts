import type { ChildProcess } from 'node:child_process';
import { Overdue, startProcess } from '../../../cms/server/git/child-process.ts';
import type { BuildOrder } from '../build/build-site.ts';
import type { BuilderAnswer } from './order.ts';
import { describeFailure } from '../server/build-words.ts';
import { compiled, getCommand, getTail, usualLimit } from '../server/run-command.ts';

interface Options {
  env: NodeJS.ProcessEnv;
  /** How long one site may take, in milliseconds. */
  limit?: number | undefined;
}

/** Builds sites in a process that stays: what it knows of one site it need not find out for the next. */
export interface Builder {
  /** Builds one site; one at a time. `onOut` is told what it says meanwhile. Rejects with `Overdue` where it takes too long. */
  build: (order: BuildOrder, onOut: (text: string) => void) => Promise<BuilderAnswer>;
}

const args = [getCommand('builder')];

/** A process that builds; it is started when a site is wanted and none stands, also after one that broke. */
export function createBuilder({ env, limit = usualLimit }: Options): Builder {
  let standing: ReturnType<typeof startProcess> | undefined;
  let complaints = '';

  const getStanding = () => {
    if (standing) return standing;
    const started = startProcess(process.execPath, { args, env: { ...compiled, ...env } });
    const { child } = started;
    complaints = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaints = getTail(complaints + chunk.toString())));
    // Not only when it has closed: from the end of its channel on it hears no order.
    for (const sign of ['disconnect', 'exit', 'close'])
      child.once(sign, () => {
        if (standing === started) standing = undefined;
      });
    return (standing = started);
  };

  const ask = (child: ChildProcess, order: BuildOrder) =>
    new Promise<BuilderAnswer>((resolve, reject) => {
      const settle = () => {
        child.off('message', hear);
        child.off('close', endEarly);
        child.off('error', fail);
      };
      const hear = (answer: BuilderAnswer) => {
        settle();
        resolve(answer);
      };
      const endEarly = (code: number | null) => {
        settle();
        const details = complaints || `the builder ended with ${code}`;
        resolve({ complaint: describeFailure(new Error(details)), details, errors: [] });
      };
      const fail = (error: Error) => {
        settle();
        reject(error);
      };
      child.on('message', hear);
      child.once('close', endEarly);
      child.once('error', fail);
      child.send(order, (error) => error && fail(error));
    });

  return {
    build: async (order, onOut) => {
      const { child, end } = getStanding();
      const drop = () => {
        standing = undefined;
        end();
      };
      const decoder = new TextDecoder();
      const tell = (chunk: Buffer) => onOut(decoder.decode(chunk, { stream: true }));
      child.stdout?.on('data', tell);
      let timer: NodeJS.Timeout | undefined;
      const overdue = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          drop();
          reject(new Overdue(process.execPath, args, limit));
        }, limit);
      });
      try {
        const answer = await Promise.race([ask(child, order), overdue]);
        // Whatever it holds after an error that nobody has foreseen is of no use to the next site.
        if ('details' in answer) drop();
        return answer;
      } finally {
        clearTimeout(timer);
        child.stdout?.off('data', tell);
      }
    },
  };
}
