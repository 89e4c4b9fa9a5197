const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Province codes of GB/T 2260, and those of residence permits (81–83). */
const province = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
const monthAndDay = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';

/** Foreigners have 9 and a figure in the place of a province. */
const idShape = new RegExp(`^(?:${province}|9\\d)\\d{4}(?:18|19|20)\\d{2}${monthAndDay}\\d{3}[\\dX]$`, 'u');

/** Whether 18 characters have the shape of a resident ID number: a province and a date (GB 11643-1999). */
export const hasIdShape = (digits: string): boolean => idShape.test(digits);

/** Whether the last character of 18 is the check character of GB 11643-1999 (ISO 7064 MOD 11-2). */
export function hasIdChecksum(digits: string): boolean {
  const sum = idWeights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}

const oldIdShape = new RegExp(`^${province}\\d{4}\\d{2}${monthAndDay}\\d{3}$`, 'u');

/** Whether 15 figures have the shape of a resident ID number before 1999: a province and a date, no check figure. */
export const hasOldIdShape = (digits: string): boolean => oldIdShape.test(digits);

/** Luhn's check of a card number (ISO/IEC 7812-1). */
export function hasLuhnChecksum(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditShape = /^[1-9A-HJ-NP-Y][1-9A-Z]\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/u;

/** Whether 18 characters are a unified social credit code with its check character (GB 32100-2015). */
export function isCreditCode(code: string): boolean {
  if (!creditShape.test(code)) return false;
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += creditAlphabet.indexOf(code.charAt(index)) * (3 ** index % 31);
  return creditAlphabet[(31 - (sum % 31)) % 31] === code[17];
}
