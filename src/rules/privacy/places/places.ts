import { dropEnd } from '../../entries/edges.ts';
import { toPattern } from '../../language/word-pattern.ts';
import { figure } from '../digit-runs.ts';
import { estates } from './estates.table.ts';
import type { Detector, Identifier } from '../identifier.ts';
import { surname } from '../names/surnames.ts';
import { isOfficeAddress } from './offices.ts';
import { residenceWords } from './residence-words.table.ts';

const n = `(?:第?[${figure}十百A-Za-z甲乙丙丁]{1,6})`;
const part = `(?:${n}\\s?(?:号楼|#楼?|栋|幢|号院|单元|座|门洞|层|楼)(?:[东西南北中]户)?[\\s,，-]?)`;
const door = `(?:${n}\\s?(?:号?室|号房|号(?![窗线厅柜桌文令楼院])|户)|[东西南北中]户|[${figure}]{3,4}(?![${figure}]))`;
const estate = `(?:${toPattern(estates)}|[\\p{Script=Han}](?:苑|庭|府|湾|园|城|郡|居|邸))`;
const building = `(?:[A-Za-z]\\s?区)?${n}\\s?(?:号楼|#楼?|栋|幢|座)`;
const street = '(?:路|街|巷|弄|道|胡同|里弄|大街|大道)';
/** Whoever lives there, told by a word or as 徐某. */
const resident = `(?:住户|业主|租户|租客|房客|房东|邻居|人家|居民(?![楼区住])|一?户?${surname}[某女先大阿]|老(?:人|大爷|太|两口|${surname}))`;
/** Behind what does not make a count of the figures that follow. */
const noCount = `(?:^|[^共有约近达超余全计各每等同另某任${figure}])`;
const lives = `(?:${toPattern(residenceWords)}|[某人民户方东客主]住)`;
/** What may stand between the name of an estate and a building of it: 另3栋 and 每5栋 count buildings. */
const between = '(?:[^。；，,、\\n]??[^。；，,、\\n同每另某任])??';

/** Ways to write where somebody lives, below the community (小区, 村): only the words from the figures on are masked. */
const patterns = [
  // 3号楼2单元501室, 2栋301; 一楼一户 is a manner of keeping records
  new RegExp(`(?!一(?:楼|栋|幢|单元|层)一[户室])(?<tail>(?:${part}){2,}${door}?|${part}${door})`, 'gu'),
  // 金源小区3号楼; 该小区3栋居民楼 counts buildings, and before 3号楼前的空地 nobody lives
  new RegExp(
    `${estate}${between}(?<tail>${building})(?![\\s]?(?:楼|居民[楼区住]|住宅|高层|别墅|房|共|[前后旁]的?))`,
    'gu',
  ),
  // 53栋的住户, 203住户, 1802房的业主; 1203户居民 is a count
  new RegExp(`${noCount}(?<tail>${building})(?=的?${resident})`, 'gu'),
  new RegExp(`${noCount}(?<tail>[${figure}]{3,4}\\s?(?:室|号?房)?)(?=的?${resident})`, 'gu'),
  // 504户的卫生间; 504户的物业费 is a count
  new RegExp(
    `${noCount}(?<tail>[${figure}]{3,4}\\s?户)(?=的?(?:家[里中]|卫生间|厨房|阳台|客厅|卧室|厕所|门口|防盗门|水管|地漏|天花板))`,
    'gu',
  ),
  // 505室门口: only offices are looked for in a room
  new RegExp(`(?:^|[^${figure}])(?<tail>[${figure}]{3,4}\\s?室)`, 'gu'),
  // 金源小区3-2-501
  new RegExp(`${estate}(?<tail>[${figure}A-Za-z]{1,3}[-—#][${figure}]{1,2}[-—#][${figure}]{2,4})`, 'gu'),
  // 大王村3组12号, 4排9号, 桃园里7条12号
  new RegExp(`(?<tail>${n}\\s?(?:组|社|队|排|条)\\s?${n}\\s?(?:号(?![文令])|户))`, 'gu'),
  // 楼上1702
  new RegExp(`(?:楼[上下]|对门|隔壁)的?(?<tail>[${figure}]{3,4})(?![${figure}户人元年])`, 'gu'),
  // 东风组18号, 第三村民小组26号
  new RegExp(`组(?<tail>${n}\\s?号)(?![楼文令线窗公通电])`, 'gu'),
  // 建设路12号501室, 门牌号12号
  new RegExp(`${street}(?<tail>${n}\\s?号(?:院|内|附)?[^。；，\\n]{0,4}?${n}\\s?(?:室|户|单元|号房))`, 'gu'),
  new RegExp(`门牌(?:号码?)?[为是：:]?\\s?(?<tail>${n}号?)`, 'gu'),
  // 家住建设路12号
  new RegExp(
    `${lives}[^。；\\n]{0,20}?(?:${street}|村|[庄屯里寨镇沟湾坪坡岭营堡店塘])(?<tail>${n}\\s?号(?![楼线])(?:院|附${n}号?)?)`,
    'gu',
  ),
  // 家住501室
  new RegExp(`${lives}[^。；\\n]{0,16}?(?<tail>${n}\\s?(?:室|单元|栋|幢|号楼|#楼?))`, 'gu'),
] as const;

const home = new RegExp(`${lives}|家[里中的]?|住户|业主|租|房子|住`, 'u');

/** Addresses of homes; that of an office is public. */
export const findHomes: Detector = (text) =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Identifier[] => {
      const tail = match.groups?.tail?.trimEnd() ?? '';
      const start = match.index + match[0].lastIndexOf(match.groups?.tail ?? '');
      const clause = text.slice(Math.max(0, start - 24), start);
      if (!/[0-9一二三四五六七八九十]/u.test(tail) || (isOfficeAddress(clause) && !home.test(clause))) return [];
      return [{ kind: 'address', start, end: start + dropEnd(tail, /[\s,，-]/u).length, mask: '某户' }];
    }),
  );

const year = `(?:[12][0-9]{3}|[${figure}]{4})`;
const day = `(${year}\\s?[年./-])\\s?[${figure}十]{1,3}\\s?[月./-](?:\\s?[${figure}十]{1,3}\\s?日?)?`;
const births = [
  new RegExp(`${day}\\s?(?:出生|生(?![效产活于成]))(?![前后的人]|以[前后]|之[前后])`, 'gu'),
  new RegExp(
    `(?:(?:出生|生日)(?:日期|年月日?|时间|于|[:：为是在])*|(?:^|[^发产])生于|[某男女][，,、]\\s?生)[:：为是]?\\s?${day}(?!之?[前后]|以[前后])`,
    'gu',
  ),
] as const;

/** Days of birth; the year alone may stay. */
export const findBirths: Detector = (text) =>
  births.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Identifier => {
      const written = new RegExp(day, 'u').exec(match[0]);
      const start = match.index + (written?.index ?? 0);
      const mask = (written?.[1] ?? '').replace(/\s?[年./-]$/u, '年');
      return { kind: 'birth', start, end: start + (written?.[0].length ?? 0), mask };
    }),
  );
