import { findLast } from '../../entries/line-index.ts';
import { toPattern } from '../../language/word-pattern.ts';
import { labelLimits } from './label-limits.table.ts';

/** Where no words around a number say what it counts. */
export const unknownLabel = '（未写明）';

const stop = /[\t，。；：、,;:！？!?“”‘’"（）()《》〈〉\n]/u;
const wordsAt = (place: (typeof labelLimits)[number]['where']): string =>
  toPattern(labelLimits.filter(({ where }) => where === place));
const leading = new RegExp(`^(?:${wordsAt('before')}|仅?(?:19|20)\\d{2}年(?:以来)?便?)+`, 'u');
const trailing = new RegExp(`${wordsAt('between')}+$`, 'u');

/** The piece of the clause before `at`, back to the last sign. */
function getBefore(text: string, behind: number): string {
  let at = behind;
  // 服务站（室）103个: what stands in brackets explains the name before them.
  for (;;) {
    const bracket = /[(（][^()（）\n]{1,12}[)）]$/u.exec(text.slice(Math.max(0, at - 16), at));
    if (!bracket) break;
    at -= bracket[0].length;
  }
  let start = at;
  while (start > 0 && at - start < 24 && !stop.test(text.charAt(start - 1)) && !/\d/u.test(text.charAt(start - 1)))
    start -= 1;
  return text.slice(start, at);
}

function getAfter(text: string, at: number): string {
  let end = at;
  // A quoted name may open what is counted: 24名“红领书记”.
  if (/[“‘"]/u.test(text[end] ?? '')) {
    const close = /^[“‘"]([^”’"]{1,14})[”’"]/u.exec(text.slice(end))?.[1];
    if (close !== undefined) return close;
  }
  while (end < text.length && end - at < 16 && !stop.test(text.charAt(end)) && !/\d/u.test(text.charAt(end))) end += 1;
  return text.slice(at, end);
}

/** What follows a counted noun is no longer part of it. */
const verbs = new RegExp(`${wordsAt('after')}|在(?=\\p{Script=Han})`, 'u');

const respectiveNames = /(?<![^，。；,;:：\n\d])([^，。；,;：:\n\d]+)分别(?:是|为|达到?|约)?([^\d，。；,;\n]{0,6})/u
  .source;
const respectiveNumbers = /([^。；;\n\p{Script=Han}]{0,40}(?:[、和及][^。；;\n]{0,30})?)$/u.source;
const respective = new RegExp(`${respectiveNames}${respectiveNumbers}`, 'u');

/** 批次、人次分别下降27.5%、19.5%: the names stand before 分别 in the order of the numbers. */
function getRespective(text: string, start: number): string | undefined {
  const [, names, verb = '', numbers = ''] = respective.exec(text.slice(Math.max(0, start - 70), start)) ?? [];
  const index = numbers.match(/\d[\d.,]*/gu)?.length ?? 0;
  const name = names?.replace(leading, '').split(/[、和与及]/u)[index];
  return name && `${name}${verb}`;
}

/** 7188户27784人: households and people need no other name. */
const bare: Record<string, string> = { 户: '户数', 人: '人数' };

interface Row {
  /** The first cell. */
  name: string;
  /** Where its tabs stand in the text, ascending. */
  tabs: number[];
  /** The cells of the row above that heads its table. */
  heads: readonly string[] | undefined;
}

/** Tells for a number in a row of a table the head of its column, with the name of the row. */
function createColumnNames(text: string): (start: number) => string | undefined {
  const starts: number[] = [];
  const rows: Row[] = [];
  let heads: string[] | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const cells = line.split('\t');
    let at = start - 1;
    starts.push(start);
    rows.push({
      name: (cells[0] ?? '').trim(),
      tabs: cells.slice(0, -1).map((cell) => (at += cell.length + 1)),
      heads,
    });
    // The rows of a table follow each other; what else stands between them ends it, but for empty lines.
    if (cells.length > 1) heads ??= cells;
    else if (line !== '') heads = undefined;
    start += line.length + 1;
  }
  return (place) => {
    const row = rows[findLast(starts, place)];
    if (!row) return undefined;
    const { name, tabs, heads: names } = row;
    const column = findLast(tabs, place - 1) + 1;
    if ((tabs[column - 1] ?? Infinity) >= place) return undefined;
    const head = names?.[column]?.trim();
    return head && !/\d/u.test(head) ? `${name && !/^\d/u.test(name) ? name : ''}${head}` : undefined;
  };
}

/** Proposes what a number of `text` counts, by where it starts and ends: the noun behind it, or the words before it where nothing follows. */
export function createLabels(text: string): (start: number, end: number, unit: string) => string {
  const getColumnName = createColumnNames(text);
  return (start, end, unit) => getColumnName(start) || getRespective(text, start) || getLabel(text, start, end, unit);
}

function getLabel(text: string, start: number, end: number, unit: string): string {
  const after = getAfter(text, end).replace(/^(?:以上|以下|以内|之内|左右|内|余|多|的)+/u, '');
  const verb = after.slice(2).search(verbs);
  const noun = (verb < 0 ? after : after.slice(0, verb + 2)).trim();
  const raw = getBefore(text, start);
  const before = raw
    .replace(/^[年月]/u, '')
    .replace(leading, '')
    .replace(trailing, '');
  const isRate = /[%‰倍成点]$/u.test(unit);
  if (!isRate && (noun.length >= 2 || /^[村镇乡]$/u.test(noun)) && !/^[了的着过]/u.test(noun)) return noun;
  const quoted = /(?<![^，。；：、,;:“”\n])([^，。；：、,;:“”\n]*)[“"‘]([^“”"‘’\n]{2,14})[”"’]$/u.exec(
    text.slice(Math.max(0, start - 40), start),
  );
  if (quoted)
    return `${quoted[1]!.replace(leading, '').replace(/^.*?(?:共?创建|建成|打造|命名|评选)/u, '')}${quoted[2]}`;
  if (before === '' && bare[unit] && noun === '') return bare[unit];
  const goesOn = /\d/u.test(text[start - raw.length - 1] ?? '') && !/^[年月%]/u.test(raw);
  if (goesOn && raw.length <= 3) return bare[unit] ?? raw;
  if (goesOn)
    return (
      raw
        .replace(/^(?:个|户|名|人次|批次|人|件|次)/u, '')
        .replace(leading, '')
        .replace(trailing, '') || raw
    );
  if (/^百分/u.test(text.slice(start, end))) return `${before.replace(/^即/u, '')}${after.slice(0, 6)}`;
  if (before.length >= 2) return before.length > 16 ? before.slice(-16) : before;
  // 群众满意率100% may stand behind a sign: look one clause further back.
  const wider = text.slice(Math.max(0, start - 30), start).split(/[。；;，,\n]/u);
  const clause = wider.findLast((piece) => piece.replace(trailing, '').trim().length >= 2) ?? '';
  return (
    noun ||
    clause.replace(leading, '').replace(trailing, '').replaceAll(/[“”"]/gu, '').trim().slice(-16) ||
    unknownLabel
  );
}
