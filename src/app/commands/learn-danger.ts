import { readFile, writeFile } from 'node:fs/promises';
import { findCues } from '../../rules/danger/find-cues.ts';
import { foldSaid } from '../../rules/danger/fold-said.ts';
import { learnWeights } from '../../rules/danger/weights/learn-weights.ts';
import { dangerKinds } from '../../schemas/dangers.ts';
import { keysOf } from '../../schemas/record.ts';
import { readOptions } from '../terminal/read-options.ts';

/**
 * Learns what words weigh from phrasings of danger and from ordinary questions, and writes danger-weights.tsv (then
 * `npm run tables`): `npm run learn-danger -- --questions FILE`, one JSON object `{question}` a line, of which those are left
 * out that a cue tells of.
 */
const usage = '请给出普通问题的文件：npm run learn-danger -- --questions 问题.jsonl';
const { values } = readOptions({ options: { questions: { type: 'string' } } }, usage);
if (!values.questions) {
  console.error(usage);
  process.exit(1);
}

const readLines = async (path: string): Promise<string[]> => (await readFile(path, 'utf8')).split('\n').filter(Boolean);
const readQuestions = async (path: string): Promise<{ question: string; danger?: string }[]> =>
  (await readLines(path)).map((line): { question: string; danger?: string } => JSON.parse(line));

const tests = 'tests/unit/rules/danger';
const [, ...rows] = await readLines(`${tests}/phrasings.tsv`);
const phrasings = rows.flatMap((row) => {
  const [kinds = '', text = ''] = row.split('\t');
  const kind = keysOf(dangerKinds).find((one) => one === kinds.split('|')[0]);
  return kind ? [{ kind, text: foldSaid(text) }] : [];
});
const labelled = await readQuestions('tests/bench/search/labels.jsonl');
const known = new Set(labelled.map(({ question }) => question));
const others = (await readQuestions(values.questions)).filter(({ question }) => !known.has(question));
const nearMisses = (await readLines(`${tests}/ordinary.txt`)).map(foldSaid);
const calm = [
  // Written to be near to the words of danger, they teach more than others.
  ...nearMisses,
  ...nearMisses,
  ...labelled.filter(({ danger }) => danger === '').map(({ question }) => foldSaid(question)),
  ...others.map(({ question }) => foldSaid(question)).filter((text) => findCues(text).length === 0),
];

const weights = learnWeights(phrasings, calm);
await writeFile(
  new URL('../../rules/danger/weights/danger-weights.tsv', import.meta.url),
  `${[
    '# Source: learned from tests/unit/rules/danger/phrasings.tsv and ordinary.txt, tests/bench/search/labels.jsonl and questions that people asked, by `npm run learn-danger`',
    `# ${phrasings.length} phrasings of danger, ${calm.length} ordinary texts. \`^\` and \`$\` are the beginning and the end of a text.`,
    `kind:${['any', ...keysOf(dangerKinds)].join('|')}\tweight:number\tterms`,
    ...weights.map(({ kind, weight, terms }) => `${kind}\t${weight}\t${terms.join(' ')}`),
  ].join('\n')}\n`,
);
console.log(
  `${weights.reduce((sum, { terms }) => sum + terms.length, 0)} 个词，学自 ${phrasings.length} 句险情、${calm.length} 个普通问题`,
);
