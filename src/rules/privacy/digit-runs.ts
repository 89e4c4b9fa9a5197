/** Chinese figures as people write or dictate them, formal ones too. */
const numerals: Record<string, string> = Object.fromEntries(
  ['〇○零', '一壹幺', '二贰两貳', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (characters, digit) => [...characters].map((character) => [character, String(digit)]),
  ),
);

/** Class of a figure, Arabic or Chinese, for the patterns of this folder. */
export const figure = `0-9${Object.keys(numerals).join('')}`;

/** The figures of a text in ASCII, everything else left out. */
export const toDigits = (text: string): string =>
  [...text].map((character) => numerals[character] ?? (/\d/u.test(character) ? character : '')).join('');

/** What may stand between the figures of one number. A bar parts cells, so it is none. */
export const gap = String.raw`\s\-\u2010-\u2015\u2212._·•・‧∙⋅,，、/\\()（）[\]【】〔〕*~+#`;

/** Some figures in a row without anything between them. */
export interface Group {
  digits: string;
  start: number;
  end: number;
  /** What stands between this group and the one before. */
  gap: string;
}

const runs = new RegExp(`[${figure}](?:[${gap}]{0,8}[${figure}]){4,}(?:[${gap}]{0,8}[XxХх×](?![×*]))?`, 'gu');
const groups = new RegExp(`[${figure}]+|[XxХх×]$`, 'gu');

/** Every run of figures that might be a number of somebody, parted where something stands between the figures. */
export const getDigitRuns = (text: string): Group[][] =>
  [...text.matchAll(runs)].map(({ 0: run, index }) => {
    let last = 0;
    return [...run.matchAll(groups)].map(({ 0: group, index: at }) => {
      const between = run.slice(last, at);
      last = at + group.length;
      const digits = /[XxХх×]/u.test(group) ? 'X' : toDigits(group);
      return { digits, start: index + at, end: index + last, gap: between };
    });
  });
