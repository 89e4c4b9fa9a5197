import { findLast } from '../../entries/line-index.ts';
import { toPattern } from '../../language/word-pattern.ts';
import { createWordEnds } from '../../language/word-ends.ts';
import { createColumns } from './columns.ts';
import { labelLimits } from './label-limits.table.ts';
import { getPeriods } from './period.ts';

/** Where no words around a number say what it counts. */
export const unknownLabel = '（未写明）';

/** What a number is called that is a part of the one before it. */
export const shareLabel = '占比';

const stop = /[\t，。；：,;:！？!?“”‘’"《》〈〉\n]/u;
const wordsAt = (place: (typeof labelLimits)[number]['where']): string =>
  toPattern(labelLimits.filter(({ where }) => where === place));
const leading = new RegExp(`(?:${wordsAt('before')})`, 'uy');
const trailing = new RegExp(`(?:${wordsAt('between')})$`, 'u');
/** What follows a counted noun is no longer part of it. */
const verbs = new RegExp(wordsAt('after'), 'gu');
/** No noun opens with these. */
const opening = new RegExp(`^${wordsAt('opening')}`, 'u');
/** 云桥区现有, 某县共有: whose it is is told by the report. */
const owner = /^\p{Script=Han}{1,8}?(?:省|市|县|区|镇|乡|街道|旗|州)(?=(?:现有|共有|辖|现已|共))/u;
/** 为劳动者追回: for whom comes before what. */
const beneficiary = /^为了?\p{Script=Han}{1,8}?(?=挽回|追回|追讨|讨回|提供|解决|办理|节省)/u;

/** Labels are read at a glance: no longer than this. */
const longest = 24;

const respectiveNames = /(?<![^，。；,;:：\n\d])([^，。；,;：:\n\d]+)分别(?:是|为|达到?|约)?([^\d，。；,;\n]{0,6})/u
  .source;
const respectiveNumbers = /([^。；;\n\p{Script=Han}]{0,40}(?:[、和及][^。；;\n]{0,30})?)$/u.source;
const respective = new RegExp(`${respectiveNames}${respectiveNumbers}`, 'u');

/** 7188户27784人: households and people need no other name. */
const bare: Record<string, string> = { 户: '户数', 人: '人数' };

const withoutTimes = (piece: string): string =>
  getPeriods(piece).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), piece);

/** Proposes what a number of `text` counts, by where it starts and ends: the noun behind it, or the words before it where nothing follows. */
export function createLabels(text: string): (start: number, end: number, unit: string) => string {
  const getCell = createColumns(text);
  const isWordEnd = createWordEnds(text);
  const mentions = getPeriods(text);
  const ends = mentions.map(({ end }) => end);

  /** Without the words at the head of a piece that begins at `from` in the text; only whole words go. */
  const dropLead = (piece: string, from: number): string => {
    let at = 0;
    for (;;) {
      leading.lastIndex = at;
      const [word] = leading.exec(piece) ?? [];
      if (!word || !(at + word.length === piece.length || isWordEnd(from + at + word.length))) return piece.slice(at);
      at += word.length;
    }
  };
  const dropTrail = (piece: string): string => {
    let left = piece;
    for (let word = trailing.exec(left)?.[0]; word; word = trailing.exec(left)?.[0]) left = left.slice(0, -word.length);
    return left;
  };

  /** The words of the clause before `at`, times left out; and whether another number stands before them. */
  const getBefore = (at: number): { words: string; start: number; goesOn: boolean } => {
    let [words, start] = ['', at];
    while (start > 0 && at - start < 60) {
      const mention = mentions[findLast(ends, start)];
      if (mention?.end === start) {
        start = mention.start;
        continue;
      }
      const sign = text.charAt(start - 1);
      // 60岁以上的占41%: an age belongs to what is counted.
      const age = words.startsWith('岁') && /\d{1,3}$/u.exec(text.slice(Math.max(0, start - 3), start))?.[0];
      if (age) {
        words = `${age}${words}`;
        start -= age.length;
        continue;
      }
      if (/\d/u.test(sign)) return { words, start, goesOn: true };
      // “五老”人员46名: a quoted word that opens the name of what is counted.
      const quoted =
        /[”」]/u.test(sign) &&
        /^\p{Script=Han}{1,4}$/u.test(words) &&
        /[“「]([^“”「」\d，。；、\n]{2,8})$/u.exec(text.slice(Math.max(0, start - 10), start - 1));
      if (quoted) {
        words = `${quoted[1]!}${words}`;
        start -= quoted[0].length + 1;
        continue;
      }
      const bracket =
        /[)）]/u.test(sign) && /[(（][^()（）\d\n]{1,12}$/u.exec(text.slice(Math.max(0, start - 14), start - 1));
      if (bracket) {
        words = `${bracket[0]}${sign}${words}`;
        start -= bracket[0].length + 1;
        continue;
      }
      if (stop.test(sign) || /[()（）]/u.test(sign)) break;
      words = sign + words;
      start -= 1;
    }
    return { words, start, goesOn: false };
  };

  /** The words behind a number: a quoted name, or up to the next sign, number or verb. */
  const getNoun = (at: number): string => {
    // A quoted name may open what is counted: 24名“红领书记”.
    const quoted = /^[“‘"]([^”’"]{1,14})[”’"]/u.exec(text.slice(at, at + 18))?.[1];
    if (quoted !== undefined) return quoted;
    let end = at;
    while (end < text.length && end - at < 20) {
      const sign = text.charAt(end);
      const bracket = /^[(（][^()（）\d\n]{1,12}[)）](?=\p{Script=Han})/u.exec(text.slice(end, end + 16))?.[0];
      if (bracket) end += bracket.length;
      else if (stop.test(sign) || /[\d、()（）]/u.test(sign)) break;
      else end += 1;
    }
    const lead = /^(?:以上|以下|以内|之内|左右|内|余|多|的)+/u.exec(text.slice(at, end))?.[0].length ?? 0;
    const after = text.slice(at + lead, end);
    const from = at + lead;
    const isWord = ({ index, 0: word }: RegExpExecArray) =>
      isWordEnd(from + index) && isWordEnd(from + index + word.length);
    if (opening.test(after)) return '';
    const verb = [...after.matchAll(verbs)].find((match) => match.index >= 2 && isWord(match))?.index ?? after.length;
    return after.slice(0, verb).trim();
  };

  /** 批次、人次分别下降27.5%、19.5%: the names stand before 分别 in the order of the numbers. */
  const getRespective = (start: number): string | undefined => {
    const [, names, verb = '', numbers = ''] = respective.exec(text.slice(Math.max(0, start - 70), start)) ?? [];
    const index = numbers.match(/\d[\d.,]*/gu)?.length ?? 0;
    const list = names?.replace(/同比$|环比$/u, '').split(/[、和与及]/u) ?? [];
    const name = list.length === 1 ? list[0] : list[index];
    return name && `${dropLead(name, start)}${verb}`;
  };

  const getLabel = (start: number, end: number, unit: string): string => {
    const isRate = /[%‰倍成点]$/u.test(unit);
    const noun = isRate ? '' : getNoun(end);
    if ((noun.length >= 2 || /^[村镇乡]$/u.test(noun)) && !/^[了的着过]/u.test(noun)) return noun;
    const { words, start: from, goesOn } = getBefore(start);
    if (/^(?:合计|总计)$/u.test(words)) return words;
    if (/^占(?:比|总数的?|全部的?)?(?:为|达到?|约|超过?)?$/u.test(words)) return shareLabel;
    // 服务站（室）103个: what stands in brackets at its end explains the name.
    const raw = words.replace(/^[年月]/u, '').replace(/[(（][^()（）]*[)）]$/u, '');
    const enumerated = goesOn || raw.length > longest ? raw.slice(raw.lastIndexOf('、') + 1) : raw;
    const owned = enumerated.replace(owner, '').replace(beneficiary, '');
    const before = dropTrail(dropLead(owned, start - owned.length)).replace(beneficiary, '');
    const quoted = /(?<![^，。；：、,;:“”\n])([^，。；：、,;:“”\n]*)[“"‘]([^“”"‘’\n]{2,14})[”"’]$/u.exec(
      text.slice(Math.max(0, start - 40), start),
    );
    if (quoted)
      return `${dropLead(quoted[1]!, start - quoted[0].length).replace(/^.*?(?:共?创建|建成|打造|命名|评选)/u, '')}${quoted[2]}`;
    if (before === '' && bare[unit] && noun === '') return bare[unit];
    if (goesOn && raw.length <= 3) return bare[unit] ?? raw;
    if (goesOn) {
      const counted = before.replace(/^[余多]?(?:个|户|名|人次|批次|人|件|次|起|条|位)/u, '');
      return dropLead(counted, start - counted.length) || raw;
    }
    if (/^百分/u.test(text.slice(start, end)))
      return `${before.replace(/^即/u, '')}${text.slice(end, end + 6).split(stop)[0]}`;
    if (before.length >= 2) return shorten(before, start, from);
    // 群众满意率100% may stand behind a sign: look one clause further back.
    const wider = text
      .slice(Math.max(0, start - 30), start)
      .split(/[。；;，,\n]/u)
      .map(withoutTimes);
    const clause = wider.findLast((piece) => dropTrail(piece).trim().length >= 2) ?? '';
    // 超过三成是老人赡养问题: what it is a part of was told, what part it is follows.
    const part =
      isRate && /^(?:以上|左右)?(?:是|为|属于|涉及)(\p{Script=Han}{2,14})/u.exec(text.slice(end, end + 20))?.[1];
    if (part) return part;
    // A clause with a number of its own counts that.
    if (noun === '' && /\d/u.test(clause)) return unknownLabel;
    return (
      noun ||
      dropTrail(clause.replace(new RegExp(`^${leading.source}`, 'u'), ''))
        .replaceAll(/[“”"]/gu, '')
        .trim()
        .slice(-16) ||
      unknownLabel
    );
  };

  /** The last whole words of a long piece. */
  const shorten = (piece: string, end: number, from: number): string => {
    if (piece.length <= longest) return piece;
    let at = piece.length - longest;
    while (at < piece.length - 2 && !isWordEnd(Math.max(from, end - piece.length + at))) at += 1;
    return piece.slice(at);
  };

  return (start, end, unit) => {
    const cell = getCell(start);
    if (cell) return `${cell.row}${cell.head}`;
    return getRespective(start) || getLabel(start, end, unit);
  };
}
