import type { Status } from '../../server/drafts/drafts.ts';
import type { Step } from '../../server/drafts/history.ts';
import { formatMoment } from '../entry/moment.ts';

/** The steps of the workflow in the desk's words. */
export const statusWords = {
  draft: '草稿',
  pending_review: '待审',
  pending_publish: '待发布',
} as const satisfies Record<Status, string>;

/** What a list calls a draft that was sent back, with words, and not sent again. */
export const returnedWord = '已退回';

/** What somebody did to a draft, after their name: 「保存」「送审」「退回修改」; times as in `timeZone` (an IANA name). */
export function describeStep({ was, status, isSave, publishAt }: Step, timeZone: string): string {
  if (was === undefined) return '写了草稿';
  if (publishAt !== undefined) return `定在 ${formatMoment(publishAt, timeZone)} 发布`;
  if (was === status) return isSave ? '保存了修改' : '留了话';
  if (status === 'draft') return '退回修改';
  if (status === 'pending_review') return was === 'draft' ? '送审' : '退回再审';
  return '审过，可以发布';
}
