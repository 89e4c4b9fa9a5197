import { getMainVersion } from '../../rules/law/law-state.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { articleUrl, entryUrl } from '../../urls.ts';
import { hasArticle } from './law-articles.ts';
import { getLawNotices } from './notices.ts';
import { sayArticle } from '../page/say.ts';

/** One law citation as readers see it. */
export interface CitationView {
  href: string;
  /** 民法典 第二百八十八条 */
  label: string;
  /** What the article says, in plain words. */
  note?: string;
  /** The day on which the cited version came into force. */
  version?: string;
  /** That the cited law no longer holds. */
  lapsed?: string;
}

/**
 * Citations in the order of the entry; a law that the registry does not know is left out (the checks have said so).
 * A link leads to the article only in the version that the law's page speaks of: in another one the same number may be
 * another article.
 */
export const getCitations = (
  portal: Portal,
  citations: Data<'explainers'>['citations'],
  today: string,
): CitationView[] =>
  citations.flatMap((citation) => {
    const { law, article, note, version } = citation;
    const entry = portal.get('laws', law);
    if (!entry) return [];
    const main = getMainVersion(entry.data.versions, today);
    const isOfMain = version === undefined || version === main?.inForceOn;
    const hasPlace = article !== undefined && isOfMain && hasArticle(portal, entry, article, today);
    return {
      href: hasPlace ? articleUrl(law, article) : entryUrl(entry),
      label: article ? `${entry.data.short} ${sayArticle(article)}` : entry.data.short,
      note,
      version,
      lapsed: getLawNotices(portal, [citation], today).length > 0 ? t('citation.lapsed') : undefined,
    };
  });

/** The oldest day on which one of the cited laws was checked: what rests on them is no fresher than that. */
export const getLawsCheckedOn = (portal: Portal, citations: Data<'explainers'>['citations']): string | undefined =>
  citations
    .flatMap(({ law }) => portal.get('laws', law)?.data.checked.on ?? [])
    .sort()
    .at(0);
