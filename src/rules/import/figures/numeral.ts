import { fromChineseNumber } from '../../language/chinese-number.ts';

/** A number in a text as it is written there, without its unit. */
export interface Numeral {
  start: number;
  end: number;
  value: number;
  /** Whether it is written in Chinese characters. */
  chinese: boolean;
  /** 余, 多 and the like: a bit more than it says. */
  over: boolean;
  /** 万 or 亿, which goes with the unit: 200余万元 counts 万元. */
  magnitude: '' | '万' | '亿';
}

const digits = '(?<![\\d.])\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?';
const words = '[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?';
const numerals = new RegExp(
  `(?:(?<digits>${digits})|(?<words>${words}|(?=[万亿][余多])))(?<gap> ?)(?<early>[余多]?)(?<magnitude>[万亿]?)(?<late>[余多]?)`,
  'gu',
);

/** Half-width digits, signs and points for full-width ones, one for one, so that places stay. */
export const toHalfWidth = (text: string): string =>
  text.replace(/[０-９％．＋]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

function toValue(written: string): number | undefined {
  const [whole = '', part] = written.replaceAll('〇', '零').split('点');
  // 两百 and 一百二 are said, 二百 and 一百二十 are how statutes count.
  const value = fromChineseNumber(whole.replaceAll('两', '二').replace(/^(?=[百千])/u, '一'));
  if (value === undefined || part === undefined) return value;
  return Number(`${value}.${[...part].map((digit) => '零一二三四五六七八九'.indexOf(digit)).join('')}`);
}

/** All numbers of a text (half-width digits), in Arabic and Chinese figures; 三五 and 二〇二一, which are no numbers, are left out. */
export function getNumerals(text: string): Numeral[] {
  let read = 0;
  return [...text.matchAll(numerals)].flatMap((match): Numeral[] => {
    if (match.index < read) return [];
    const { digits: arabic, words: chinese, gap = '', early = '', magnitude = '', late = '' } = match.groups ?? {};
    const value = arabic ? Number(arabic.replaceAll(/[, ]/gu, '')) : chinese === '' ? 1 : toValue(chinese ?? '');
    if (value === undefined || (gap !== '' && early + magnitude + late === '' && chinese)) return [];
    const base = { start: match.index, value, chinese: arabic === undefined };
    // 3万5千 and 一万二千 are one number; their tail is read on.
    const tail =
      /^([\d一二两三四五六七八九]千)?([\d一二两三四五六七八九]百)?([\d一二三四五六七八九]?十[\d一二三四五六七八九]?)?/u.exec(
        text.slice(match.index + match[0].length),
      );
    if (magnitude === '万' && !early && !late && tail?.[0]) {
      const rest = toValue(tail[0].replace(/\d/gu, (digit) => '零一二三四五六七八九'.charAt(Number(digit))));
      if (rest !== undefined) {
        const end = match.index + match[0].length + tail[0].length;
        read = end;
        const more = /^[余多]/u.exec(text.slice(end))?.[0] ?? '';
        return [{ ...base, value: value * 10_000 + rest, end: end + more.length, over: more !== '', magnitude: '' }];
      }
    }
    return [
      {
        ...base,
        end: match.index + match[0].length,
        over: early + late !== '',
        magnitude: magnitude === '万' || magnitude === '亿' ? magnitude : '',
      },
    ];
  });
}
