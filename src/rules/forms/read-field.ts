import { sayYuan } from '../amounts/money.ts';
import { readNumber, sayWrong, yuan } from '../amounts/read-number.ts';
import { hasIdChecksum, hasIdShape, isCreditCode } from '../privacy/checksums.ts';
import { isDay } from '../time/day.ts';
import { sayCapitalYuan } from './capital-yuan.ts';
import type { Asked } from './form.ts';

/** What one field says: its words by part, where there is a number the number (分), and of a date the date itself. */
export interface FieldValue {
  text: string;
  capital?: string;
  fen?: number;
  day?: string;
}

/** A field that holds nothing says so, one that cannot be says why. */
export type FieldReading = FieldValue | 'empty' | { message: string };

/** 2026年3月5日 */
export const sayDay = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const toCode = (raw: string): string => raw.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();

type Reader = (raw: string, label: string) => FieldValue | { message: string };

const readText: Reader = (raw) => ({ text: raw });

const readers: Record<Asked['kind'], Reader> = {
  text: readText,
  longText: readText,
  choice: readText,
  date: (raw, label) =>
    /^(?:19|20)/u.test(raw) && isDay(raw)
      ? { text: sayDay(raw), day: raw }
      : { message: sayWrong(label, raw, '不是一个日子', '请填真有的年、月、日，比如 2026-03-31') },
  money: (raw, label) => {
    const reading = readNumber({ label, ...yuan }, raw);
    if ('message' in reading) return reading;
    const fen = reading.value;
    return { text: `${sayYuan(fen).replace(/\.00$/u, '')}元`, capital: sayCapitalYuan(fen), fen };
  },
  id: (raw, label) => {
    const text = toCode(raw);
    return hasIdShape(text) && hasIdChecksum(text)
      ? { text, day: `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}` }
      : { message: sayWrong(label, raw, '有一位对不上', '请照身份证再看一遍，一共 18 位') };
  },
  phone: (raw, label) => {
    const text = raw.normalize('NFKC').replace(/\s/gu, '');
    return /^[+\d][\d-]{4,19}$/u.test(text)
      ? { text }
      : { message: sayWrong(label, raw, '不像电话号码', '请只填数字，座机前面写区号') };
  },
  code: (raw, label) => {
    const text = toCode(raw);
    return isCreditCode(text)
      ? { text }
      : { message: sayWrong(label, raw, '有一位对不上', '请照营业执照再看一遍，一共 18 位；查不到就空着') };
  },
};

/** Reads what was put into one field; a number is checked as whoever issues it checks it. */
export function readField({ kind, label }: Pick<Asked, 'kind' | 'label'>, raw = ''): FieldReading {
  const bare = raw.trim();
  return bare === '' ? 'empty' : readers[kind](bare, label);
}
