import { longest } from '../schemas/lengths.ts';

/** A file that cannot be read as a report; the message is one sentence for an editor, with the way out. */
export class Unreadable extends Error {}

/** Refuses more text than any report has, in UTF-16 code units: to look for one in a whole book would keep the editor waiting. */
export function refuseLong(length: number): void {
  if (length > longest.report)
    throw new Unreadable(`这里的文字超过 ${longest.report} 个字，不像一篇报道；请只留下要写的那一篇，再导入`);
}
