import type { Figure } from '../../figures/figure.ts';
import { createSentenceLookup } from '../../language/sentences.ts';
import { makeEvidence } from './evidence.ts';
import { createLabels, unknownLabel } from './figure-label.ts';
import { getNumerals, type Numeral, toHalfWidth } from './numeral.ts';
import { createPeriodLookup } from './period.ts';
import { createSpans, type Span } from '../spans.ts';
import { isCounted, isTimeUnit, normaliseUnit, readUnit } from './unit.ts';

/** A figure that a report seems to give, with the words and the sentence it was read from; places are in the cleaned text. */
export interface FigureProposal extends Pick<Figure, 'label' | 'value' | 'bound' | 'unit' | 'period' | 'note'> {
  text: string;
  sentence: string;
  start: number;
  end: number;
}

type Bound = Figure['bound'];

const before: [pattern: RegExp, bound: Bound][] = [
  [/(?:不少于|不低于|不得少于|不得低于|至少|不小于)$/u, 'atLeast'],
  [/(?:不超过|不得超过|不多于|不高于|至多|最多|最长|不到|不足)$/u, 'upTo'],
  [/(?:超过?|逾|突破|多于|高于)$/u, 'over'],
  [/(?:大?约|近|将近|接近|左右|上|大概)$/u, 'about'],
];
const behind: [pattern: RegExp, bound: Bound][] = [
  [/^(?:及以上|以上|起步)/u, 'atLeast'],
  [/^(?:以内|之内|以下|内(?!\p{Script=Han}*?容))/u, 'upTo'],
  [/^(?:左右|上下)/u, 'about'],
  [/^[多余](?!\p{Script=Han}*?样)/u, 'over'],
];

const getBound = (left: string, right: string, over: boolean): Bound =>
  over
    ? 'over'
    : ((behind.find(([pattern]) => pattern.test(right)) ?? before.find(([pattern]) => pattern.test(left)))?.[1] ??
      'exact');

/** 10+1+N, 1-3-X, 7×24: formulas, not counts. Each is tried where its first term begins only: a long number has many places. */
const term = '[\\da-zA-Z一二三四五六七八九十百]';
const sum = `(?<!${term})${term}+(?:\\s?[+×xX*·]\\s?[\\da-zA-Z\\p{Script=Han}]{1,6})+`;
const formulas = new RegExp(`${sum}|(?<!\\d)\\d+(?:[-—:：/]\\d+){2,}|\\d{3,4}-\\d{7,8}`, 'gu');

/** Names of methods, documents and slogans: a number inside is part of the name. */
function getNames(text: string): Span[] {
  const names: Span[] = [];
  for (const { index, 0: found } of text.matchAll(
    /《[^《》\n]{1,60}》|〔[^〔〕\n]*〕|https?:\/\/\S+|(?<![\w.-])[\w.-]+@[\w.-]+/gu,
  ))
    names.push([index, index + found.length]);
  for (const { index, 0: found } of text.matchAll(
    /“[^“”\n]{1,16}”|‘[^‘’\n]{1,16}’|「[^「」\n]{1,16}」|"[^"\n]{1,16}"/gu,
  ))
    if (!/[，。；,;]/u.test(found) && !/^.[\d.]+.$/u.test(found)) names.push([index, index + found.length]);
  for (const { index, 0: found } of text.matchAll(formulas)) names.push([index, index + found.length]);
  return names;
}

const chinesePair = /[一二两三四五六七八九十]\p{Script=Han}{1,2}$/u;

/** Whether a length of time is a figure: a limit, a saving, or how long something has gone on. */
function isSpan(unit: string, numeral: Numeral, left: string, right: string): boolean {
  if (unit === '年' && /^(?:19|20)\d\d$/u.test(String(numeral.value)) && !numeral.over) return false;
  if (/^(?:来|间|以来|前|后的?今天|多来|行动|计划|规划|级|度|一次|期)/u.test(right)) return false;
  const isLimit =
    /^(?:之?内|以内|以上|以下|左右|完成|办结|答复|反馈|回复|响应|到场|到达|上门|处置|缩短|压缩|为限)/u.test(right) ||
    /(?:不超过|不得超过|超过|至少|不少于|限期|期限|时限|最长|缩短|压缩|减少|用时|耗时|历时|长达|仅用|平均|提前|延长|至|到|为)$/u.test(
      left,
    );
  if (unit === '日') return isLimit && !/[月至到]$/u.test(left);
  return (
    isLimit ||
    (/年|个月/u.test(unit) &&
      (numeral.over || /(?:从事|工作|坚持|连续|任职|扎根|调解|干了?|当了?)[^，。]{0,6}$/u.test(left)))
  );
}

/** Why the number at hand is no figure is decided here; what is left counts something. */
function isFigure(numeral: Numeral, unit: string, left: string, right: string): boolean {
  if (
    /(?:第|NO\.?|No\.?|[a-zA-Z_$#&=/@]|[\d一二三四五六七八九十]月|[·.])$/u.test(left) ||
    (/[〔(（]$/u.test(left) && /^[〕]/u.test(right))
  )
    return false;
  if (/^(?:届|周年|号|楼|岁)/u.test(right)) return false;
  if (unit === '成')
    return /^(?:以上|多|左右|的)/u.test(right) || /(?:近|约|超过?|达到?|占|为|下降|上升|增长|减少|提高)$/u.test(left);
  if (isTimeUnit(unit) && !isSpan(unit, numeral, left, right)) return false;
  if (!numeral.chinese) return true;
  if (/[数几多每某]$/u.test(left)) return false;
  if (numeral.magnitude === '' && numeral.value === 1) return false;
  if (/^[一二两三四五六七八九十]\p{Script=Han}/u.test(right) || (numeral.value < 10 && chinesePair.test(left)))
    return false;
  if (numeral.value <= 10 && numeral.magnitude === '' && !numeral.over) {
    if (!isCounted(unit)) return false;
    if (
      unit === '个' &&
      /^(?:[“"‘]|机制|体系|问题|要素|特点|目标|板块|清单|强化|聚焦|着力|批次|级|系统|领域|平台|窗口期)/u.test(right)
    )
      return false;
    if (unit === '次' && !/(?:共|开展|召开|组织|走访|上门|调解|先后|经过|交流|协商|约谈|举办)[^，。]{0,6}$/u.test(left))
      return false;
  }
  // 千家万户, 百姓: a bare 百 or 千 is a figure only with 余 or 近.
  return (
    numeral.over ||
    !/^(?:100|1000)$/u.test(String(numeral.value)) ||
    /(?:近|约|一|上|超|逾)$/u.test(left) ||
    /[一二]/u.test(left.slice(-1))
  );
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
  /(每(?:个?季度?|个?月|周|星期|天|日|年)|一个?(?:季度|月|周|天))(?:至少)?([一二两三四五六七八九]|\d{1,2})次/gu;
const percentWords = /(?:百分之([零一二两三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?)|百分百)/gu;

/** Lists all figures of a cleaned text as proposals, in order. */
export function proposeFigures(cleaned: string): FigureProposal[] {
  const text = toHalfWidth(cleaned);
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
  for (const { index, 0: whole, 1: rhythm = '', 2: times = '' } of text.matchAll(rhythms)) {
    if (isNamed(index)) continue;
    taken.push([index, index + whole.length]);
    const value = /\d/u.test(times) ? Number(times) : (getNumerals(times)[0]?.value ?? 1);
    periodOf.set(index, rhythm.replace(/^一个?|^每个?/u, '每').replace(/季$/u, '季度'));
    found.push({
      numeral: { value },
      unit: '次',
      start: index,
      end: index + whole.length,
      bound: /至少/u.test(whole) ? 'atLeast' : 'exact',
    });
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
    let unit = isPlaces ? '个' : readUnit(rest);
    let end = at + skipped + (isPlaces ? 0 : (unit?.length ?? 0));
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
    if (!isFigure(numeral, unit.replace(/^[万亿]/u, ''), left, right)) {
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

  const findSentence = createSentenceLookup(cleaned);
  const findPeriod = createPeriodLookup();
  const getLabel = createLabels(text);
  const getEvidence = makeEvidence(cleaned);
  let previous: FigureProposal | undefined;
  return [...found, ...plain]
    .sort((a, b) => a.start - b.start)
    .map(({ numeral, unit, start, end, bound }): FigureProposal => {
      const sentence = findSentence(start);
      const period = periodOf.get(start) ?? (sentence && findPeriod(sentence.text, start - sentence.start));
      // 下降63.3%和48.5%: the second number counts what the first one does.
      const goesOn =
        previous?.unit === unit &&
        /^(?:[、和及与]|[-—–～~]+|(?:以上)?(?:提高|提升|上升|下降|降低|降|增加|升|缩短|减少)?[至到为])$/u.test(
          text.slice(previous.end, start),
        );
      const own = getLabel(start, end, unit);
      previous = {
        label:
          previous &&
          (goesOn
            ? !/分别/u.test(text.slice(Math.max(0, start - 40), start))
            : own === unknownLabel && previous.unit === unit)
            ? previous.label
            : own,
        value: numeral.value,
        bound,
        unit,
        ...(period ? { period } : {}),
        text: cleaned.slice(start, end),
        sentence: getEvidence(start, end).sentence,
        start,
        end,
      };
      return previous;
    });
}
