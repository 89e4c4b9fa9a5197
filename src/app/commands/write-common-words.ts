import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Writes the common words by which the search tells a slip from a sentence, from the dictionary of jieba:
 * `npm run write-common-words`. 20 KB compressed, fetched once, where a query holds a pair of characters that is on no page (decisions/018).
 */
const most = { words: 5000, characters: 3000 };
const longest = 4;

const file = fileURLToPath(import.meta.resolve('@node-rs/jieba/dict.txt'));
const rows = (await readFile(file, 'utf8'))
  .split('\n')
  .map((line) => line.split(' '))
  .map(([word = '', count = '0']) => ({ word, count: Number(count) }));
const all = rows.reduce((sum, { count }) => sum + count, 0);

const han = rows
  .filter(({ word }) => /^\p{Script=Han}+$/u.test(word) && word.length <= longest)
  .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
const common = [
  ...han.filter(({ word }) => word.length > 1).slice(0, most.words),
  ...han.filter(({ word }) => word.length === 1).slice(0, most.characters),
];
const byCost = Map.groupBy(common, ({ count }) => Math.round(-Math.log(count / all)));
const table = Object.fromEntries(
  [...byCost].map(([cost, words]) => [
    cost,
    words
      .map(({ word }) => word)
      .sort()
      .join(' '),
  ]),
);
await writeFile('src/rules/search/speech/common-words.json', `${JSON.stringify(table, undefined, 2)}\n`);
console.log(`${common.length} 个常用词`);
