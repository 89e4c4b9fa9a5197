import { longest } from '../schemas/lengths.ts';

/** A file that cannot be read as a report; the message is one sentence for an editor, with the way out. */
export class Unreadable extends Error {}

/** Refuses more text than any report has, in UTF-16 code units: to look for one in a whole book would keep the editor waiting. */
export function refuseLong(length: number): void {
  if (length > longest.report)
    throw new Unreadable(`这里的文字超过 ${longest.report} 个字，不像一篇报道；请只留下要写的那一篇，再导入`);
}

/** Milliseconds after which reading a file is given up; the longest report takes some seconds. */
export const patience = 20_000;

/** Refuses a file that was not read in so many milliseconds: some are made so that nobody gets to their end. */
export const refuseSlow = (milliseconds: number): Unreadable =>
  new Unreadable(`这个文件读了 ${milliseconds / 1000} 秒还没有读完；请打开它，把正文复制出来，粘贴导入`);
