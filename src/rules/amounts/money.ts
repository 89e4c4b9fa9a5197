import { dropEnd } from '../entries/edges.ts';

/** Money is a whole number of 分, below 2^53: floats would lose a 分 here and there. */

/**
 * `amount` × `by` ÷ `per`, rounded half up to a whole number; all three are whole and not negative, `per` is not 0. Exact, however
 * large the product: the bits of `by` are taken one after the other, since browsers of 2020 have no BigInt (Safari 13).
 */
export function scale(amount: number, by: number, per = 1): number {
  const whole = Math.floor(amount / per);
  const part = amount % per;
  let result = 0;
  let rest = 0;
  for (let bit = 2 ** Math.floor(Math.log2(Math.max(by, 1)) + 1); bit >= 1; bit /= 2) {
    result *= 2;
    rest *= 2;
    if (Math.floor(by / bit) % 2 === 1) {
      result += whole;
      rest += part;
    }
    result += Math.floor(rest / per);
    rest %= per;
  }
  return rest * 2 >= per ? result + 1 : result;
}

/** A whole number of hundredths or the like without its trailing zeros: 34500 with 4 places is `3.45`. */
export function sayNumber(value: number, places = 0): string {
  const unit = 10 ** places;
  const fraction = places === 0 ? '' : dropEnd(String(value % unit).padStart(places, '0'), /0/u);
  return `${Math.floor(value / unit).toLocaleString('en-US')}${fraction && '.'}${fraction}`;
}

/** `1,234.50`: 元 with both of its decimals. */
export const sayYuan = (fen: number): string =>
  `${sayNumber(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;

/** A share in millionths as per cent: 34500 is `3.45%`. */
export const sayShare = (millionths: number): string => `${sayNumber(millionths, 4)}%`;

/** All of a share, in millionths. */
export const whole = 1_000_000;

/** Whether a text is one amount with its unit, as sums say it (`1,234.50 元`); a range and a number of months are none. */
export const isAmount = (text: string): boolean => /^[\d,]+\.\d\d 元$/u.test(text);
