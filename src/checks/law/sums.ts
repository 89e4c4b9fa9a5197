import type { Finding } from '../../rules/entries/finding.ts';
import { formatArticle } from '../../rules/language/chinese-number.ts';
import { getLapse } from '../../rules/law/law-state.ts';
import type { Sum, SumCitation } from '../../rules/sums/sum.ts';
import { listKnownSums } from '../../rules/sums/sums.ts';
import type { Data } from '../../schemas/index.ts';
import type { FolderCheck, Surroundings } from '../context/context.ts';

type Law = Data<'laws'>;

/** What no longer fits between an article that a sum rests on and the registry or the text of its law, in a few words. */
function describeMisfit(
  { law, article, version }: SumCitation,
  entry: Law,
  { statutes, today, laws }: Pick<Surroundings, 'statutes' | 'today' | 'laws'>,
): string | undefined {
  const cited = entry.versions.find(({ inForceOn }) => inForceOn === version);
  if (!cited) return `登记里没有 ${version} 起施行的版本`;
  const name = formatArticle(article);
  if (cited.articleCount !== undefined && Number.parseInt(article) > cited.articleCount)
    return `一共 ${cited.articleCount} 条，没有${name}`;
  const text = statutes.get(law)?.get(version);
  if (text && !text.articles.some(({ number }) => number === article)) return `文本里没有${name}`;
  const successor = entry.replacedBy === undefined ? undefined : laws.get(entry.replacedBy);
  return getLapse(entry, { article, version }, today, successor) && `${name}已经有变`;
}

const toFinding = ({ id, title }: Sum, { law }: SumCitation, { short }: Law, misfit: string): Finding => ({
  file: `laws/${law}.md`,
  field: 'versions',
  rule: 'sum-law',
  severity: 'warning',
  message: `「算一算」的《${title}》（${id}）依据《${short}》，${misfit}`,
  fix: '告诉管程序的人：对照现行条文复核这个算法，再改它的依据；复核以前网页上会有提示',
});

/** The sums rest on articles as entries do: each is one of the version that it names, and that version holds. */
export const validateSums: FolderCheck = (_files, around) =>
  listKnownSums((law) => around.laws.has(law)).flatMap(({ sum }) =>
    sum.citations.flatMap((citation) => {
      const entry = around.laws.get(citation.law);
      const misfit = entry && describeMisfit(citation, entry, around);
      return entry && misfit ? [toFinding(sum, citation, entry, misfit)] : [];
    }),
  );
