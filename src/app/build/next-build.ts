import type { OpenedPortal } from '../../checks/context/opened-portal.ts';
import { getRenewal } from '../../outputs/security-text.ts';
import { getNextChange } from '../../rules/portal/next-change.ts';
import { getDayStart } from '../../rules/time/day-start.ts';

/** When a site should be built anew though nobody has changed anything. */
export interface NextBuild {
  /** `YYYY-MM-DD` in the portal's time zone. */
  day: string;
  /** The moment at which that day begins there (ISO 8601). */
  moment: string;
}

/** When what is built of this portal will no longer be what its entries say. */
export function getNextBuild({ portal, openedOn }: Pick<OpenedPortal, 'portal' | 'openedOn'>): NextBuild {
  const renewal = getRenewal(openedOn);
  const change = getNextChange(portal, openedOn) ?? renewal;
  const day = change < renewal ? change : renewal;
  return { day, moment: new Date(getDayStart(day, portal.site.timeZone)).toISOString() };
}

/** The same for whoever builds for a web host. */
export const describeNextBuild = ({ day }: NextBuild): string =>
  `下一次该重建：${day} 零点以后（复核到期、法规施行这些日子到了，页面要跟着变）；让机器每天自己建，写法见 README.md 的「Every day」`;
