import { toPattern } from '../../../language/word-pattern.ts';
import { foreignNames } from './foreign-names.table.ts';
import type { Candidate } from '../words/lattice.ts';

/** Characters by which names of other languages are written. */
const sounds =
  '阿艾买麦提古丽热依木江姜尔哈斯克孜吐逊努合米吉力肉玉素甫巴特布扎西卓玛次仁旺姆多达娃才让尼德拉加措央金格桑平罗索朗伊萨莎娜迪亚库班沙塔赛义那其乌恩日勒图苏卡帕夏别叶夫尤库什坎苏里曼穆罕默玛丽热娜孜帕提娅汗别克江山旦增顿珠洛桑贡嘎';
/** What only stands in such names beside a part in a dispute, where no dot tells of one. */
const furtherSounds = '顺雅高音兰图敖登呼宝朝鲁毕琪琴托';
const part = `[${sounds}]{1,8}`;
const dotted = new RegExp(`(?<!《[^》\\n]{0,20})${part}(?:[·•・‧]${part}){1,4}`, 'gu');
const joined = new RegExp(`[${sounds}${furtherSounds}]{3,8}(?![旗县市镇村州乡]|苏木|嘎查)`, 'gu');

const known = toPattern(foreignNames.map(({ name }) => name));
const made = new RegExp(`(?:${known}){2,4}(?![旗县市镇村州乡]|苏木|嘎查)`, 'gu');
const alone = new RegExp(`(?:${known})(?!\\p{Script=Han}?[旗县市镇村州乡]|苏木|嘎查)`, 'gu');

/** Behind anything else what is written like a name may be halves of two words (公布和). */
const opening = /^[^\p{Script=Han}]?$|[和与跟同]/u;

const toCandidate = ({ 0: whole, index }: RegExpExecArray): Candidate => ({
  start: index,
  end: index + whole.length,
  family: 1,
  margin: 100,
  own: 100,
});

/**
 * Names of other languages: 阿依古丽·买买提 by its dot, 扎西次仁 by its parts, 那顺巴雅尔 where `isNamed` tells that somebody's part or
 * office stands right before it, 多吉 where `isNamed` or `acts`, that somebody says or does something right behind it.
 */
export function findTransliterated(
  text: string,
  isNamed: (start: number) => boolean,
  acts: (end: number) => boolean,
): Candidate[] {
  const find = (pattern: RegExp) => [...text.matchAll(pattern)].map(toCandidate);
  const found = [
    ...(/[·•・‧]/u.test(text) ? find(dotted) : []),
    ...find(made),
    ...find(joined).filter(({ start }) => isNamed(start)),
    ...find(alone).filter(({ start, end }) => isNamed(start) || (acts(end) && opening.test(text.charAt(start - 1)))),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}
