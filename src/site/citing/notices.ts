import { type Citation, getLapse, type Lapse, listTurns } from '../../rules/law/law-state.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { type Link, toLink } from '../page/link.ts';
import { sayArticle } from '../page/say.ts';
import { getSpells, type Spell } from '../page/spells.ts';

/** A warning that a page rests on law that has changed since, with the law to read instead. */
export interface LawNotice {
  text: string;
  law: Link;
}

/** What stands above a page as long as that is the law, one notice at least. */
export type NoticeSpell = Spell<LawNotice[]>;

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

/** A cited law, where the registry knows it, with the one that stands in for it. */
function getCited(portal: Portal, citation: Citation) {
  const law = portal.get('laws', citation.law);
  const successor = law?.data.replacedBy === undefined ? undefined : portal.get('laws', law.data.replacedBy);
  return law && { citation, law, successor };
}

/** What to say above a page with these citations about law that no longer holds on `today`; each change once. */
export function getLawNotices(portal: Portal, citations: readonly Citation[], today: string): LawNotice[] {
  const notices = new Map<string, LawNotice>();
  for (const citation of citations) {
    const cited = getCited(portal, citation);
    const lapse = cited && getLapse(cited.law.data, citation, today, cited.successor?.data);
    if (!lapse) continue;
    const notice = toNotice(portal, cited.law, lapse);
    notices.set(notice.text, notice);
  }
  return [...notices.values()];
}

/** The same from `today` on: also what there will be to say when law that has been announced holds. */
export const getNoticeSpells = (portal: Portal, citations: readonly Citation[], today: string): NoticeSpell[] =>
  getSpells({
    today,
    timeZone: portal.site.timeZone,
    days: citations.flatMap((citation) => {
      const cited = getCited(portal, citation);
      return cited ? [cited.law, cited.successor].flatMap((law) => (law ? listTurns(law.data) : [])) : [];
    }),
    get: (day) => getLawNotices(portal, citations, day),
  }).filter(({ value }) => value.length > 0);
