import { type Citation, getLapse, type Lapse } from '../../rules/law/law-state.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import type { Link } from '../page/link.ts';
import { toLink } from '../page/link.ts';
import { sayArticle } from '../page/say.ts';

/** A warning that a page rests on law that has changed since, with the law to read instead. */
export interface LawNotice {
  text: string;
  law: Link;
}

function toNotice(portal: Portal, law: Entry<'laws'>, lapse: Lapse): LawNotice {
  const values = { law: law.data.short, date: lapse.since ?? '' };
  switch (lapse.kind) {
    case 'version':
      return { text: t('notice.version', values), law: toLink(law) };
    case 'repealed':
      return { text: t('notice.repealed', values), law: toLink(law) };
    case 'article':
      return {
        text: t('notice.article', {
          ...values,
          article: sayArticle(lapse.article),
          note: lapse.note ? `（${lapse.note}）` : '',
        }),
        law: toLink(law),
      };
    case 'replaced': {
      const successor = portal.get('laws', lapse.by);
      const by = successor?.data.short ?? lapse.by;
      return {
        text: lapse.since
          ? t('notice.replaced', { ...values, by })
          : t('notice.replaced.undated', { law: law.data.short, by }),
        law: toLink(successor ?? law),
      };
    }
  }
}

/** What to say above a page with these citations about law that no longer holds on `today`; each change once. */
export function getLawNotices(portal: Portal, citations: readonly Citation[], today: string): LawNotice[] {
  const notices = new Map<string, LawNotice>();
  for (const citation of citations) {
    const law = portal.get('laws', citation.law);
    const successor = law?.data.replacedBy === undefined ? undefined : portal.get('laws', law.data.replacedBy);
    const lapse = law && getLapse(law.data, citation, today, successor?.data);
    if (!lapse) continue;
    const notice = toNotice(portal, law, lapse);
    notices.set(notice.text, notice);
  }
  return [...notices.values()];
}
