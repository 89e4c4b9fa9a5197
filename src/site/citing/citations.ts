import { getMainVersion } from '../../rules/law/law-state.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { articleUrl, entryUrl } from '../../urls.ts';
import { hasArticle } from './law-articles.ts';
import { getNoticeSpells } from './notices.ts';
import { sayArticle } from '../page/say.ts';
import type { Spell } from '../page/spells.ts';

/** One law citation as readers see it. */
export interface CitationView {
  href: string;
  /** 民法典 第二百八十八条 */
  label: string;
  /** What the article says, in plain words. */
  note?: string;
  /** The day on which the cited version came into force. */
  version?: string;
  /** That the cited law no longer holds, today or from a day that is known. */
  lapsed?: Spell<string>;
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
    const [lapsed] = getNoticeSpells(portal, [citation], today);
    return {
      href: hasPlace ? articleUrl(law, article) : entryUrl(entry),
      label: article ? `${entry.data.short} ${sayArticle(article)}` : entry.data.short,
      note,
      version,
      lapsed: lapsed && { ...(lapsed.from !== undefined && { from: lapsed.from }), value: t('citation.lapsed') },
    };
  });

/** How well the laws are known that a page rests on. */
export interface LawChecks {
  /** The oldest day on which one of them was checked: what rests on them is no fresher than that. */
  on: string | undefined;
  /** Short names of those of which nobody had the official text at hand. */
  secondHand: string[];
}

/** What is known of the cited laws. */
export function getLawChecks(portal: Portal, citations: Data<'explainers'>['citations']): LawChecks {
  const cited = portal.pick('laws', [...new Set(citations.map(({ law }) => law))]);
  return {
    on: cited
      .map(({ data }) => data.checked.on)
      .sort()
      .at(0),
    secondHand: cited.flatMap(({ data }) => (data.checked.secondHand ? data.short : [])),
  };
}
