import { type Change, toChange } from './change.ts';
import { getFurniture, isOtherList } from './furniture.ts';
import { getLines, isNumbered, isTableRow, type Line } from './lines.ts';
import { isPartName } from '../find/parts.ts';

const reason = '句子中间的换行';
const closed = /[。！？!?：:；;…”》）)]$/u;

/** How wide a line is set: a Chinese character counts one, a letter or half-width sign a half. */
const getWidth = (words: string): number =>
  [...words].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2e80 ? 0.5 : 1), 0);

/** How the lines of a text were set: the measure that they agree in, and their width in it. */
interface Setting {
  measure: (words: string) => number;
  width: number;
}

/** The setting in which most lines of a text were broken by a machine, or nothing where lines are paragraphs. */
function getSetting(lines: readonly Line[]): Setting | undefined {
  const open = lines.filter(({ words }) => words.length >= 12 && !closed.test(words) && !isTableRow(words));
  const toSetting = (measure: Setting['measure']) => {
    const widths = open.map(({ words }) => Math.round(measure(words))).filter((width) => width <= 70);
    const counts = Map.groupBy(widths, (width) => width);
    const near = (width: number) =>
      [-2, -1, 0, 1].reduce((sum, step) => sum + (counts.get(width + step)?.length ?? 0), 0);
    const width = [...counts.keys()].reduce((top, next) => (near(next) > near(top) ? next : top), 0);
    return { measure, width, lines: near(width) };
  };
  const wide = toSetting(getWidth);
  const long = toSetting((words) => words.length);
  const best = long.lines > wide.lines ? long : wide;
  return best.width >= 16 && best.lines >= 4 && best.lines >= open.length * 0.6 ? best : undefined;
}

const startsAnew = (text: string, { start, words }: Line): boolean =>
  /^(?:\u3000| {2,})/u.test(text.slice(start)) ||
  isNumbered(words) ||
  isPartName(words) ||
  isTableRow(words) ||
  isOtherList(words) ||
  getFurniture(words) !== undefined;

/** Line breaks inside sentences: where a text was set to a width, and after a comma that hangs at the end of a line. */
export function repairLineBreaks(text: string): Change[] {
  const lines = getLines(text);
  const filled = lines.filter(({ words }) => words !== '');
  const setting = getSetting(filled);
  return filled.flatMap((line, index): Change[] => {
    const next = filled[index + 1];
    if (!next || startsAnew(text, next) || isTableRow(line.words)) return [];
    const stands = text.slice(line.end, next.start);
    const hangs =
      /[，、,]$/u.test(line.words) &&
      /^[\p{Script=Han}“《]/u.test(next.words) &&
      getFurniture(line.words) === undefined;
    const isSet =
      setting !== undefined &&
      stands === '\n' &&
      !closed.test(line.words) &&
      getFurniture(line.words) === undefined &&
      !isPartName(line.words) &&
      Math.abs(setting.measure(line.words) - setting.width) <= 2.5;
    if (!hangs && !isSet) return [];
    const from = line.start + text.slice(line.start, line.end).trimEnd().length;
    const to =
      next.start + (text.slice(next.start, next.end).length - text.slice(next.start, next.end).trimStart().length);
    const isLatin = /[a-zA-Z\d]$/u.test(line.words) && /^[a-zA-Z]/u.test(next.words);
    return [toChange(text, from, to, reason, isLatin ? ' ' : '')];
  });
}
