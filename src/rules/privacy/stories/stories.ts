import type { Words } from '../../language/found-words.ts';
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
const somebody = new RegExp(person, 'u');

const sentences = /[^。！？；\n]+/gu;

/** Where a sentence about somebody in particular names such a kind. */
export const findStories = (text: string): (Words & { kind: StoryKind })[] =>
  // Most texts speak of nobody: their thousands of sentences need not be taken one by one.
  somebody.test(text)
    ? [...text.matchAll(sentences)].flatMap(({ 0: sentence, index }) =>
        somebody.test(sentence)
          ? findStoryWords(sentence).map(({ kind, start, end }) => ({ kind, start: index + start, end: index + end }))
          : [],
      )
    : [];

const illness = new RegExp(
  `${person}[^。！？；\\n]{0,16}?(?:身?患有?|确诊|查出|检出|罹患|得了?|染上|感染|因|是|有|的)[^。！？；，\\n]{0,6}?(?<disease>${toPattern(diseases, '\\p{Script=Han}')})`,
  'gu',
);

/** Illness told of somebody in particular (个人信息保护法 article 28). */
export const findIllnesses = (text: string): Words[] =>
  [...text.matchAll(illness)].map((match) => {
    const { 0: whole, index, groups } = match;
    return { start: index + whole.length - (groups?.disease?.length ?? 0), end: index + whole.length };
  });

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
