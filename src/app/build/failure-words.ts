import { type Cause, getCause } from '../../../cms/server/git/cause.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { longestPath } from '../../rules/entries/file-name.ts';

const causes: Partial<Record<Cause, string>> = {
  full: '硬盘满了，没有做成：腾出空间，再做一次',
  forbidden: '没有权限，没有做成：换成管这些文件的账号，或者改好文件夹的权限，再做一次',
  readonly: '那个盘是只读的，没有做成：换一个能写的地方，再做一次',
};

/** The last words of a command that failed: what the system has refused, and where; what was thrown in Chinese stays as it is. */
export function describeEnd(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  const cause = causes[getCause(error)];
  if (cause === undefined || /^\p{Script=Han}|^「/u.test(words)) return words;
  const path = error instanceof Error && 'path' in error ? String(error.path) : undefined;
  return `${cause}${path === undefined ? '' : `（${showWords(path, longestPath)}）`}。`;
}
