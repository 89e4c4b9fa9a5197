import { surname } from '../../privacy/names/surnames.ts';

/** Two to four characters of which the first is a surname; 热依汗·买买提 too. */
const person = `(?:${surname}\\p{Script=Han}{1,2}|\\p{Script=Han}{1,6}·\\p{Script=Han}{1,8})`;
const whole = new RegExp(`^${person}$`, 'u');
const notName =
  /^(?:记者|通讯员|摄影|报道|来源|编辑|责编|研究室|办公室|宣传部|综合|整理|之[一二三四五六]|\p{Script=Han}+摄)$/u;
const blank = '[\\s\u3000]';

/** Whether a word may be somebody's name. */
export const isPersonName = (word: string): boolean => whole.test(word) && !notName.test(word);

/** A list of names behind a role: up to what is no name, or the role of who took the picture. */
const list = `${person}(?:(?:${blank}*[、,，/]${blank}*|${blank}+)${person}(?!\\p{Script=Han}))*`;
const roles = '(?:记者|通讯员|作者|撰稿人?|撰文|执笔)';
const named = new RegExp(
  `${roles}${blank}*[：:丨]?${blank}*(${list})(?=[\\s\u3000)）】，,。;；/|]|通讯员|记者|报道|$)`,
  'gu',
);
/** 某某网11月3日电（王一一）. */
const dispatched = new RegExp(`(?:讯|电|消息)[(（]${blank}*(${list})${blank}*[)）]`, 'u');
const photographed = new RegExp(`^${blank}*(?:摄|图|/图)`, 'u');

/** Behind a role and a blank any two to four characters are a name: surnames are more than any table holds. */
const plain = '\\p{Script=Han}{2,4}';
const plainList = new RegExp(
  `(?:记者|通讯员|作者)[ \\t\\u3000]+(${plain}(?:[ \\t\\u3000、]+(?!记者|通讯员|摄影)${plain})*)(?=[\\s\u3000)）】，,/|]*(?:$|通讯员|记者|报道|[)）】]))`,
  'gu',
);

const toNames = (text: string): string[] => text.split(/[\s、,，/]+/u).filter(isPersonName);

const toPlainNames = (text: string): string[] =>
  text.split(/[\s、,，/]+/u).filter((word) => /^\p{Script=Han}{2,4}$/u.test(word) && !notName.test(word));

const join = (names: readonly string[]): string | undefined =>
  names.length > 0 ? [...new Set(names)].join(' ') : undefined;

/** 本报记者 许一舟 通讯员 方禾: those who wrote, not those who took the pictures; nothing where none is named. */
export function readAuthors(words: string): string | undefined {
  const plainly = [...words.matchAll(plainList)].flatMap(({ 1: names = '' }) => toPlainNames(names));
  const surely = [...words.matchAll(named)].flatMap(({ index, 0: found, 1: names = '' }) =>
    photographed.test(words.slice(index + found.length)) ? [] : toNames(names),
  );
  const found = plainly.length > surely.length ? plainly : surely;
  return join(found.length > 0 ? found : toNames(dispatched.exec(words)?.[1] ?? ''));
}

const labelled = new RegExp(
  `(?:作者(?:/编辑)?|撰稿人?|供稿人?|文字?)${blank}*[:：丨]${blank}*(?:文[:：])?${blank}*(${list})`,
  'u',
);

/** 作者：王一一 in the line of source and date. */
export const readLabelledAuthors = (words: string): string | undefined =>
  join(toNames(labelled.exec(words)?.[1] ?? '')) ?? readAuthors(words);

const closing = /[(（](?<words>[^()（）\n]{2,60})[)）]\s*$/u;
const picture = new RegExp(
  `(?:图|摄影?|供图|制图)${blank}*[:：]?${blank}*${person}|${person}${blank}*(?:摄|供图)`,
  'gu',
);

/** （通讯员 文：蓝小溪 图：胡山） and （李超 王志敏） at the end of a report. */
export function readClosingAuthors(words: string): string | undefined {
  const inner = closing
    .exec(words)
    ?.groups?.words?.replaceAll(/文\/图|图\/文|图文/gu, '文')
    .replaceAll(picture, ' ');
  if (inner === undefined) return undefined;
  const parts = inner
    .replaceAll(/记者|通讯员|作者|撰稿|供稿|[文][:：]|[:：]/gu, ' ')
    .trim()
    .split(/[\s、,，]+/u);
  const names = parts.filter(isPersonName);
  if (/记者|通讯员|作者|文[:：]|供稿/u.test(inner))
    return join(names.length > 0 ? names : toPlainNames(parts.at(-1) ?? ''));
  return names.length === parts.length ? join(names) : undefined;
}
