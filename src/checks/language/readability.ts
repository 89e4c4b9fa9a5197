import type { Finding } from '../../rules/entries/finding.ts';
import { getReadability } from '../../rules/language/readability.ts';
import { getSentences } from '../../rules/language/sentences.ts';
import { getParagraphs } from '../../markdown/index.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Surroundings } from '../context/context.ts';

/** Below this score an editor is asked to look again: short sentences, but more than one in thirteen over the limit. */
const leastScore = 85;

/** More examples than this are a lecture. */
const mostExamples = 3;

const startOf = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** So many sentences are looked for in a body: each that its marks have changed is looked for to the end. */
const mostSought = 20;

/** Where the first of the sentences stands in the body, if it stands there as it is read. */
function findSentence(body: string, sentences: readonly { text: string }[]): Finding['place'] {
  for (const { text } of sentences.slice(0, mostSought)) {
    const start = body.indexOf(text);
    if (start >= 0) return { start, end: start + text.length };
  }
  return undefined;
}

/** An explainer reads easily: short sentences, and every legal word explained. */
export function validateReadability({ source, parsed, entry }: CheckedFile, { words }: Surroundings): Finding[] {
  if (entry?.collection !== 'explainers') return [];
  const { summary, steps, notSuitable } = entry.data;
  const body = getParagraphs(parsed.body);
  const front = [summary, ...steps.map(({ detail }) => detail), notSuitable].filter((text) => text !== undefined);
  const { score, longSentences, tangledSentences, rareCharacters, unexplainedWords } = getReadability(
    [...front, ...body.map(({ text }) => text)],
    words,
  );
  if (score >= leastScore) return [];
  const long = new Set(longSentences.map(({ text }) => text));
  const inBody = body.flatMap(({ text, line }) =>
    getSentences(text).flatMap((sentence) => (long.has(sentence.text) ? [{ text: sentence.text, line }] : [])),
  );
  const [first] = inBody;
  const place = findSentence(parsed.body, inBody);
  const sentences = longSentences
    .slice(0, mostExamples)
    .map(({ text, characters }) => `「${startOf(text)}」（${characters} 字）`);
  const fixes = [
    ...(sentences.length > 0 ? [`把这几句拆短，每句不超过 40 字：${sentences.join('、')}`] : []),
    ...(tangledSentences.length > 0
      ? [
          `这几句分句太多，一句只说一件事：${tangledSentences
            .slice(0, mostExamples)
            .map(({ text, clauses }) => `「${startOf(text)}」（${clauses} 个分句）`)
            .join('、')}`,
        ]
      : []),
    ...(rareCharacters.length > 0 ? [`少用生僻字：${rareCharacters.join('、')}`] : []),
    ...(unexplainedWords.length > 0
      ? [`这些法律词语在词典里没有，请换成大白话或者当场解释：${unexplainedWords.join('、')}`]
      : []),
  ];
  return [
    {
      file: source.path,
      field: 'body',
      line: parsed.bodyLine + (first?.line ?? 0),
      ...(place && { place }),
      rule: 'readability',
      severity: 'warning',
      message: `读起来偏难：易读分 ${score}，${leastScore} 分以上为好`,
      fix: fixes.length > 0 ? fixes.join('；') : '句子普遍偏长，一句只说一件事，多用句号',
    },
  ];
}
