import type { Words } from '../../language/found-words.ts';
import { givenCharacters } from '../names/given-characters.table.ts';
import { figure } from '../digit-runs.ts';
import { kin } from './kin.table.ts';
import { controls } from './controls.table.ts';
import { diseases } from './diseases.table.ts';
import { plainSurnames, surname } from '../names/surnames.ts';
import { titles } from '../names/titles.table.ts';
import { storyWords } from './story-words.table.ts';
import { watchedGroups } from './watched-groups.table.ts';
import { toPattern } from '../../language/word-pattern.ts';

/** A kind of dispute of which no individual story is told (法释〔2016〕19号 articles 4 and 8–10). */
export type StoryKind = (typeof storyWords)[number]['kind'];

/** The words of the law on minors as such (未成年人保护法) are no story. */
const laws = '(?!人?(?:保护|犯罪)|法|条例|规定)';
const kindPatterns = [...new Set(storyWords.map(({ kind }) => kind))].map((kind) => {
  const words = storyWords.filter((row) => row.kind === kind);
  return [kind, new RegExp(`${toPattern(words)}${laws}`, 'gu')] as const;
});

/** Every place of a text where such a kind is named. */
export const findStoryWords = (text: string): (Words & { kind: StoryKind })[] =>
  kindPatterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ kind, start: index, end: index + length })),
  );

/** Somebody in particular: 张某, 老张, 张女士, 一名女子. */
const person = `(?:${[
  `${surname}某(?![些种个])`,
  `(?<![养敬尊])[老小][${plainSurnames}](?!\\p{Script=Han}?(?:区|镇|村))`,
  `${surname}${toPattern(titles.filter(({ of }) => of === 'person'))}`,
  '[男女]子[，因与和被在]',
].join('|')})`;
const given = givenCharacters.map(({ character }) => character).join('');
/** Somebody told of without a name: 老伴, 一名村民, 他; and children by what they are called. */
const twice = '(?<=(?:[班级岁孩童学园]|儿子|女儿|孙[子女])的?)(?<twice>\\p{Script=Han})\\k<twice>';
const infant = `(?:刚满|年仅|仅|才)[${figure}十]{1,3}(?:周?岁|个月)大?的(?:婴儿|宝宝|孩子|[男女][孩童])`;
const small = `[小阿](?:[${given}](?!\\p{Script=Han}?(?:区|镇|村|组|学))|\\p{Script=Han}(?=今年|才|被|把|放学|上学|说|的[父母爸妈]|[（(]化名))`;
/** 小明, 女孩朵朵, 刚满六个月的婴儿, wherever a child may be called so. */
const child = `(?:(?<!\\p{Script=Han})|(?<=[的叫是童孩生子女名]))${small}|${twice}|${infant}`;
const untold = `(?:${toPattern(kin)}|(?<![其吉维排利无])[他她](?![们人国项])|${child})`;
const named = new RegExp(person, 'u');
const somebody = new RegExp(`${person}|${untold}`, 'u');
/** A sentence of the law means nobody in particular by a mother or a son. */
const norm = /应当|依照|规定|不得|条例|民法典|《/u;

const sentences = /[^。！？；\n]+/gu;

/** Below eighteen: 12岁, 十五周岁, 未满十六周岁; what the law says of an age in general has 以下 and 的人 behind it. */
const young = `(?:未满|不满|刚满|年仅|才|仅|刚)?(?<![${figure}十百.])(?:1[0-7]|[1-9]|十[一二三四五六七]{0,2}|[一二三四五六七八][二三四五六七八九]|[一二两三四五六七八九])(?:多)?(?:周岁|岁半|岁|个月大)(?!以[上下]|的人|至|[—-])`;
const grade = '(?:[一二三四五六七八九]年级|[小初高][一二三](?=学生|年级|女生|男生|的|，|。|[就时上在下]))';
const school = '(?:小学|初中|高中|中学)';
const attends = '(?:读|念|上|就读|升入|入读|在读)(?:于|着|的|了)?';
const minors = new RegExp(
  [
    young,
    `${school}${grade}?[^，。；\\n]{0,3}(?:学生|[一二三四五六\\d]班)`,
    `幼儿园[^，。；\\n]{0,3}(?:学生|[大中小一二三\\d]班|小朋友)`,
    `${attends}[^，。；\\n]{0,8}?(?:幼儿园|${school}|${grade}|[小初高][一二三])`,
    `${school}[^，。；\\n]{0,6}(?:就读|上学|念书|读书)`,
    `${school}[一二三四五六]年级`,
    '学前班',
    '[一二三四五六七八九][（(][\\d一二三四五六]{1,2}[)）]班',
    `${grade}[^，。；\\n]{0,4}(?:学生|女生|男生|班|[男女]孩|孩子)`,
    '[小初高][一二三](?:学生|女生|男生)',
  ].join('|'),
  'gu',
);

/** Children told by their age or class. */
const findMinors = (sentence: string): (Words & { kind: StoryKind })[] =>
  [...sentence.matchAll(minors)].map(({ 0: { length }, index }) => ({
    kind: '未成年人',
    start: index,
    end: index + length,
  }));

/** Where a sentence about somebody in particular names such a kind. */
export const findStories = (text: string): (Words & { kind: StoryKind })[] =>
  // Most texts speak of nobody: their thousands of sentences need not be taken one by one.
  somebody.test(text)
    ? [...text.matchAll(sentences)].flatMap(({ 0: sentence, index }) =>
        (norm.test(sentence) ? named : somebody).test(sentence)
          ? [...findStoryWords(sentence), ...findMinors(sentence)].map(({ kind, start, end }) => ({
              kind,
              start: index + start,
              end: index + end,
            }))
          : [],
      )
    : [];

const disease = `(?<disease>${toPattern(diseases, '\\p{Script=Han}')})(?!患者们|医保|保险|救助|门诊|报销|防治|筛查|体检|义诊|普查|宣传|预防|康复中心|家庭|服务|联合会|协会|知识|纠纷)`;
const link = '(?:身?患有?|确诊|查出|检出|罹患|得了?|染上|感染|因|是|有|的|为|做了?)';
const illness = new RegExp(`${person}[^。！？；\\n]{0,16}?${link}[^。！？；，\\n]{0,6}?${disease}`, 'gu');
/** 患有某某炎, 查出某某瘤: an illness that no table holds. */
const anyDisease = new RegExp(
  `${disease}|(?<=患(?![有上了过])|患有|患上|患了|确诊|确诊为|查出|检出|罹患|得了)[^，。；！？\\n]{1,8}?(?:病|症|癌|炎|瘤|综合征)`,
  'gu',
);
const patient = new RegExp(`${person}|${untold}|(?<!以上的?|辖区|广大|全[村镇乡县市区])老人(?![、们和及等])`, 'u');

const toWords = (text: string, pattern: RegExp): Words[] =>
  [...text.matchAll(pattern)].map(({ 0: whole, index, groups }) => ({
    start: index + whole.length - (groups?.disease?.length ?? whole.length),
    end: index + whole.length,
  }));

/**
 * Illness told of somebody in particular (个人信息保护法 article 28). Where the text tells of one case (`isStory`), whoever stands in the
 * sentence is meant.
 */
export const findIllnesses = (text: string, isStory: boolean): Words[] =>
  isStory
    ? [...text.matchAll(sentences)].flatMap(({ 0: sentence, index }) =>
        patient.test(sentence)
          ? toWords(sentence, anyDisease).map(({ start, end }) => ({ start: index + start, end: index + end }))
          : [],
      )
    : toWords(text, illness);

const watched = toPattern(watchedGroups);
const control = toPattern(controls);
const watching = [
  new RegExp(`${watched}[^。！？；\\n]{0,20}?${control}`, 'gu'),
  new RegExp(`${control}[^。！？；\\n]{0,12}?${watched}`, 'gu'),
] as const;
const refused = /(?:不得|禁止|严禁|不能|不许|不准|不应|违法|不搞|取消|杜绝|反对)/u;

/** Surveillance or control of groups of people, told as a practice. */
export function findControls(text: string): Words[] {
  if (watching.every((pattern) => text.search(pattern) < 0)) return [];
  return [...text.matchAll(sentences)].flatMap(({ 0: sentence, index }) =>
    refused.test(sentence)
      ? []
      : watching.flatMap((pattern) =>
          [...sentence.matchAll(pattern)].map((match) => ({
            start: index + match.index,
            end: index + match.index + match[0].length,
          })),
        ),
  );
}
