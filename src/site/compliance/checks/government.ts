import { getDated } from '../../../rules/portal/dated.ts';
import { addDays } from '../../../rules/time/day.ts';
import { collectionNames } from '../../../schemas/index.ts';
import { t } from '../../../text.ts';
import { byHand, type Check, everyPage, measure, measurePages, say, setting } from '../outcome.ts';
import { findDeadLinks } from '../tally.ts';

/** Within so many days something on the first page has to be new (检查指标, 「首页不更新」: two weeks). */
const freshDays = 14;

/** How the settings say that nobody runs the site yet. */
const nobody = '示例站点';

/** 政府网站检查指标 and the guideline for such sites, as far as they can be asked of a portal that publishes and does nothing else. */
export const government = {
  'gov-access': byHand('access'),
  'gov-errors': byHand('serious-errors'),
  'gov-home': measure(({ portal, today }) => {
    const date = getDated(portal, today)[0]?.date;
    if (date === undefined) return say('lacking', 'compliance.home.undated');
    const isFresh = addDays(date, freshDays) >= today;
    return say(isFresh ? 'done' : 'lacking', 'compliance.home.found', { date, days: freshDays });
  }),
  'gov-columns': measure(({ portal }) => {
    const empty = collectionNames.filter((name) => portal.entries[name].length === 0);
    return empty.length === 0
      ? say('done', 'compliance.columns.none', { count: collectionNames.length })
      : say('lacking', 'compliance.columns.some', { names: empty.map((name) => t(`collection.${name}`)).join('、') });
  }),
  'gov-reply': setting((site) => site.correctionEmail),
  'gov-links': measurePages((tally) => {
    const dead = findDeadLinks(tally);
    const [example = ''] = dead;
    return dead.length === 0
      ? say('done', 'compliance.links.none', { count: tally.links.size })
      : say('lacking', 'compliance.links.some', { count: dead.length, example });
  }),
  'gov-names': everyPage('names'),
  'gov-sitemap': measurePages(({ listed }) =>
    listed > 0 ? say('done', 'compliance.sitemap.found', { count: listed }) : say('lacking', 'compliance.sitemap.none'),
  ),
  'gov-domain': measure(({ siteUrl }) => {
    const { hostname } = new URL(siteUrl);
    return say(hostname.endsWith('.gov.cn') ? 'done' : 'lacking', 'compliance.domain.found', { hostname });
  }),
  'gov-organisation': measure(({ portal }) => {
    const { organisation } = portal.site;
    return organisation === nobody
      ? say('lacking', 'compliance.organisation.none', { organisation })
      : { state: 'done', found: organisation };
  }),
  'gov-icp': setting((site) => site.icp),
  'gov-police': setting((site) => site.policeRecord),
  'gov-code': setting((site) => site.siteCode),
  'gov-find-errors': setting((site) => site.findErrors),
  'gov-party-mark': byHand('party-mark'),
} satisfies Record<string, Check>;
