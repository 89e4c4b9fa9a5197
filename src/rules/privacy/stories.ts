import { plainSurnames, surname } from './surnames.ts';

/** Words of a text that should not be there: `text.slice(start, end)`. */
export interface Words {
  start: number;
  end: number;
}

/**
 * Kinds of dispute of which no individual story is told (法释〔2016〕19号 articles 4 and 8–10): the words that name them.
 * The words of the law on minors as such (未成年人保护法) are no story.
 */
const kinds = {
  离婚: '离婚|离异|婚变|婚外情|出轨|第三者插足',
  抚养: '抚养权|抚养费|抚育费|变更抚养|监护权|探望权|争夺孩子|收养',
  未成年人: '未成年人?|儿童|幼童|幼女|男童|女童|小学生|初中生|高中生|中学生|校园欺凌|被霸凌|早恋|辍学',
  家庭暴力: '家暴|家庭暴力|殴打妻子|打老婆|施暴|虐待|人身安全保护令',
  性: '强奸|轮奸|猥亵|性侵|性骚扰|性虐待|卖淫|嫖娼|偷拍隐私|裸照|乱伦|不雅(?:视频|照)',
} as const;

/** A kind of story that must not be told. */
export type StoryKind = keyof typeof kinds;

const laws = '(?!人?(?:保护|犯罪)|法|条例|规定)';
const kindPatterns = Object.entries(kinds).map(
  ([kind, words]) => [kind as StoryKind, new RegExp(`(?:${words})${laws}`, 'gu')] as const,
);

/** Every place of a text where such a kind is named. */
export const findStoryWords = (text: string): (Words & { kind: StoryKind })[] =>
  kindPatterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ kind, start: index, end: index + length })),
  );

/** Somebody in particular: 张某, 老张, 张女士, 一名女子. */
const person = `(?:${surname}某(?![些种个])|(?<![养敬尊])[老小][${plainSurnames}](?!\\p{Script=Han}?(?:区|镇|村))|${surname}(?:女士|先生|大[爷妈娘姐哥叔婶]|阿姨|师傅|奶奶|爷爷|婆婆|老汉|老人)|[男女]子[，因与和被在])`;
const somebody = new RegExp(person, 'u');

const sentences = /[^。！？；\n]+/gu;

/** Where a sentence about somebody in particular names such a kind. */
export const findStories = (text: string): (Words & { kind: StoryKind })[] =>
  [...text.matchAll(sentences)].flatMap(({ 0: sentence, index }) =>
    somebody.test(sentence)
      ? findStoryWords(sentence).map(({ kind, start, end }) => ({ kind, start: index + start, end: index + end }))
      : [],
  );

const diseases =
  '(?:\\p{Script=Han}{0,3}癌|白血病|艾滋病|HIV|乙肝|丙肝|肝炎|肝硬化|肺结核|结核病|精神病|精神(?:分裂|障碍|疾病|失常|残疾)|抑郁症?|躁郁症|双相情感障碍|焦虑症|智力(?:障碍|残疾|低下)|智障|痴呆|阿尔茨海默|帕金森|糖尿病|高血压|心脏病|冠心病|尿毒症|肾(?:衰竭|病)|癫痫|梅毒|淋病|性病|肿瘤|脑梗|脑溢血|脑瘫|中风|瘫痪|偏瘫|不孕不育|流产|孤独症|自闭症|[重大绝][病症]|慢性病|疾病)';
const illness = new RegExp(
  `${person}[^。！？；\\n]{0,16}?(?:身?患有?|确诊|查出|检出|罹患|得了?|染上|感染|因|是|有|的)[^。！？；，\\n]{0,6}?(?<disease>${diseases})`,
  'gu',
);

/** Illness told of somebody in particular (个人信息保护法 article 28). */
export const findIllnesses = (text: string): Words[] =>
  [...text.matchAll(illness)].map((match) => {
    const { 0: whole, index, groups } = match;
    return { start: index + whole.length - (groups?.disease?.length ?? 0), end: index + whole.length };
  });

const watched =
  '(?:重点(?:人员|人群|对象|人)|精神(?:障碍|病)(?:患者|人)|肇事肇祸|刑满释放(?:人员)?|刑释人员|社区矫正(?:对象|人员)|吸毒人员|戒毒人员|前科人员|[上信]访(?:人员|老户|重点|群众|人|户)|缠访|闹访|越级上访|邪教人员|[“"]?[三四五六]失[”"]?人员|特殊人群)';
const control =
  '(?:管控|监控|监视(?!居住)|盯防|盯控|稳控|布控|看管|看死盯牢|黑名单|失信名单|失信惩戒|列入失信|征信|信用惩戒|扣信用分|重点名单|列管|赋码|轨迹|定位跟踪|跟踪监测|劝返|截访|动态监测)';
const controls = [
  new RegExp(`${watched}[^。！？；\\n]{0,20}?${control}`, 'gu'),
  new RegExp(`${control}[^。！？；\\n]{0,12}?${watched}`, 'gu'),
] as const;
const refused = /(?:不得|禁止|严禁|不能|不许|不准|不应|违法|不搞|取消|杜绝|反对)/u;

/** Surveillance or control of groups of people, told as a practice. */
export const findControls = (text: string): Words[] =>
  [...text.matchAll(sentences)].flatMap(({ 0: sentence, index }) =>
    refused.test(sentence)
      ? []
      : controls.flatMap((pattern) =>
          [...sentence.matchAll(pattern)].map((match) => ({
            start: index + match.index,
            end: index + match.index + match[0].length,
          })),
        ),
  );
