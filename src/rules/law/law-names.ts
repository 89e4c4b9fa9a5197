import { distance } from 'fastest-levenshtein';
import type { Data } from '../../schemas/index.ts';
import { otherLaws } from './other-laws.table.ts';
import type { Words } from '../language/found-words.ts';

/** The name of a law as it stands in a text, between 《》, and the registered name that was meant. */
export interface StrangeLawName extends Words {
  name: string;
  /** The registered short name, in 《》. */
  meant: string;
}

const titles = /《([^《》\n]{2,60})》/gu;
const lawlike = /(?:法|法典|条例|规定|解释|办法|规则|细则|决定|意见)(?:（[^）]*）)?$/u;

/** Laws that are one character from another law and that a registry for neighbours' disputes may well lack. */
const others = new Set(otherLaws);

const toKey = (name: string) =>
  name
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replace(/^中华人民共和国/u, '');

/** Names by which the registry knows its laws, each with the short name. */
export function getLawNames(laws: Iterable<Data<'laws'>>): Map<string, string> {
  const names = new Map<string, string>();
  for (const { title, short, aliases } of laws)
    for (const name of [title, short, ...aliases]) names.set(toKey(name), short);
  return names;
}

/** One character in five may differ: 消费者权益保障法 is a slip, 劳动合同法 is another law than 劳动法. */
const nearness = 5;

/** Names between 《》 that are nearly, and not quite, those of registered laws. */
export const findStrangeLawNames = (text: string, names: ReadonlyMap<string, string>): StrangeLawName[] =>
  [...text.matchAll(titles)].flatMap(({ 0: whole, 1: name = '', index }) => {
    const key = toKey(name);
    if (key.length < nearness || !lawlike.test(key) || names.has(key) || others.has(key)) return [];
    const near = [...names].find(
      ([known]) =>
        known.length >= nearness && distance(key, known) <= Math.floor(Math.max(known.length, key.length) / nearness),
    );
    return near ? [{ name, meant: `《${near[1]}》`, start: index, end: index + whole.length }] : [];
  });
