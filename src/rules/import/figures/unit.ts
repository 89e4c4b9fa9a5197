import { knownUnits, type UnitWord } from '../../figures/unit-table.ts';

/** What may not follow a unit, where the same letters are another word: 25处理 counts no 处. */
const otherWords: Partial<Record<string, RegExp>> = {
  个: /^(?:方面|环节|步骤|层面|层级|阶段|维度|原则|到位|百分百|百分之百|[“"‘]一|字|不|坚持|确保|统一|结合|转变|抓手|关键|重点|角度|文明|自信|意识|维护|一律|必|月|百|日夜)/u,
  名: /^[单称牌义录下]/u,
  位: /^(?:一体|于|列|居|置)/u,
  人: /^民/u,
  户: /^(?:籍|外|口|型)/u,
  家: /^(?:庭|长|属|园|门|里)/u,
  所: /^(?:有|以|属|在|谓)/u,
  处: /^(?:理|置|罚|级|于|警)/u,
  支: /^[部撑付持]/u,
  起: /^(?:来|到|草|因|止|点|步)/u,
  宗: /^[教旨]/u,
  例: /^[会行如外]/u,
  项: /^目/u,
  条: /^[例款约文]/u,
  份: /^[额]/u,
  本: /^[地村镇辖着级人区县市年月周]/u,
  张: /^(?:贴|三|四|某)/u,
  次: /^[性日要序]/u,
  场: /^[所地景面合]/u,
  批: /^[准评示]/u,
  期: /^[间限待望]/u,
  轮: /^[流值岗]/u,
  天: /^[然气]/u,
  年: /^[代级度龄终底初]/u,
  座: /^谈/u,
  栋: /^(?:\d|单元|楼)/u,
  幢: /^\d/u,
  套: /^[路用餐]/u,
  间: /^[隔接]/u,
  台: /^[账阶胞]/u,
  部: /^(?:门|分|署|队|委)/u,
  车: /^[辆间站位]/u,
  面: /^(?!锦旗)/u,
  只: /^[有要是能]/u,
  头: /^(?!猪|牛|羊)/u,
  种: /^[植田子]/u,
  类: /^(?:似|别)/u,
  组: /^[织建成长]/u,
  通: /^(?!电话)/u,
  笔: /^录/u,
  幅: /^度/u,
  片: /^区/u,
  队: /^[伍员长]/u,
  元: /^[旦宵]/u,
  成: /^[立功效员长果为了绩年本品语都就人交型分婚熟]/u,
  对: /^(?!夫妻|夫妇|新人)/u,
} satisfies Partial<Record<UnitWord, RegExp>>;

const byLength = [...knownUnits]
  .filter(([, { reading }]) => reading !== 'never')
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length);

/** The unit at the start of `text`, or nothing. */
export function readUnit(text: string): string | undefined {
  return byLength.find((unit) => text.startsWith(unit) && !otherWords[unit]?.test(text.slice(unit.length)));
}

const timeUnits = new Set(['hours', 'days', 'months']);

/** Units of time: a length of time is a figure only where it is a limit, a saving or a span of work. */
export const isTimeUnit = (unit: string): boolean => timeUnits.has(knownUnits.get(unit)?.counts ?? '');

/** What can be counted in small Chinese numbers without being a figure of speech: 两名 and 三家, not 三级 or 四类. */
export const isCounted = (unit: string): boolean => knownUnits.get(unit)?.reading === 'few';

/** How content writes a unit: 个小时 is 小时, 位 stays. */
export const normaliseUnit = (unit: string): string => knownUnits.get(unit)?.written ?? unit;
