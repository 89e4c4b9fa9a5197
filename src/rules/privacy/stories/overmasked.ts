import { officers } from './officers.table.ts';
import { surname } from '../names/surnames.ts';
import { publicPhones } from './public-phones.table.ts';
import type { Words } from '../../language/found-words.ts';
import { toPattern } from '../../language/word-pattern.ts';

const hidden = '[某×*＊XxＸ○〇□]';

/** What is public and yet hidden: the rule's name, what to look for, what it is, and how to mend it. */
const kinds = [
  {
    rule: 'masked-officer',
    pattern: new RegExp(`(?<!原|前任?|被告人?|称)${toPattern(officers)}(${surname}某{1,2})`, 'gu'),
    message: '在任的公职人员履行职务，不用隐去姓名',
    fix: '公开报道写了姓名的，写姓名和职务；没写的，只写职务',
  },
  {
    rule: 'masked-law',
    pattern: new RegExp(`(《[^》\\n]{0,20}(?:某|×|\\*)[^》\\n]{0,20}(?:法|条例|规定|解释|办法)[^》\\n]{0,8}》)`, 'gu'),
    message: '法律的名称不用隐去',
    fix: '写出法律的全称或简称',
  },
  {
    rule: 'masked-case-number',
    pattern: new RegExp(
      `([（(〔[](?:19|20)\\d{2}[）)〕\\]][^，。；\\s]{0,8}(?:${hidden}[^，。；\\s]{0,8}(?:民|刑|行|执|调|仲|赔|破|初|终|再|号)|(?:民|刑|行|执|调|仲|赔|破)[^，。；\\s]{0,6}${hidden})[^，。；\\s]{0,8}号)`,
      'gu',
    ),
    message: '案号是公开的，不用隐去',
    fix: '照裁判文书写出完整的案号，例如 （2021）鲁1302民初1234号；或者整个删去',
  },
  {
    rule: 'masked-phone',
    pattern: new RegExp(
      `${toPattern(publicPhones)}[^，。；\\n]{0,6}?([0-9][0-9-]*[×*＊]{2,}[0-9×*＊-]*|[×＊]{3,}|\\*{4,})`,
      'gu',
    ),
    message: '热线和对外公布的办公电话不用隐去',
    fix: '写出完整的号码；不知道就删去这一处',
  },
] as const;

/** Places where something public is hidden: officers in office, laws, case numbers, hotlines, office phones. */
export const findOvermasked = (text: string): (Words & { rule: string; message: string; fix: string })[] =>
  kinds.flatMap(({ pattern, ...kind }) =>
    [...text.matchAll(pattern)].map(({ 0: whole, 1: words = '', index }) => {
      const start = index + whole.lastIndexOf(words);
      return { ...kind, start, end: start + words.length };
    }),
  );
