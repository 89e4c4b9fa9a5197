/** A period without remarks in brackets, blanks, and words that do not change which time is meant. */
const normalise = (period: string): string =>
  period
    .replaceAll(/[（(][^）)]*[）)]/gu, '')
    .replaceAll(/\s/gu, '')
    .replace(/(?:年度|全年|年末|年底)$/u, '年');

/** Whether a period names a year; 「报道时」 and 「中心运行以来」 mean another time in every report. */
const isDated = (period: string) => /\d{4}年/u.test(period);

/** When a number was true, and by whose account. */
export interface Dated {
  period?: string | undefined;
  source?: string | undefined;
}

/**
 * Whether a number and what it is divided by speak of the same time. Undated words mean the same time only within one
 * report. 「截至2021年底」 of a population is its state in 2021; of a count of cases it is a sum since who knows when.
 */
export function isSamePeriod(number: Dated, base: Dated): boolean {
  if (number.period === undefined || base.period === undefined) return false;
  const [own, other] = [normalise(number.period), normalise(base.period)];
  if (!isDated(own) || !isDated(other)) return number.period === base.period && number.source === base.source;
  return own === other || own === other.replace(/^截至/u, '');
}

const recurrences = {
  每日: '日',
  每天: '日',
  每周: '周',
  每月: '月',
  每季: '季',
  每季度: '季',
  每半年: '半年',
  每年: '年',
} as const;

/** 周 of 「每周」: how often something recurs, where the period says that instead of a time. */
export const getRecurrence = (period: string | undefined): string | undefined =>
  recurrences[(period ?? '').trim() as keyof typeof recurrences];
