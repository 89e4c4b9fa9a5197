import { type Change, toChange } from './change.ts';

/** Radicals without a compatibility mapping, or with one to the traditional form only, each with the character it stands for. */
const radicals = new Map(
  [
    ...'⼾户⺝月⺠民⺫目⺮竹⺶羊⺼肉⻁虎⻂衣⻄西⻅见⻆角⻉贝⻋车⻐金⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻯龍⻰龙'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', character = '']) => [radical, character]),
);
const toCharacter = (radical: string): string => radicals.get(radical) ?? radical.normalize('NFKC');

/** Some PDF writers put radicals where characters belong: ⽂ for 文. They look alike and are found by no search. */
const repairRadicals = (text: string): Change[] =>
  [...text.matchAll(/[\u2E80-\u2FD5]/gu)].flatMap(({ index, 0: radical }) => {
    const character = toCharacter(radical);
    return character === radical ? [] : [toChange(text, index, index + 1, '部首字形换成汉字', character)];
  });

/** What nobody sees, and spaces that are none: they tear words apart for search and for every rule after this one. */
const unwanted: [pattern: RegExp, after: string, reason: string][] = [
  [/[\u200B-\u200F\u2060-\u2064\u202A-\u202E\uFEFF\u00AD\u180E\uFFFC]+/gu, '', '看不见的字符'],
  [/\r\n?|[\u2028\u2029\v\f\u0085]/gu, '\n', '换行写法不一'],
  [/\p{Cc}(?<![\n\t])/gu, '', '看不见的字符'],
  [/[\u00A0\u2000-\u200A\u202F\u205F]/gu, ' ', '特殊空格'],
];

/** Removes invisible characters and makes line breaks and odd blanks plain. */
export function repairCharacters(text: string): Change[] {
  const found = unwanted.flatMap(([pattern, after, reason]) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) =>
      toChange(text, index, index + words.length, reason, after),
    ),
  );
  const sorted = [...found, ...repairRadicals(text)].sort((a, b) => a.at - b.at);
  let end = 0;
  return sorted.filter(({ at, before }) => {
    if (at < end) return false;
    end = at + before.length;
    return true;
  });
}
