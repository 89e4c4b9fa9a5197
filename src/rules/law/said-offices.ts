import type { Words } from '../language/found-words.ts';
import { toPattern } from '../language/word-pattern.ts';
import { offices } from './offices.table.ts';

type Office = (typeof offices)[number]['office'];

/** An office that a text names. */
export interface SaidOffice extends Words {
  office: Office;
}

const officeOf = new Map(
  offices.flatMap(({ words, office }) => words.split('|').map((name) => [name, office] as const)),
);
const names = toPattern([...officeOf.keys()]);
/** 向不动产所在地的法院, 找派出所: where somebody is sent. */
const sent = new RegExp(`(?<=[向到去找][^，。；：向到去找]{0,10})${names}`, 'gu');
const named = new RegExp(names, 'gu');

const find = (text: string, pattern: RegExp): SaidOffice[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: name, index }) => {
    const office = officeOf.get(name);
    return office ? [{ office, start: index, end: index + name.length }] : [];
  });

/** The offices to which a text sends somebody. */
export const findSentTo = (text: string): SaidOffice[] => find(text, sent);

/** All offices that a text names. */
export const findOffices = (text: string): SaidOffice[] => find(text, named);
