const range = /(\d{4})年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|初|末)?\s*(?:至|到|—|–|-|~|～)\s*(\d{4})年/gu;

/** A period that a slip of the pen makes longer than this is not read as a range. */
const longest = 50;

/** What a period says without its remarks in brackets, which speak of other times as well. */
const strip = (period: string) => period.replaceAll(/[（(][^（()）]*[）)]/gu, '').trim();

/** Whether a period says when; editors also write there that nobody does. */
export const isSaid = (period: string | undefined): boolean =>
  period !== undefined && !/^(?:未|没有|不详|不明)/u.test(strip(period));

/** The calendar years that a period speaks of, ends of a range included: 「2019年至2021年」 → 2019, 2020, 2021. */
export function getYears(period: string | undefined): string[] {
  const text = strip(period ?? '');
  const years = new Set<number>();
  for (const [, from, to] of text.matchAll(range)) {
    const [first, last] = [Number(from), Number(to)];
    if (first <= last && last - first <= longest) for (let year = first; year <= last; year += 1) years.add(year);
  }
  for (const [, year] of text.matchAll(/(\d{4})(?=年|[-/.]\d{1,2})/gu)) years.add(Number(year));
  return [...years].sort((a, b) => a - b).map(String);
}
