import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import {
  type ArticleTimes,
  findOtherDays,
  findStrangeLengths,
  getWorkingDays,
  type LawLength,
  type StrangeLength,
} from '../../rules/law/article-lengths.ts';
import { findLengths } from '../../rules/law/said-lengths.ts';
import type { Statute } from '../../rules/law/statute.ts';
import type { Surroundings } from '../context/context.ts';
import { at, type EntryText, getTexts } from '../context/texts.ts';
import { describeArticles, findArticleText, getArticleParts, getCitedArticles, type Meant } from './article-parts.ts';

/** Articles so near to one that a text about it may well speak of them too. */
const nearness = 2;

const lengths = new WeakMap<Statute, LawLength[][]>();

/** What each article of a statute says of time; days that the statute defines as working days are such. */
function getLengths(statute: Statute): LawLength[][] {
  const known = lengths.get(statute);
  if (known) return known;
  const texts = statute.articles.map(({ paragraphs }) => paragraphs.join('\n'));
  const working = getWorkingDays(texts.join('\n'));
  const made = texts.map((text) =>
    findLengths(text).map(({ amount, unit, isWorking }) => ({
      amount,
      unit,
      isWorking: isWorking || (unit === 'day' && working.has(amount)),
    })),
  );
  lengths.set(statute, made);
  return made;
}

/** What the articles say of time; nothing where the text of one is not at hand. */
function getTimes(meant: readonly Meant[], around: Surroundings): ArticleTimes | undefined {
  const found = meant.map((one) => findArticleText(one, around));
  if (found.length === 0 || found.includes(undefined)) return undefined;
  const times = found.flatMap((one) => one ?? []).map(({ statute, index }) => ({ known: getLengths(statute), index }));
  return {
    own: times.flatMap(({ known, index }) => known[index] ?? []),
    near: times.flatMap(({ known, index }) => known.slice(Math.max(0, index - nearness), index + nearness + 1).flat()),
  };
}

/** What people say, and what pages are called. */
const wordsOfPeople = new Set<PropertyKey | undefined>(['title', 'asks', 'aliases', 'allow']);

/** What a page says of time is what the articles say that it cites, as far as their texts are at hand. */
export function validateArticleLengths(file: CheckedFile, around: Surroundings): Finding[] {
  const describe =
    (text: EntryText, words: string, start: number, law: string) =>
    ({ kind, isWorking, ...said }: StrangeLength): Finding => {
      const isAmount = kind === 'amount';
      const fault = isAmount ? '里没有这个期限' : isWorking ? '数的是自然日' : '数的是工作日';
      return {
        ...at(file, text, start + said.start, start + said.end),
        rule: 'article-differs',
        severity: 'warning',
        message: `这里写「${words.slice(said.start, said.end)}」，${law}${fault}`,
        fix: isAmount ? '对照条文改好，或者写明依据的是哪一条' : '照条文写明数的是哪种日子，例如「三个工作日」',
      };
    };

  const parts = getArticleParts(file, around);
  const about = parts.flatMap(({ text, start, words, meant }) => {
    const times = getTimes(meant, around);
    const strange = times ? findStrangeLengths(words, times) : [];
    return strange.map(describe(text, words, start, describeArticles(meant, around)));
  });
  const page = getTimes(getCitedArticles(file), around);
  if (!page) return about;
  const told = new Set(parts.map(({ text }) => text.path.join('.')));
  const deadlines = [...around.deadlines.values()];
  const others = getTexts(file)
    .filter(({ path }) => !wordsOfPeople.has(path[0]) && (path[0] === 'body' || !told.has(path.join('.'))))
    .flatMap((text) =>
      [...text.text.matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) =>
        findOtherDays(line, page.own, deadlines).map(describe(text, line, index, '引用的条文')),
      ),
    );
  return [...about, ...others];
}
