import type { Finding } from '../../rules/entries/finding.ts';
import { findStrangeLawNames, getLawNames } from '../../rules/law/law-names.ts';
import { getMainVersion } from '../../rules/law/law-state.ts';
import type { SaidArticle } from '../../rules/law/said-articles.ts';
import { findWrongDeadlines } from '../../rules/law/said-deadlines.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Surroundings } from '../context/context.ts';
import { getArticleFinder, getMeantVersion } from './article-parts.ts';
import { at, type EntryText, getTexts } from '../context/texts.ts';
import { onceFor } from '../../rules/memory/once-for.ts';

/** Asked for every entry, made once. */
const getNames = onceFor((laws: Surroundings['laws']) => getLawNames(laws.values()));

/** Laws are called in texts by a name that the registry has; other names of other works are nobody's business. */
const validateNames = (file: CheckedFile, text: EntryText, around: Surroundings): Finding[] =>
  findStrangeLawNames(text.text, getNames(around.laws)).map(({ name, meant, start, end }) => ({
    ...at(file, text, start, end),
    rule: 'law-name',
    severity: 'warning',
    message: `《${name}》和登记的法规名称差一点`,
    fix: `您也许想写 ${meant}；是另一部法，就先在法规里登记它`,
    replacement: meant,
  }));

/** Why a law cannot have an article: it has not so many, or nobody put that one in. */
function getNoArticle({ law: slug, article, label }: SaidArticle, around: Surroundings): string | undefined {
  const law = around.laws.get(slug);
  const last = law && getMainVersion(law.versions, around.today)?.articleCount;
  if (!law) return undefined;
  if (last && Number.parseInt(article) > last) return `《${law.short}》一共 ${last} 条，没有${label}`;
  const text = around.statutes.get(slug)?.get(getMeantVersion({ law: slug, article }, around));
  const isMissing = article.includes('-') && text && !text.articles.some(({ number }) => number === article);
  return isMissing ? `《${law.short}》的文本里没有${label}` : undefined;
}

/** An article that a text names beside a law is one of its articles, as far as the registry counts them or their text is at hand. */
const validateArticles = (file: CheckedFile, text: EntryText, around: Surroundings): Finding[] =>
  getArticleFinder(around)(text.text).flatMap((said): Finding[] => {
    const message = getNoArticle(said, around);
    if (message === undefined) return [];
    return [
      {
        ...at(file, text, said.start, said.end),
        rule: 'law-article',
        severity: 'error',
        message,
        fix: '对照条文改好条号',
      },
    ];
  });

/**
 * Answers which deadlines an entry links to, or is, where a text of it stands: within an outcome of a pathway those of the
 * outcome. Thousands of texts ask for the same ones.
 */
function createLinked({ source, data }: CheckedFile, { deadlines }: Surroundings) {
  const { deadlines: own = [], outcomes = [] } = data ?? {};
  const self = source.collection === 'deadlines' ? [source.id] : [];
  const toLinked = (ids: readonly string[]) => [...new Set([...self, ...ids])].flatMap((id) => deadlines.get(id) ?? []);
  const [ofEntry, ofOutcomes] = [toLinked(own), outcomes.map((outcome) => toLinked(outcome.deadlines ?? []))];
  return ({ path }: EntryText) => (path[0] === 'outcomes' ? (ofOutcomes[Number(path[1])] ?? []) : ofEntry);
}

type GetLinked = ReturnType<typeof createLinked>;

const validateDeadlines = (file: CheckedFile, text: EntryText, getLinked: GetLinked): Finding[] =>
  findWrongDeadlines(text.text, getLinked(text)).map(({ deadline, right, start, end }) => ({
    ...at(file, text, start, end),
    rule: 'deadline-differs',
    severity: 'warning',
    message: `这里写「${text.text.slice(start, end)}」，登记的期限「${deadline.title}」是${right}`,
    fix: `对照法条：这里错了就改成「${right}」，期限错了就改期限`,
    replacement: right,
  }));

/** What an entry says of the law in running text: names, articles and deadlines agree with the registry. */
export function validateSaidLaw(file: CheckedFile, around: Surroundings): Finding[] {
  const getLinked = createLinked(file, around);
  return getTexts(file).flatMap((text) => [
    ...validateNames(file, text, around),
    ...validateArticles(file, text, around),
    ...validateDeadlines(file, text, getLinked),
  ]);
}
