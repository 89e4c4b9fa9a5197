import { readFile, writeFile } from 'node:fs/promises';
import { openPortal } from '../../content/open-portal.ts';
import { askIndex } from '../../outputs/search/ask-index.ts';
import { type Learned, makeIndex } from '../../outputs/search/make-index.ts';
import { type LawDocument, learnLawFactors, learnVocabulary, type Question } from '../../rules/search/learn.ts';
import { getErrors, type Judged, learnVerdict, type Shares } from '../../rules/search/verdict/learn-verdict.ts';
import { formatVocabulary } from '../../rules/search/vocabulary.ts';
import { getSearchRecords } from '../../site/search/records.ts';
import { readOptions } from '../terminal/read-options.ts';

/**
 * Learns the tables of the search from questions with known answers:
 * `npm run learn-search -- --documents FILE --questions FILE [--only even|odd]`. Both files hold one JSON object a line:
 * `{id, title, text}` in the order of `id`, and `{id, question, relevant: [id]}`. `--only` keeps a half back to measure with.
 * With `--labels tests/bench/search/labels.jsonl` it learns the verdict instead (`verdict.tsv`, then `npm run tables`): each
 * question is asked of an index of the portal whose words were learned without it.
 */
const usage = '请给出两个文件：npm run learn-search -- --documents 条文.jsonl --questions 问题.jsonl';
const { values } = readOptions(
  {
    options: {
      documents: { type: 'string' },
      questions: { type: 'string' },
      labels: { type: 'string' },
      only: { type: 'string' },
    },
  },
  usage,
);
if (!values.documents || !values.questions) {
  console.error(usage);
  process.exit(1);
}

const readLines = async <T>(path: string): Promise<T[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line): T => JSON.parse(line));

type Half = 'even' | 'odd';

const documents = await readLines<LawDocument>(values.documents);
const all = await readLines<Question & { id: number }>(values.questions);
const getHalf = (half: string) => all.filter(({ id }) => (id % 2 === 0) === (half === 'even'));

const table = new URL('../../rules/search/', import.meta.url);
/** Words that somebody has struck out of the table after reading it; one a line. */
const refused = new Set((await readFile(new URL('vocabulary-refused.txt', table), 'utf8')).split('\n'));
const learn = (questions: readonly Question[]): Learned => ({
  vocabulary: learnVocabulary(documents, questions).filter(({ word }) => !refused.has(word)),
  lawFactors: learnLawFactors(documents, questions),
});

async function writeWords(questions: readonly Question[]): Promise<void> {
  const { vocabulary, lawFactors } = learn(questions);
  const factors = [...lawFactors].toSorted((a, b) => b[1] - a[1]);
  const note = (text: string) =>
    `# ${text}\n# Made by src/app/commands/learn-search.ts; read by eye; what was struck out stands in vocabulary-refused.txt.\n`;
  await writeFile(
    new URL('vocabulary.tsv', table),
    `${note('word, weight, words of the law, articles by law (number=share of the questions with the word)')}${formatVocabulary(vocabulary)}\n`,
  );
  await writeFile(
    new URL('law-factors.tsv', table),
    `${note('law, how much more often it answers than one of its length would by chance (gentle factor)')}${factors
      .map(([law, factor]) => `${law}\t${factor.toFixed(2)}`)
      .join('\n')}\n`,
  );
  console.log(`${vocabulary.length} 个词，${factors.length} 部法律，学自 ${questions.length} 个问题`);
}

/** A question as two readers labelled it who did not see each other; `full` and `part` are the pages that either named. */
interface Label {
  question: string;
  half: Half;
  /** Whether it is one of the questions that words are learned from. */
  isAsked: boolean;
  full: string[];
  part: string[];
}

const wanted: Shares = { sure: 0.88, none: 0.03 };
const first = 3;
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

async function writeVerdict(path: string): Promise<void> {
  const labels = await readLines<Label>(path);
  const records = getSearchRecords((await openPortal('content')).portal);
  const indexes = {
    even: makeIndex(records, learn(getHalf('even'))),
    odd: makeIndex(records, learn(getHalf('odd'))),
  };
  const halves: Record<Half, Judged[]> = { even: [], odd: [] };
  for (const { question, half, isAsked, full, part } of labels) {
    const answer = askIndex(question, indexes[isAsked && half === 'even' ? 'odd' : 'even'], records);
    const pages = new Set([...full, ...part]);
    halves[half].push({
      evidence: answer.evidence,
      isAnswered: pages.size > 0,
      isHit: answer.records.slice(0, first).some(({ url }) => pages.has(url)),
    });
  }
  const both = [halves.even, halves.odd] as const;
  const judged = both.flat();
  const toCurve = (name: keyof Shares, shares: readonly number[]) =>
    shares.map((share) => {
      const errors = getErrors(both, { ...wanted, [name]: share });
      return `#   ${[
        share,
        percent(errors.missingNotSure),
        percent(errors.hitSure),
        percent(errors.missingNone),
        percent(errors.answeredNone),
      ].join('\t')}`;
    });
  const count = (test: (row: Judged) => boolean) => judged.filter(test).length;
  const report = [
    `${judged.length} labelled questions, ${count(({ isAnswered }) => !isAnswered)} without a page; ${percent(
      count(({ isHit }) => isHit) / count(({ isAnswered }) => isAnswered),
    )} of the others find theirs among the first three.`,
    `Each half judged by what the other teaches, of questions without a page: not sure, none; with one: none; found: sure.`,
  ];
  const lines = [
    '# Source: learned from tests/bench/search/labels.jsonl by `npm run learn-search -- --labels …`, both halves of it',
    ...report.map((line) => `# ${line}`),
    `# Columns: wanted share, without a page and not sure, found and sure, without a page and none, with one and none.`,
    `# The threshold of \`sure\` by the share of questions without a page that it keeps out (taken: ${wanted.sure})`,
    ...toCurve('sure', [0.8, 0.85, 0.88, 0.9, 0.92, 0.95]),
    `# The threshold of \`none\` by the share of questions with a page that it loses (taken: ${wanted.none})`,
    ...toCurve('none', [0.01, 0.02, 0.03, 0.04, 0.05]),
    'name:bias|strength|home|length|sure|none\tvalue:number',
    ...Object.entries(learnVerdict(judged, wanted)).map(([name, value]) => `${name}\t${value.toFixed(2)}`),
  ];
  await writeFile(new URL('verdict/verdict.tsv', table), `${lines.join('\n')}\n`);
  console.log(lines.join('\n'));
}

if (values.labels) await writeVerdict(values.labels);
else await writeWords(values.only ? getHalf(values.only) : all);
