const range = /(\d{4})年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|初|末)?\s*(?:至|到|—|–|-|~|～)\s*(\d{4})年/gu;

/** A period that a slip of the pen makes longer than this is not read as a range. */
const longest = 50;

/** The calendar years that a period speaks of, ends of a range included: 「2019年至2021年」 → 2019, 2020, 2021. */
export function getYears(period: string | undefined): string[] {
  const text = period ?? '';
  const years = new Set<number>();
  for (const [, from, to] of text.matchAll(range)) {
    const [first, last] = [Number(from), Number(to)];
    if (first <= last && last - first <= longest) for (let year = first; year <= last; year += 1) years.add(year);
  }
  for (const [, year] of text.matchAll(/(\d{4})(?=年|[-/.]\d{1,2})/gu)) years.add(Number(year));
  return [...years].sort((a, b) => a - b).map(String);
}
