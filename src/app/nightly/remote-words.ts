import { type Meeting, showRemote } from '../../../cms/server/remote/remote.ts';
import { longestPath } from '../../rules/entries/file-name.ts';
import { showWords } from '../../rules/entries/shown.ts';

const list = (paths: readonly string[]): string => paths.map((path) => showWords(path, longestPath)).join('、');

/** What whoever runs the desk is told of a meeting with the repository at `url`. */
export const describeMeeting = ({ changed, drafts, kept, skipped }: Meeting, url: string): string[] =>
  [
    `和远程仓库「${showRemote(url)}」对上了：接收 ${changed.length} 处改动`,
    drafts.length > 0 && `两边都改过，网站用编辑台的，那边的成了待审的草稿，请在编辑台里比一比：${list(drafts)}`,
    kept.length > 0 && `两边都改过，用编辑台的，那边的留在历史里：${list(kept)}`,
    skipped.length > 0 && `不能接收：${list(skipped)}`,
  ].filter((line) => line !== false);
