import { type Evidence, makeEvidence } from './evidence.ts';

/** A person named beside the role of a party, and how the portal writes them. */
export interface PersonProposal extends Evidence {
  name: string;
  role: string;
  mask: string;
}

/** Finds people whose names a page must not carry. */
export type FindPeople = (text: string) => PersonProposal[];

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤曲';
const roles =
  '村民|居民|当事人|原告|被告|申请人|被申请人|邻居|业主|住户|租户|租客|房东|员工|工人|农民工|妻子|丈夫|儿子|女儿|父亲|母亲|婆婆|儿媳|患者|伤者|死者|商户|老板|债权人|债务人|老人|女子|男子|司机|车主|消费者|前夫|前妻|学生|家住[^，。]{1,20}的';
const pattern = new RegExp(`(${roles})(?:叫|名叫)?([${surnames}](?!某)\\p{Script=Han}{1,2})`, 'gu');
const behind =
  /^(?:[\s，。、；：,;:!?（()）“”'"]|说|称|与|和|因|在|的|向|被|把|到|对|将|是|家|找|同|于|为|告诉|以|由|表示|认为|从|给|及|跟|来|反映|打|不|也|便|就|要|两人|一家|夫妇|$)/u;
const title = /^\p{Script=Han}(?:先生|女士|大爷|大妈|大姐|大哥|阿姨|奶奶|爷爷|师傅|老师|家人|老汉|婆婆)/u;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** 高度 and 方便 begin like names; a word of the dictionary is none. */
const isWord = (text: string): boolean => ([...segmenter.segment(text)][0]?.segment.length ?? 0) >= 2;

/** People named beside the role of a party: 村民张建国 → 张某. Names already masked, and officers in their office, are left alone. */
export const findPeople: FindPeople = (text) => {
  const evidence = makeEvidence(text);
  return [...text.matchAll(pattern)].flatMap((match): PersonProposal[] => {
    const [, role, written] = match as unknown as [string, string, string];
    if (title.test(written) || isWord(written) || /[余多万元]$/u.test(written.slice(0, 2))) return [];
    const at = match.index + match[0].length - written.length;
    const short = written.slice(0, 2);
    const isWhole = behind.test(text.slice(at + written.length)) || !behind.test(text.slice(at + short.length));
    const name = isWhole ? written : short;
    return [{ name, role, mask: `${name[0]}某`, ...evidence(at, at + name.length) }];
  });
};
