import { formatArticle } from '../../rules/language/chinese-number.ts';
import { type CopySource, getCopiedRun, toCopySource } from '../../rules/language/copied-run.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { getMainVersion } from '../../rules/law/law-state.ts';
import { getNearestArticles, type Statute } from '../../rules/law/statute.ts';
import type { MatchedStatutes } from '../../rules/law/statutes.ts';
import type { Data } from '../../schemas/index.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Surroundings } from '../context/context.ts';
import { atCitation, getCitedLaws } from './laws.ts';
import { onceFor } from '../../rules/memory/once-for.ts';

/** The text to look a citation up in, or nothing where that version is not at hand. */
type FindText = (law: string, version?: string) => Statute | undefined;

const hasArticle = ({ articles }: Statute, number: string) => articles.some((article) => article.number === number);

const describeMissing = (short: string, number: string, text: Statute): Pick<Finding, 'message' | 'fix'> => ({
  message: `《${short}》的文本里没有${formatArticle(number)}（${number}）`,
  fix: `最接近的是 ${getNearestArticles(text, number)
    .map((article) => `${article.number}（${article.label}）`)
    .join('、')}；对照条文改好条号`,
});

const describeCopied = (run: string): Pick<Finding, 'rule' | 'severity' | 'message' | 'fix'> => ({
  rule: 'statute-copied',
  severity: 'warning',
  message: `和法条有 ${run.length} 个字一模一样：「${run}」`,
  fix: '用自己的话说这条的意思',
});

function validateRegistry(
  { source, parsed }: CheckedFile,
  { short, articles }: Data<'laws'>,
  text: Statute,
): Finding[] {
  return articles.flatMap(({ number, plain }, index): Finding[] => {
    const at = (key: string) => ({
      file: source.path,
      field: `articles.${index}.${key}`,
      line: parsed.lineOf(['articles', index, key]),
    });
    const run = getCopiedRun(plain, getSource(text));
    return [
      ...(hasArticle(text, number)
        ? []
        : [
            {
              ...at('number'),
              rule: 'statute-article',
              severity: 'error' as const,
              ...describeMissing(short, number, text),
            },
          ]),
      ...(run ? [{ ...at('plain'), ...describeCopied(run) }] : []),
    ];
  });
}

/** The text of each statute joined for comparison; made once, since every citation asks for it. */
const getSource = onceFor(({ articles }: Statute): CopySource =>
  toCopySource(articles.map(({ paragraphs }) => paragraphs.join('')).join('\n')),
);

/**
 * Checks citations and the registry against the texts of the laws: articles exist, nothing is copied. Without
 * `STATUTES_DIR`, and for laws whose text is not there, there is nothing to find.
 */
export function validateStatutes(file: CheckedFile, { laws, statutes, today }: Surroundings): Finding[] {
  const findText: FindText = (law, version) =>
    statutes.get(law)?.get(version ?? getMainVersion(laws.get(law)?.versions ?? [], today)?.inForceOn ?? '');
  const citations = getCitedLaws(file, laws).flatMap(({ placed, law }): Finding[] => {
    const { article, note, version } = placed.citation;
    const text = findText(placed.citation.law, version);
    if (!text) return [];
    const run = note && getCopiedRun(note, getSource(text));
    return [
      ...(article && !hasArticle(text, article)
        ? [
            {
              ...atCitation(file, placed, 'article'),
              rule: 'statute-article',
              severity: 'error' as const,
              ...describeMissing(law.short, article, text),
            },
          ]
        : []),
      ...(run ? [{ ...atCitation(file, placed, 'note'), ...describeCopied(run) }] : []),
    ];
  });
  if (file.entry?.collection !== 'laws') return citations;
  const text = findText(file.entry.id);
  return [...citations, ...(text ? validateRegistry(file, file.entry.data, text) : [])];
}

/** Files of `STATUTES_DIR` whose date fits no version of their law. */
export const describeUndated = (
  undated: MatchedStatutes['undated'],
  files: readonly CheckedFile[],
  { laws }: Surroundings,
): Finding[] =>
  undated.map(({ name, law }) => {
    const file = files.find(({ source }) => source.collection === 'laws' && source.id === law);
    const dates = (laws.get(law)?.versions ?? []).map(({ adoptedOn }) => adoptedOn);
    return {
      file: file?.source.path ?? `laws/${law}.md`,
      field: 'versions',
      line: file?.parsed.lineOf(['versions']),
      rule: 'statute-version',
      severity: 'warning',
      message: `法规文本「${name}」的日期对不上登记的任何版本，没有用它`,
      fix: `登记的通过日期：${dates.join('、') || '没有'}；改文件名里的日期，或者补上这个版本`,
    };
  });
