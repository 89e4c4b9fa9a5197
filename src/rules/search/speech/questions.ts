import { dropAsking } from '../asking.ts';
import { foldText } from '../fold.ts';
import { getTerms, isPair } from '../terms.ts';

/** Shorter texts are one question, however many they ask. */
const shortest = 30;
/** More than these would be a page of headings. */
const mostQuestions = 4;
/** With fewer pairs of characters a clause does not say what it asks about (能赔多少): the one before it does. */
const fewestPairs = 2;
/** A clause that shares so much of its pairs with an earlier question asks the same again. */
const sameShare = 0.6;

const ends = /[。！？?!；;，,\n]|[①-⑩]|[(（]?\d[)）、.](?!\d)|第[一二三四五](?:[、，:：]|个问题)/u;
const asksOf = [
  /[吗嘛呢么]$/u,
  /怎么|怎样|如何|咋|能不能|能否|是否|是不是|可不可以|可以吗|要不要|该不该|会不会|有没有|算不算|需不需要/u,
  /多少|多久|几年|几天|几倍|找谁|谁来|谁赔|谁出|哪里|哪个|哪些|什么(?![也都])/u,
];
const isAsking = (clause: string): boolean => asksOf.some((pattern) => pattern.test(clause));

const getPairs = (text: string): string[] => [...getTerms(dropAsking(foldText(text))).keys()].filter(isPair);

/**
 * The questions of a story that asks several, in its own words, at most four; none where it is one question. A question that
 * does not say what it is about takes the clause before it along.
 */
export function splitQuestions(text: string): string[] {
  if (text.length < shortest) return [];
  const questions: { question: string; pairs: string[] }[] = [];
  let before = '';
  for (const part of text.split(ends)) {
    const clause = part.trim();
    if (clause === '') continue;
    if (!isAsking(clause)) {
      before = clause;
      continue;
    }
    const question = before !== '' && getPairs(clause).length < fewestPairs ? `${before}，${clause}` : clause;
    const pairs = getPairs(question);
    before = '';
    const isSame = (known: readonly string[]) =>
      pairs.filter((pair) => known.includes(pair)).length >= sameShare * Math.max(pairs.length, known.length);
    if (pairs.length > 0 && !questions.some((other) => isSame(other.pairs))) questions.push({ question, pairs });
  }
  return questions.length > 1 ? questions.slice(0, mostQuestions).map(({ question }) => question) : [];
}
