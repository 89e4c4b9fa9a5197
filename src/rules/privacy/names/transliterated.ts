import type { Candidate } from './words/lattice.ts';

/** Characters by which names of other languages are written. */
const sounds =
  '阿艾买麦提古丽热依木江姜尔哈斯克孜吐逊努合米吉力肉玉素甫巴特布扎西卓玛次仁旺姆多达娃才让尼德拉加措央金格桑平罗索朗伊萨莎娜迪亚库班沙塔赛义那其乌恩日勒图苏卡帕夏别叶夫尤库什坎苏里曼穆罕默玛丽热娜孜帕提娅汗别克江山旦增顿珠洛桑贡嘎';
const part = `[${sounds}]{1,8}`;
const name = new RegExp(`(?<!《[^》\\n]{0,20})${part}(?:[·•・‧]${part}){1,4}`, 'gu');

/** Names with a dot between their parts: 阿依古丽·买买提. */
export const findTransliterated = (text: string): Candidate[] =>
  /[·•・‧]/u.test(text)
    ? [...text.matchAll(name)].map(({ 0: whole, index }) => ({
        start: index,
        end: index + whole.length,
        family: 1,
        margin: 100,
        own: 100,
      }))
    : [];
