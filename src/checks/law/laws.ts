import { formatArticle } from '../../rules/language/chinese-number.ts';
import { getPlacedCitations, type PlacedCitation } from '../../rules/law/cited.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { getLapse, getMainVersion, type Lapse, sortVersions } from '../../rules/law/law-state.ts';
import type { Data } from '../../schemas/index.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Surroundings } from '../context/context.ts';

type Law = Data<'laws'>;

/** Where a finding about a citation stands. */
export const atCitation = ({ source, parsed }: CheckedFile, { path }: PlacedCitation, key: string) => ({
  file: source.path,
  field: [...path, key].map(String).join('.'),
  line: parsed.lineOf([...path, key]),
});

/** Every citation of an entry with the law that it names, where the registry knows that law. */
export const getCitedLaws = ({ data }: CheckedFile, laws: ReadonlyMap<string, Law>) =>
  (data ? getPlacedCitations({ data }) : []).flatMap((placed) => {
    const law = laws.get(placed.citation.law);
    return law ? [{ placed, law }] : [];
  });

/** The version that a citation means: the one that it names, else the one that its law stands in today. */
const getCitedVersion = ({ versions }: Law, version: string | undefined, today: string) =>
  version === undefined ? getMainVersion(versions, today) : versions.find(({ inForceOn }) => inForceOn === version);

function describeLapse({ short }: Law, lapse: Lapse, laws: ReadonlyMap<string, Law>): string {
  switch (lapse.kind) {
    case 'version':
      return `引用的《${short}》已有新版本，自 ${lapse.since} 起施行`;
    case 'repealed':
      return `引用的《${short}》已于 ${lapse.since} 失效`;
    case 'article':
      return `引用的《${short}》${formatArticle(lapse.article)}自 ${lapse.since} 起废止${lapse.note ? `（${lapse.note}）` : ''}`;
    case 'replaced':
      return `引用的《${short}》已被《${laws.get(lapse.by)?.short ?? lapse.by}》取代${lapse.since ? `，自 ${lapse.since} 起` : ''}`;
  }
}

/**
 * A cited version is one that the registry knows; a citation of law that no longer holds is listed for another look,
 * since readers see a notice on that page until somebody has taken it.
 */
export function validateLaws(file: CheckedFile, { laws, today }: Surroundings): Finding[] {
  return getCitedLaws(file, laws).flatMap(({ placed, law }): Finding[] => {
    const { version } = placed.citation;
    const known = sortVersions(law.versions).map(({ inForceOn }) => inForceOn);
    if (version !== undefined && !known.includes(version))
      return [
        {
          ...atCitation(file, placed, 'version'),
          rule: 'law-version',
          severity: 'error',
          message: `《${law.short}》没有 ${version} 起施行的版本`,
          fix:
            known.length > 0
              ? `登记的版本：${known.join('、')}；照引用时核对的那一版写`
              : `先在 laws/${placed.citation.law}.md 里登记版本，或者删去这一项`,
        },
      ];
    const { article } = placed.citation;
    const last = getCitedVersion(law, version, today)?.articleCount;
    if (article !== undefined && last !== undefined && Number.parseInt(article) > last)
      return [
        {
          ...atCitation(file, placed, 'article'),
          rule: 'law-article',
          severity: 'error',
          message: `《${law.short}》一共 ${last} 条，没有${formatArticle(article)}（${article}）`,
          fix: '对照条文改好条号',
        },
      ];
    const successor = law.replacedBy === undefined ? undefined : laws.get(law.replacedBy);
    const lapse = getLapse(law, placed.citation, today, successor);
    if (!lapse) return [];
    return [
      {
        ...atCitation(file, placed, lapse.kind === 'article' ? 'article' : 'law'),
        rule: 'law-lapsed',
        severity: 'warning',
        message: `${describeLapse(law, lapse, laws)}，网页上会有提示`,
        fix: '对照现行规定复核这一页，再改引用',
      },
    ];
  });
}
