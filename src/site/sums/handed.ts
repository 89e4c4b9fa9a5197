import { isRecord } from '../../schemas/record.ts';
import type { Row } from './result.ts';

/** Where the tab keeps what a sum came to, from its page to that of a paper and no longer. */
export const handedKey = 'mingli:sum';

/** Whether something that the tab kept is an amount of money that a sum came to; a range and a number of months are none. */
export const isHanded = (item: unknown): item is Row =>
  isRecord(item) &&
  typeof item.label === 'string' &&
  typeof item.value === 'string' &&
  /^[\d,]+\.\d\d 元$/u.test(item.value);
