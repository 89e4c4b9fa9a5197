import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type LawDocument, learnLawFactors, learnVocabulary, type Question } from '../../rules/search/learn.ts';
import { formatVocabulary } from '../../rules/search/vocabulary.ts';

/**
 * Learns the two tables of the search from questions with known answers:
 * `npm run learn-search -- --documents FILE --questions FILE [--only even|odd]`. Both files hold one JSON object a line:
 * `{id, title, text}` in the order of `id`, and `{id, question, relevant: [id]}`. `--only` keeps a half back to measure with.
 */
const { values } = parseArgs({
  options: { documents: { type: 'string' }, questions: { type: 'string' }, only: { type: 'string' } },
});
if (!values.documents || !values.questions) {
  console.error('请给出两个文件：npm run learn-search -- --documents 条文.jsonl --questions 问题.jsonl');
  process.exit(1);
}

const readLines = async <T>(path: string): Promise<T[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line): T => JSON.parse(line));

const documents = await readLines<LawDocument>(values.documents);
const all = await readLines<Question & { id: number }>(values.questions);
const questions = values.only ? all.filter(({ id }) => (id % 2 === 0) === (values.only === 'even')) : all;

const table = new URL('../../rules/search/', import.meta.url);
/** Words that somebody has struck out of the table after reading it; one a line. */
const refused = new Set((await readFile(new URL('vocabulary-refused.txt', table), 'utf8')).split('\n'));
const rows = learnVocabulary(documents, questions).filter(({ word }) => !refused.has(word));
const factors = [...learnLawFactors(documents, questions)].toSorted((a, b) => b[1] - a[1]);
const note = (text: string) =>
  `# ${text}\n# Made by src/app/commands/learn-search.ts; read by eye; what was struck out stands in vocabulary-refused.txt.\n`;
await writeFile(
  new URL('vocabulary.tsv', table),
  `${note('word, weight, words of the law, articles by law (number=share of the questions with the word)')}${formatVocabulary(rows)}\n`,
);
await writeFile(
  new URL('law-factors.tsv', table),
  `${note('law, how much more often it answers than one of its length would by chance (gentle factor)')}${factors
    .map(([law, factor]) => `${law}\t${factor.toFixed(2)}`)
    .join('\n')}\n`,
);
console.log(`${rows.length} 个词，${factors.length} 部法律，学自 ${questions.length} 个问题`);
