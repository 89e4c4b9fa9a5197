import type { Numeral } from './numeral.ts';
import type { Span } from '../spans.ts';
import { isCounted, isTimeUnit } from './unit.ts';

/** 10+1+N, 1-3-X, 7×24: formulas, not counts. Each is tried where its first term begins only: a long number has many places. */
const term = '[\\da-zA-Z一二三四五六七八九十百]';
const sum = `(?<!${term})${term}+(?:\\s?[+×xX*·]\\s?[\\da-zA-Z\\p{Script=Han}]{1,6})+`;
const formulas = new RegExp(`${sum}|(?<!\\d)\\d+(?:[-—:：/]\\d+){2,}|\\d{3,4}-\\d{7,8}`, 'gu');

/** Names of methods, documents and slogans: a number inside is part of the name. */
export function getNames(text: string): Span[] {
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

/** Why a number is no figure is decided here; what is left counts something. */
export function isFigure(numeral: Numeral, unit: string, left: string, right: string): boolean {
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
