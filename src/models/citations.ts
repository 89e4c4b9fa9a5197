import { formatArticle } from '../domain/chinese-number.ts';
import type { Portal } from '../domain/portal.ts';
import type { Data } from '../schemas/index.ts';
import { articleUrl, entryUrl } from '../urls.ts';

/** One law citation as readers see it. */
export interface CitationView {
  href: string;
  /** 民法典 第二百八十八条 */
  label: string;
  /** What the article says, in plain words. */
  note?: string;
  /** The day on which the cited version came into force. */
  version?: string;
}

/** Citations in the order of the entry; a law that the registry does not know is left out (the checks have said so). */
export const getCitations = (portal: Portal, citations: Data<'explainers'>['citations']): CitationView[] =>
  citations.flatMap(({ law, article, note, version }) => {
    const entry = portal.get('laws', law);
    if (!entry) return [];
    const isExplained = article && entry.data.articles.some(({ number }) => String(number) === article);
    return {
      href: isExplained ? articleUrl(law, article) : entryUrl(entry),
      label: article ? `${entry.data.short} ${formatArticle(article)}` : entry.data.short,
      note,
      version,
    };
  });
