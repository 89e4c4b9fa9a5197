import { findLast } from '../../entries/line-index.ts';
import type { Figure } from '../../figures/figure.ts';
import { proposeMeasure } from '../../figures/propose-measure.ts';
import { createSentenceLookup } from '../../language/sentences.ts';
import { toSimplified } from '../../language/simplified.ts';
import { type Bound, getBound } from './bound.ts';
import { createColumns } from './columns.ts';
import { getNames, isFigure } from './countable.ts';
import { makeEvidence } from '../find/evidence.ts';
import { createLabels, shareLabel, unknownLabel } from './figure-label.ts';
import { getNumerals, type Numeral, toHalfWidth } from './numeral.ts';
import { createPeriodLookup } from './period.ts';
import { createSpans, type Span } from '../spans.ts';
import { getTelling, isStory, type Telling } from './telling.ts';
import { normaliseUnit, readUnit } from './unit.ts';

/** A figure that a report seems to give, with the words and the sentence it was read from; places are in the cleaned text. */
export interface FigureProposal extends Pick<
  Figure,
  'label' | 'measure' | 'value' | 'bound' | 'unit' | 'period' | 'note'
> {
  /** Whether it belongs to the story of one dispute: what people quarrelled about, how many they were. */
  ofStory: boolean;
  text: string;
  sentence: string;
  start: number;
  end: number;
}

interface Found {
  numeral: Pick<Numeral, 'value'>;
  unit: string;
  start: number;
  end: number;
  bound: Bound;
}

/** 每季一次, 一个季度一次: a rhythm, counted in 次. */
const rhythms =
  /(每(?:个?季度?|个?月|周|星期|天|日|年)|一个?(?:季度|月|周|天))(?<what>[^，。；、\s\d]{0,14}?)(?<times>[一二两三四五六七八九]|(?<!\d)\d{1,2})次(?!性)/gu;
/** 力争达到100%: what is hoped for is no result. */
const aim = /(?:力争|力求|目标是|争取(?:达到|实现)|预计到)[^。；\n]{0,36}$/u;
const percentWords = /(?:百分之([零一二两三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?)|百分百)/gu;

/** Lists all figures of a cleaned text as proposals, in order. */
export function proposeFigures(cleaned: string): FigureProposal[] {
  const text = toSimplified(toHalfWidth(cleaned));
  const getCell = createColumns(text);
  const isNamed = createSpans(getNames(text));
  const found: Found[] = [];
  const taken: Span[] = [];

  for (const { index, 0: whole, 1: words } of text.matchAll(percentWords)) {
    taken.push([index, index + whole.length]);
    const [numeral] = words ? getNumerals(words) : [{ value: 100 }];
    if (isNamed(index) || !numeral || /[个“]/u.test(text.charAt(index - 1))) continue;
    const end = index + whole.length;
    found.push({
      numeral,
      unit: '%',
      start: index,
      end,
      bound: getBound(text.slice(Math.max(0, index - 5), index), text.slice(end, end + 24), false),
    });
  }
  const periodOf = new Map<number, string>();
  for (const { index, 0: whole, 1: rhythm = '', groups } of text.matchAll(rhythms)) {
    if (isNamed(index)) continue;
    const { what = '', times = '' } = groups ?? {};
    const end = index + whole.length;
    // 每月走访一次: what is done stands between.
    const start = /^(?:至少)?$/u.test(what) ? index : end - times.length - 1;
    taken.push([index, end]);
    const value = /\d/u.test(times) ? Number(times) : (getNumerals(times)[0]?.value ?? 1);
    periodOf.set(start, rhythm.replace(/^一个?|^每个?/u, '每').replace(/季$/u, '季度'));
    found.push({ numeral: { value }, unit: '次', start, end, bound: /至少/u.test(what) ? 'atLeast' : 'exact' });
  }

  const isTaken = createSpans(taken);
  const numerals = getNumerals(text).filter(({ start }) => !isTaken(start) && !isNamed(start));
  let later: Found | undefined;
  const plain: Found[] = [];
  for (const numeral of numerals.toReversed()) {
    const quoted = /[“"‘]/u.test(text.charAt(numeral.start - 1)) && /[”"’]/u.test(text.charAt(numeral.end));
    const at = numeral.end + (quoted ? 1 : 0);
    const rest = text.slice(at, at + 24).replace(/^ /u, '');
    const skipped = text[at] === ' ' ? 1 : 0;
    const left = text.slice(Math.max(0, numeral.start - 12), numeral.start);
    // 9镇3乡: the places stand where their unit would, which is 个.
    const isPlaces =
      !numeral.chinese && /^(?:个?(?:镇|乡|街道|村|社区))(?=[\d（(，。、；,;]|$)/u.test(rest) && !rest.startsWith('个');
    // 5大功能区: as good as 个.
    const isLarge = !numeral.chinese && /^大\p{Script=Han}{2}/u.test(rest);
    let unit = isPlaces || isLarge ? '个' : readUnit(rest);
    let end = at + skipped + (isPlaces ? 0 : isLarge ? 1 : (unit?.length ?? 0));
    if (!unit && /^(?:[\t\n]|$)/u.test(text.slice(at, at + 1))) {
      unit = readUnit(getCell(numeral.start)?.unit ?? '');
      end = numeral.end;
    }
    let isLower = false;
    if (!unit && later && !numeral.chinese) {
      // 3至5名 and 分别为12、15个: the number borrows the unit of the one behind it.
      const between = text.slice(numeral.end, later.start);
      isLower = /^(?:至|到|-|—|～|~|–)$/u.test(between);
      if (
        isLower ||
        (/^(?:、|和|,)$/u.test(between) && /分别/u.test(text.slice(Math.max(0, numeral.start - 16), numeral.start)))
      ) {
        unit = later.unit;
        end = numeral.end;
      }
    }
    if (!unit) {
      later = undefined;
      continue;
    }
    const magnitude = numeral.magnitude;
    const right = text.slice(end, end + 24);
    const isAimed = aim.test(text.slice(Math.max(0, numeral.start - 40), numeral.start));
    if (isAimed || !isFigure(numeral, unit.replace(/^[万亿]/u, ''), left, right)) {
      later = undefined;
      continue;
    }
    const isUpper =
      /\d(?:至|到|-|—|～|~|–)$/u.test(left) || (numeral.value > 0 && /[\d%](?:至|到|～|~|—)$/u.test(left));
    const bound = isLower ? 'atLeast' : isUpper ? 'upTo' : getBound(left, right, numeral.over);
    const item: Found = {
      numeral,
      unit: isLower ? unit : magnitude + normaliseUnit(unit),
      start: numeral.start,
      end,
      bound,
    };
    plain.push(item);
    later = item;
  }

  return describe(
    cleaned,
    text,
    [...found, ...plain].sort((a, b) => a.start - b.start),
    periodOf,
  );
}

/** 下降63.3%和48.5%, 从42天压缩至18天: the second number counts what the first one does. */
const sameMeasure =
  /^(?:[、和及与]|[-—–～~]+|(?:以上)?(?:提高|提升|上升|增长|增加|下降|降低|降|升|缩短|减少|压缩)?[至到为](?:了|(?:19|20)\d\d年的|现在的|如今的)?)$/u;
/** 同比下降: says how much more or less of what was told before. */
const change =
  /^(?:同比|环比|(?:比|较)\p{Script=Han}{2,6}?)?(?:增长|增加|上升|提高|提升|下降|降低|减少|缩短|压缩)(?:了|约|近)?$/u;

const changed = /(?:同比|环比)?(?:增长|增加|上升|提高|提升|下降|降低|减少|缩短|压缩)$/u;

/** 刘某5年间, 王某担任调解员: what one mediator has done is not what the office has. */
const single = /(?<who>\p{Script=Han}某)(?=[^，。；\n]{0,20}?(?:担任|调解员|一个人|经手|年间|从事))/u;

/** Figures with what they count, when, and whether they belong to a story. */
function describe(cleaned: string, text: string, found: readonly Found[], rhythms: ReadonlyMap<number, string>) {
  const findSentence = createSentenceLookup(text);
  const findPeriod = createPeriodLookup(text);
  const getLabel = createLabels(text);
  const getEvidence = makeEvidence(cleaned);
  const isOfStory = createStoryTest(text);
  let previous: FigureProposal | undefined;
  // What the sentence counts, as far as it has told: 同比下降 and 占比 go on about it.
  let base: string | undefined;
  let who: string | undefined;
  let sentenceAt = -1;
  return found.map((one): FigureProposal => {
    const { numeral, unit, start, end, bound } = one;
    const sentence = findSentence(start);
    const from = sentence?.start ?? start;
    if (from !== sentenceAt)
      [sentenceAt, base, who] = [from, undefined, single.exec(sentence?.text ?? '')?.groups?.who];
    const between = previous && text.slice(previous.end, start);
    const period = rhythms.get(start) ?? findPeriod(start);
    const own = getLabel(start, end, unit);
    const goesOn =
      previous && between !== undefined && previous.unit === unit && sameMeasure.test(between)
        ? !/分别/u.test(text.slice(Math.max(0, start - 40), start))
        : previous && own === unknownLabel && previous.unit === unit;
    const isPart = own === shareLabel || change.test(own);
    const counted = previous && between !== undefined && !/[，。；,;\n]/u.test(between) ? previous.label : '';
    const label =
      previous && goesOn
        ? previous.label
        : isPart && base
          ? `${base.replace(changed, '')}${own}`
          : counted !== '' && own.length > counted.length + 1 && own.startsWith(counted)
            ? own.slice(counted.length)
            : own;
    if (!isPart && own !== unknownLabel) base = label;
    const measure = isPart ? undefined : proposeMeasure({ label, unit });
    previous = {
      label,
      ...(measure !== undefined && { measure }),
      value: numeral.value,
      bound,
      unit,
      ...(period ? { period } : {}),
      ...(who !== undefined && { note: `${who}个人的数` }),
      ofStory: isOfStory(one),
      text: cleaned.slice(start, end),
      sentence: getEvidence(start, end).sentence,
      start,
      end,
    };
    return previous;
  });
}

/** Of these an office counts hundreds; of those who quarrel there are few. */
const isMany = (unit: string, value: number, magnitude: number): boolean =>
  /^[万亿]?(?:件|起|宗|人次|批次|场次|户次|条)$/u.test(unit)
    ? value * magnitude >= 20
    : /^[万亿]?(?:个|名|人|位|户|家|份|次|场)$/u.test(unit) && value * magnitude >= 100;

/** Tells of a number whether it belongs to a story: by its sentence, then by its paragraph, then by the whole report. */
function createStoryTest(text: string) {
  const findSentence = createSentenceLookup(text);
  const findParagraph = createParagraphLookup(text);
  const tell = createTellings();
  const isAll = isStory(text);
  return ({ start, unit, bound, numeral: { value } }: Found): boolean => {
    const sentence = tell(findSentence(start)?.text ?? '');
    if (isMany(unit, value, /^[万亿]/u.test(unit) ? 10_000 : 1)) return false;
    // Within how many days an office answers.
    if (bound === 'upTo' && /[日天时钟]$/u.test(unit) && !isAll) return false;
    if (sentence.practice > sentence.story) return false;
    if (sentence.story > sentence.practice) return true;
    const paragraph = tell(findParagraph(start));
    if (/[%成倍]$/u.test(unit) || sentence.practice > 0) return isAll && paragraph.story > paragraph.practice;
    return paragraph.story > paragraph.practice || (isAll && paragraph.story >= paragraph.practice);
  };
}

/** The paragraph at a place. */
function createParagraphLookup(text: string): (at: number) => string {
  const lines = text.split('\n');
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return (at) => lines[findLast(starts, at)] ?? '';
}

/** Counts the marks of each text once. */
function createTellings(): (text: string) => Telling {
  const known = new Map<string, Telling>();
  return (text) => {
    const telling = known.get(text) ?? getTelling(text);
    known.set(text, telling);
    return telling;
  };
}
