import type { OpenedPortal } from '../../checks/context/opened-portal.ts';
import { getRenewal } from '../../outputs/security-text.ts';
import { getNextChange } from '../../rules/portal/next-change.ts';
import { getDayStart } from '../../rules/time/clock.ts';

/** When a site should be built anew though nobody has changed anything. */
export interface NextBuild {
  /** `YYYY-MM-DD` in the portal's time zone. */
  day: string;
  /** The moment at which that day begins there (ISO 8601). */
  moment: string;
  /** `change`: its entries then say something else; `renewal`: what is good for a year only would run out. */
  why: 'change' | 'renewal';
}

/** When what is built of this portal will no longer be what its entries say, or will run out. */
export function getNextBuild({ portal, openedOn }: Pick<OpenedPortal, 'portal' | 'openedOn'>): NextBuild {
  const renewal = getRenewal(openedOn);
  const change = getNextChange(portal, openedOn);
  const isChange = change !== undefined && change < renewal;
  const day = isChange ? change : renewal;
  const moment = new Date(getDayStart(day, portal.site.timeZone)).toISOString();
  return { day, moment, why: isChange ? 'change' : 'renewal' };
}

const reasons = {
  change: '那天有复核到期、法规施行或废止，或者写着那天日期的条目，页面要跟着变',
  renewal: '没有别的日子要等，只是 security.txt 一年内要换一次',
} satisfies Record<NextBuild['why'], string>;

/** The same for whoever builds for a web host. */
export const describeNextBuild = ({ day, why }: NextBuild): string =>
  `下一次该重建：${day} 零点以后（${reasons[why]}）。让机器每天自己建，写法见 README.zh-CN.md 的「每一天」`;
