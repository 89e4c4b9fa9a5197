import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { surnames } from '../../rules/privacy/names/surnames.table.ts';

/**
 * Writes what the privacy gate knows of words and names, from the dictionary of jieba: `npm run write-name-words`. The desk fetches it once,
 * with the checks (decisions/027).
 */
const leastCount = 5;
const longest = 6;
/** Names of this many writers of novels and history are no words: whoever is called so today must be found. */
const mostOfName = 100;

const file = fileURLToPath(import.meta.resolve('@node-rs/jieba/dict.txt'));
const rows = (await readFile(file, 'utf8'))
  .split('\n')
  .map((line) => line.split(' '))
  .map(([word = '', count = '0', tag = '']) => ({ word, count: Number(count), tag: tag.trim() }))
  .filter(({ word }) => /^\p{Script=Han}+$/u.test(word) && word.length <= longest);
const all = rows.reduce((sum, { count }) => sum + count, 0);

const double = surnames.flatMap(({ kind, surname }) => (kind === 'double' ? [surname] : []));
const single = new Set(surnames.flatMap(({ kind, surname }) => (kind === 'double' ? [] : [surname])));
const getSurname = (word: string) =>
  double.find((surname) => word.startsWith(surname)) ?? (single.has(word.charAt(0)) ? word.charAt(0) : undefined);

/** Names of persons, each once: how often a novel names its hero tells nothing of how people are called. */
const people = rows.flatMap(({ word, tag, count }) => {
  const surname = getSurname(word);
  return tag === 'nr' && count < mostOfName && surname && word.length === surname.length + 2
    ? [{ surname, first: word.at(-2)!, second: word.at(-1)! }]
    : [];
});

/** Costs (ten times the natural logarithm of how rare it is) with one more of each, so that nothing is impossible. */
function getCosts(parts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return new Map(
    [...counts]
      .filter(([, count]) => count > 1)
      .map(([part, count]) => [part, Math.round(-10 * Math.log(count / parts.length))]),
  );
}

const toTable = (costs: ReadonlyMap<string, number>) =>
  Object.fromEntries(
    [...Map.groupBy(costs.keys(), (part) => costs.get(part)!)]
      .sort(([a], [b]) => a - b)
      .map(([cost, parts]) => [cost, parts.sort().join(' ')]),
  );

const surname = getCosts(people.map((person) => person.surname));
const first = getCosts(people.map((person) => person.first));
const second = getCosts(people.map((person) => person.second));
/** A name as likely as one of a million people is no word, be it in the dictionary or not. */
const isName = ({ word, tag, count }: { word: string; tag: string; count: number }) => {
  const family = getSurname(word);
  if (!tag.startsWith('nr') || family === undefined || word.length - family.length > 2 || word.length === family.length)
    return false;
  if (word.length === family.length + 1) return count < mostOfName;
  const cost = (surname.get(family) ?? 90) + (first.get(word.at(-2)!) ?? 90) + (second.get(word.at(-1)!) ?? 90);
  return count < mostOfName || cost < 150;
};

const words = new Map(
  rows
    .filter((row) => row.word.length === 1 || (row.count >= leastCount && !isName(row)))
    .map(({ word, count }) => [word, Math.round(-5 * Math.log(Math.max(count, 1) / all)) * 2]),
);

const table = { words: toTable(words), surname: toTable(surname), first: toTable(first), second: toTable(second) };
await writeFile('src/rules/privacy/names/words/name-words.json', `${JSON.stringify(table, undefined, 2)}\n`);
console.log(`${words.size} 个词，${people.length} 个姓名`);
