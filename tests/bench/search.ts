import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { options } from './options.ts';
import { openSearcher, type Run } from './search/browser.ts';
import {
  type AskedQuestion,
  type Document,
  isTuned,
  readLines,
  toDocumentId,
  writeExplainers,
} from './search/collection.ts';
import { measureIndex } from './search/measure-index.ts';
import { type Answer, formatScores, quantile } from './search/scores.ts';
import { serve } from './search/server.ts';
import { writeStockIndex } from './search/stock.ts';
import { getTitleQueries } from './search/title-queries.ts';

const titleQueries = 200;

function build(content: string, outDir: string): void {
  const { status } = spawnSync(process.execPath, ['src/app/commands/build.ts', '--allow-shrink'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: outDir, SKIP_CARDS: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the build failed');
}

const milliseconds = (times: readonly number[]) =>
  `p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`;
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;

async function measure(documents: readonly Document[], questions: readonly AskedQuestion[]) {
  const dir = resolve('.cache/bench-search', String(documents.length));
  const content = `${dir}-content`;
  await writeExplainers(content, documents);
  build(content, dir);
  const index = await measureIndex(content, `${dir}-index`);
  await writeStockIndex(dir);
  const served = await serve(dir);
  const searcher = await openSearcher(served);
  const answers: { answer: Answer; isTuned: boolean }[] = [];
  const runs: Run[] = [];
  for (const question of questions) {
    const run = await searcher.ask(question.question);
    runs.push(run);
    const answer = { ranked: run.paths.map(toDocumentId), relevant: question.relevant };
    answers.push({ answer, isTuned: isTuned(question) });
  }
  const titles = getTitleQueries(documents, titleQueries);
  let titled = 0;
  for (const { query, id } of titles)
    if ((await searcher.ask(query)).paths.slice(0, 3).map(toDocumentId).includes(id)) titled += 1;
  await searcher.close();
  served.close();

  const [first, ...later] = runs as [Run, ...Run[]];
  const times = later.map((run) => run.milliseconds);
  const stock = later.map((run) => run.stockMilliseconds);
  const bytes = later.map((run) => run.bytes);
  return {
    'tuned half': formatScores(answers.filter((one) => one.isTuned).map(({ answer }) => answer)),
    'held-out half': formatScores(answers.filter((one) => !one.isTuned).map(({ answer }) => answer)),
    'input to paint after the first query': milliseconds(times),
    'Pagefind as it comes': milliseconds(stock),
    'times the median of Pagefind': (quantile(times, 0.5) / quantile(stock, 0.5)).toFixed(2),
    'first query': `${kilobytes(first.bytes)}, scripts of the page included; ${first.milliseconds.toFixed(0)} ms`,
    'later queries': `${kilobytes(quantile(bytes, 0.5))} at the median, p95 ${kilobytes(quantile(bytes, 0.95))}`,
    'two words of a title among the first three': `${((100 * titled) / titles.length).toFixed(1)}% of ${titles.length}`,
    'whole index step': index,
    'complaints of the console': String(searcher.complaints.length),
    'load of the machine (1 min)': loadavg()[0]?.toFixed(1) ?? '',
  };
}

/**
 * Quality, speed, weight and cost of the search over statutes and questions that lay people asked: a site of one explainer for each
 * document, the questions typed into its search page in Chromium, and Pagefind as it comes asked the same in the same run.
 */
export async function bench(): Promise<Record<string, string>> {
  const { documents: documentsFile, questions: questionsFile, size, limit } = options;
  if (!documentsFile || !questionsFile || !existsSync(documentsFile) || !existsSync(questionsFile))
    return { skipped: 'needs --documents FILE and --questions FILE, one JSON object a line' };
  const documents = await readLines<Document>(documentsFile);
  const questions = (await readLines<AskedQuestion>(questionsFile)).slice(0, limit ? Number(limit) : undefined);
  const answered = documents.filter((document) => document.answered);
  const lines: Record<string, string> = {};
  for (const collection of [answered, documents]) {
    if (size !== 'all' && size !== String(collection.length)) continue;
    for (const [what, value] of Object.entries(await measure(collection, questions)))
      lines[`${collection.length} documents, ${what}`] = value;
  }
  return lines;
}
