import { type Cause, getCause } from './git/cause.ts';
import { TooManyFiles } from './git/trees.ts';
import { Problem, problems } from './store/problem.ts';

/** What an editor is told of any failure: a refusal as it is, everything else by its cause and without its details. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TooManyFiles) return problems.tooManyFiles();
  const cause = getCause(error);
  if (cause === 'full') return problems.full();
  if (cause === 'readonly') return problems.readOnly();
  if (cause === 'forbidden') return problems.forbidden();
  if (cause === 'overdue') return problems.overdue();
  if (cause === 'damaged') return problems.damaged();
  return problems.broken();
}

/** What the disk and the system refuse, for whoever looks after the machine: they need the repair, and no trace of our code. */
const toldToMachine: Partial<Record<Cause, string>> = {
  full: '硬盘满了，编辑台没有存下刚才的一次修改：请腾出空间。写的人已经知道，稿子还在他的网页上。',
  readonly: '编辑台的文件夹所在的盘是只读的，没有存下刚才的一次修改：请查一查那个盘。',
  forbidden: '编辑台没有权限写它自己的文件夹，没有存下刚才的一次修改：请改好文件夹的权限。',
};

/** A failure as the window of whoever started the desk tells it: known causes in a sentence, everything else whole; nothing of a refusal. */
export const toFailure = (error: unknown): unknown =>
  error instanceof Problem ? undefined : (toldToMachine[getCause(error)] ?? error);

/** A failure as it is answered. */
export function toAnswer(error: unknown): { status: number; body: Record<string, unknown> } {
  const { status, message, isConflict, inUse } = toProblem(error);
  return { status, body: { error: message, ...(isConflict && { isConflict }), ...(inUse && { inUse }) } };
}
