import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { findDifference, takeApart, tellsMore, type Told } from '../../rules/law/differing.ts';
import type { FolderCheck, Surroundings } from '../context/context.ts';
import { at } from '../context/texts.ts';
import {
  type ArticlePart,
  describeArticles,
  findArticleText,
  getArticleParts,
  getMeantVersion,
  type Meant,
} from './article-parts.ts';
import { onceFor } from '../../rules/memory/once-for.ts';

interface Placed extends ArticlePart {
  file: CheckedFile;
  told: Told;
}

/** The words of an article, else what the registry says of it in plain words, which names hardly every sum. */
function getLawWords(meant: Meant, around: Surroundings): { words: string; isWhole: boolean } {
  const found = findArticleText(meant, around);
  const article = found?.statute.articles[found.index];
  if (article) return { words: article.paragraphs.join('\n'), isWhole: true };
  const row = around.laws.get(meant.law)?.articles.find(({ number }) => number === meant.article);
  return { words: row?.plain ?? '', isWhole: false };
}

/** So many different sentences of a page about one article are held against those of others. */
const mostSentences = 20;

/** The sentences of each page that say something else than those before them. */
function dropRepeated(parts: readonly Placed[]): Placed[] {
  const said = new Map<CheckedFile, Set<string>>();
  return parts.filter(({ file, words }) => {
    const own = said.get(file) ?? new Set();
    said.set(file, own);
    return own.size < mostSentences && !own.has(words) && own.add(words);
  });
}

/** What a page tells of one article; taken apart once for a registry of laws. */
const getParts = onceFor((laws: Surroundings['laws']) =>
  onceFor((file: CheckedFile): Placed[] =>
    getArticleParts(file, { laws })
      .filter(({ meant }) => meant.length === 1)
      .map((part): Placed => ({ ...part, file, told: takeApart(part.words) }))
      .filter(({ told }) => tellsMore(told)),
  ),
);

/** Two pages tell one thing of one article with two numbers or two offices; each is told which one says otherwise. */
export const validatePagesDiffer: FolderCheck = (files, around) => {
  const parts = files.flatMap(getParts(around.laws));
  const byArticle = Map.groupBy(parts, ({ meant: [one] }) =>
    one ? [one.law, one.article, getMeantVersion(one, around)].join(' ') : '',
  );
  return [...byArticle.values()].map(dropRepeated).flatMap((same) => {
    const [meant] = same[0]?.meant ?? [];
    if (!meant || same.length < 2) return [];
    const law = getLawWords(meant, around);
    return same.flatMap(({ file, text, start, words, told }): Finding[] => {
      for (const other of same) {
        const difference = other.file === file ? undefined : findDifference(told, other.told, law.words);
        if (!difference || (difference.kind === 'sum' && !law.isWhole)) continue;
        const { one } = difference;
        return [
          {
            ...at(file, text, start + one.start, start + one.end),
            rule: 'pages-differ',
            severity: 'warning',
            message: `说的都是${describeArticles([meant], around)}，这里写「${words.slice(one.start, one.end)}」，${other.file.source.path} 写「${other.words.slice(difference.other.start, difference.other.end)}」`,
            fix: '对照条文，把错的那一处改好；说的不是一件事，就写明各是什么情形',
          },
        ];
      }
      return [];
    });
  });
};
