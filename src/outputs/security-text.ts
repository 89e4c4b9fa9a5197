import { addDays } from '../rules/time/day.ts';
import type { Site } from '../schemas/site/site.ts';
import { absoluteUrl, urls } from '../urls.ts';

/** Readers shall not rely on it for longer than a year (RFC 9116, 2.5.5); every build begins anew. */
const validDays = 360;

/** The day on which a site built on `today` should be built anew at the latest, a month before that. */
export const getRenewal = (today: string): string => addDays(today, validDays - 30);

/**
 * Whom to tell of a weakness, as `security.txt` (RFC 9116): the address for corrections, or the page that says how to reach
 * the operator where there is none. The same for builds of one day (`today`, `YYYY-MM-DD`).
 */
export const getSecurityText = ({ correctionEmail }: Site, siteUrl: string, today: string): string =>
  Object.entries({
    Contact: correctionEmail ? `mailto:${correctionEmail}` : absoluteUrl(urls.corrections, siteUrl),
    Expires: `${addDays(today, validDays)}T00:00:00Z`,
    Canonical: absoluteUrl(urls.securityText, siteUrl),
    'Preferred-Languages': 'zh, en',
  })
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
