/** A kind of character that no text of a page should hold, as it comes in with what is pasted. */
interface OddKind {
  /** Kebab-case; findings are called `character-<kind>`. */
  kind: string;
  /** What it is, for editors. */
  label: string;
  /** A run of them, global. */
  pattern: RegExp;
  /** What to put in its place; nothing where only the writer knows. */
  repair?: (words: string) => string;
  /** Whether it breaks what is built, rather than only search and looks. */
  isBroken: boolean;
}

/** Radicals without a compatibility mapping, or with one to the traditional form only, each with the character it stands for. */
const radicals = new Map(
  [
    ...'⼾户⺝月⺠民⺫目⺮竹⺶羊⺼肉⻁虎⻂衣⻄西⻅见⻆角⻉贝⻋车⻐金⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻯龍⻰龙'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', character = '']) => [radical, character]),
);

/** Some PDF writers put radicals where characters belong: ⽂ for 文. They look alike and are found by no search. */
const toCharacters = (words: string): string =>
  words.replace(/./gu, (radical) => radicals.get(radical) ?? radical.normalize('NFKC'));

/** Radicals, ideographs kept for old code pages, signs turned or made small for vertical type, ligatures. */
const compatible =
  /[\u2E80-\u2FD5]+|[\uF900-\uFAFF\u{2F800}-\u{2FA1F}\uFE10-\uFE19\uFE30-\uFE4F\uFE50-\uFE6B\uFB00-\uFB06]+/gu;

/** A text of a PDF with the characters that its fonts stand for, before anything is looked for in it. */
export const toPlainCharacters = (text: string): string =>
  // Unicode has two points for ︰, which stands for a colon in vertical type.
  text.replace(compatible, (words) => toCharacters(words.replaceAll('\uFE30', ':')).normalize('NFKC'));

/** What Word draws with its symbol fonts, as Unicode has it; other fonts show a box. */
const symbols: Readonly<Record<string, string>> = {
  '\uF06C': '·',
  '\uF06E': '·',
  '\uF09F': '·',
  '\uF0A7': '·',
  '\uF0B7': '·',
  '\uF0D8': '·',
  '\uF0E0': '→',
  '\uF0FC': '✓',
};

/** Scripts and signs that are joined by invisible characters on purpose: 👨‍👩‍👧, ❤️, Uyghur and Mongolian words. */
const joinedScripts = '\\p{Script=Arab}\\p{Script=Mong}';
const joinedSigns = '\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}';
const joined = `[${joinedScripts}${joinedSigns}]`;
/** Figures become keys (1️⃣), and nothing else: within a number a sign that nobody sees keeps it from being found. */
const keys = '[#*0-9]';

const blanks = '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u200E\\u200F\\u2060-\\u2065';
const moreBlanks = '\\u206A-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFC';
/** Tags belong to a black flag, of which they make another. */
const strayTags = '(?<![\\u{1F3F4}\\u{E0020}-\\u{E007F}])[\\u{E0000}-\\u{E007F}]+';

/** GBK as Latin letters: four in a row of which two are letters with accents; «××××» is none. */
const latin = '[\\u00A1-\\u00FE]';
const accented = '[\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u00FE]';
const unaccented = '[\\u00A1-\\u00BF\\u00D7\\u00F7]';
const misreadGbk = `(?<!${latin})(?=(?:${unaccented}*${accented}){2})${latin}{4,}`;

/** What the later bytes of a character in UTF-8 look like to Windows-1252. */
const misreadTail =
  '\\u0080-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122';

/** Every kind, in the order in which they are told. */
const oddKinds: readonly OddKind[] = [
  {
    kind: 'lost',
    label: '读不出的字',
    pattern: /(?:\uFFFD|\p{NChar}|\p{Cs})+/gu,
    isBroken: true,
  },
  {
    // What comes of text that was read in another encoding than it was written in, and then saved.
    kind: 'mojibake',
    label: '乱码',
    pattern: new RegExp(`${misreadGbk}|(?:[\\u00C3-\\u00F4][${misreadTail}]{1,3}){2,}|(?:锟斤拷)+|烫{3,}|屯{3,}`, 'gu'),
    isBroken: true,
  },
  {
    kind: 'line-break',
    label: '写法特别的换行',
    pattern: /[\r\v\f\u0085\u2028\u2029][\r\n\v\f\u0085\u2028\u2029]*/gu,
    repair: (words) => words.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n'),
    isBroken: true,
  },
  {
    kind: 'control',
    label: '看不见的控制字符',
    pattern: /(?:(?![\t-\r\u0085])\p{Cc})+/gu,
    repair: () => '',
    isBroken: true,
  },
  {
    kind: 'direction',
    label: '改变文字方向的字符',
    pattern: /[\u202A-\u202E\u2066-\u2069]+/gu,
    repair: () => '',
    isBroken: true,
  },
  {
    kind: 'joiner',
    label: '看不见的连接符',
    pattern: new RegExp(`(?<!${joined}\\uFE0F?)[\\u200C\\u200D]+`, 'gu'),
    repair: () => '',
    isBroken: false,
  },
  {
    kind: 'variation',
    label: '看不见的字形选择符',
    pattern: new RegExp(`(?<!${joined}|${keys})\\p{VS}+|(?<=${keys})\\p{VS}+(?![\\p{VS}\\u20E3])`, 'gu'),
    repair: () => '',
    isBroken: false,
  },
  {
    kind: 'invisible',
    label: '看不见的字符',
    // eslint-disable-next-line no-misleading-character-class -- U+034F, a combining character that combines nothing
    pattern: new RegExp(`[${blanks}${moreBlanks}]+|${strayTags}`, 'gu'),
    repair: () => '',
    isBroken: false,
  },
  {
    kind: 'space',
    label: '特殊空格',
    pattern: /[\u00A0\u1680\u2000-\u200A\u202F\u205F]+/gu,
    repair: () => ' ',
    isBroken: false,
  },
  {
    kind: 'private',
    label: '只有某种字体里才有的字符',
    pattern: /\p{Co}+/gu,
    repair: (words) => words.replace(/./gu, (character) => symbols[character] ?? ''),
    isBroken: true,
  },
  {
    kind: 'radical',
    label: '长得像汉字的部首',
    pattern: /[\u2E80-\u2FD5]+/gu,
    repair: toCharacters,
    isBroken: false,
  },
  {
    kind: 'decomposed',
    label: '拆开写的字',
    pattern: /\P{M}\p{M}+|[\uF900-\uFAFF\u2126\u212A\u212B\u{2F800}-\u{2FA1F}]+/gu,
    repair: (words) => words.normalize('NFC'),
    isBroken: false,
  },
];

/** A run of odd characters of one kind, at its place in a text. */
export interface OddRun {
  start: number;
  end: number;
  repair: string | undefined;
}

/** What most texts are made of; only what holds anything else is looked at more closely. */
const usual = /^[\t\n -~\u3001-\u301F\u4E00-\u9FFF‘’“”…—·　，。：；？！（）％￥～]*$/u;

/** The odd characters of a text by kind; a character that stays as it is when repaired is none. */
export function findOddCharacters(text: string): { kind: OddKind; runs: OddRun[] }[] {
  if (usual.test(text) && !/锟斤拷|烫{3}|屯{3}/u.test(text)) return [];
  return oddKinds.flatMap((kind) => {
    const runs = [...text.matchAll(kind.pattern)].flatMap(({ index, 0: words }): OddRun[] => {
      const repair = kind.repair?.(words);
      return repair === words ? [] : [{ start: index, end: index + words.length, repair }];
    });
    return runs.length > 0 ? [{ kind, runs }] : [];
  });
}
