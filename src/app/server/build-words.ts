import { type Cause, getCause } from '../../../cms/server/git/cause.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import type { BuildReport } from '../build/report.ts';
import { describeError } from './content-errors.ts';

const causes: Partial<Record<Cause, string>> = {
  full: '硬盘满了，请腾出空间再发布一次。',
  forbidden: '编辑台没有权限写它自己的文件夹，请改好文件夹的权限再发布一次。',
  readonly: '编辑台的文件夹所在的盘是只读的，请查一查那个盘，能写以后再发布一次。',
  overdue: '建站用了太久，已经停下，请再发布一次。',
};

/** What an editor is told of a build that broke; a sentence in Chinese was written to be read. */
export function describeFailure(error: unknown): string {
  const words = error instanceof Error ? error.message : '';
  return (
    causes[getCause(error)] ??
    (/^[\p{Script=Han}「]/u.test(words) ? words : '出了没有想到的错，请把启动编辑台的窗口里的提示告诉管理员。')
  );
}

/** The first errors in sentences, and how many more there are. */
export const listErrors = (errors: readonly Finding[]): string => {
  const more = errors.length > 3 ? `　另有 ${errors.length - 3} 处。` : '';
  return `${errors.slice(0, 3).map(describeError).join('　')}${more}`;
};

/** What a site that was built has to say: what could not go with it, and which addresses went. */
export function describeReport({
  errors,
  lost,
  leftOut,
}: Pick<BuildReport, 'errors' | 'lost' | 'leftOut'>): string | undefined {
  const told = errors.filter(({ file }) => leftOut.includes(file));
  const words = [
    told.length > 0 && `有 ${leftOut.length} 处内容没有上线（以前发布过的，网站上还是原来的样子）：${listErrors(told)}`,
    lost.length > 0 && `有 ${lost.length} 个网址没有了：${listErrors(lost)}`,
  ].filter((part) => part !== false);
  return words.length > 0 ? words.join('　') : undefined;
}

/** What the editor of a page is told that the site was built without. */
export const describeLeftOut = (error: Finding): string =>
  `这一页没有上线：以前发布过的，网站上还是原来的样子；别的页面都更新了。${describeError(error)}`;

/** What became, at a start, of the site that was there from the last one. */
export const describeRebuilt = (isDone: boolean, address: string): string =>
  isDone ? `网站已重建：${address}` : `网站没有重建，给出的还是上次建好的：${address}`;
