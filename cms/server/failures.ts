import { getCause } from './git/cause.ts';
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
