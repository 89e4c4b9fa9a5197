import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import {
  type ArticleQuantities,
  createDayCount,
  findOtherDays,
  findStrangeQuantities,
  type LawQuantity,
  type StrangeQuantity,
} from '../../rules/law/article-quantities.ts';
import type { Statute } from '../../rules/law/statute.ts';
import type { Surroundings } from '../context/context.ts';
import { at, type EntryText, getTexts } from '../context/texts.ts';
import { describeArticles, findArticleText, getArticleParts, getCitedArticles, type Meant } from './article-parts.ts';
import { onceFor } from '../../rules/memory/once-for.ts';

/** Articles so near to one that a text about it may well speak of them too. */
const nearness = 2;

/** What each article of a statute counts. */
const getQuantities = onceFor(({ articles }: Statute): LawQuantity[][] => {
  const texts = articles.map(({ paragraphs }) => paragraphs.join('\n'));
  return texts.map(createDayCount(texts.join('\n')));
});

/** What the articles count; nothing where the text of one is not at hand. */
function getMeantQuantities(meant: readonly Meant[], around: Surroundings): ArticleQuantities | undefined {
  const found = meant.map((one) => findArticleText(one, around));
  if (found.length === 0 || found.includes(undefined)) return undefined;
  const places = found
    .flatMap((one) => one ?? [])
    .map(({ statute, index }) => ({ known: getQuantities(statute), index }));
  return {
    own: places.flatMap(({ known, index }) => known[index] ?? []),
    near: places.flatMap(({ known, index }) => known.slice(Math.max(0, index - nearness), index + nearness + 1).flat()),
  };
}

/** What people say, and what pages are called. */
const wordsOfPeople = new Set<PropertyKey | undefined>(['title', 'asks', 'aliases', 'allow']);

const faults: Readonly<Record<string, string>> = {
  岁: '没有这个岁数',
  倍: '没有这个倍数',
  '%': '没有这个比例',
  元: '没有这个数额',
};

const describeFault = ({ kind, unit, isWorking }: StrangeQuantity): string => {
  if (kind === 'amount') return `里${faults[unit] ?? '没有这个期限'}`;
  return isWorking ? '数的是自然日' : '数的是工作日';
};

/** What a page counts is what the articles count that it cites, as far as their texts are at hand. */
export function validateArticleQuantities(file: CheckedFile, around: Surroundings): Finding[] {
  const describe =
    (text: EntryText, words: string, start: number, law: string) =>
    (said: StrangeQuantity): Finding => ({
      ...at(file, text, start + said.start, start + said.end),
      rule: 'article-differs',
      severity: 'warning',
      message: `这里写「${words.slice(said.start, said.end)}」，${law}${describeFault(said)}`,
      fix:
        said.kind === 'amount'
          ? '对照条文改好，或者写明依据的是哪一条'
          : '照条文写明数的是哪种日子，例如「三个工作日」',
    });

  const parts = getArticleParts(file, around);
  const about = parts.flatMap(({ text, start, words, meant }) => {
    const counted = getMeantQuantities(meant, around);
    const strange = counted ? findStrangeQuantities(words, counted) : [];
    return strange.map(describe(text, words, start, describeArticles(meant, around)));
  });
  const page = getMeantQuantities(getCitedArticles(file), around);
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
