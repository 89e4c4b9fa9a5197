import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { isAllowedLink } from '../../markdown/allow.ts';
import type { Site } from '../../schemas/site/site.ts';
import type { Surroundings } from '../context/context.ts';
import { findDeadEnd } from './addresses.ts';

/** The navigation stands on every page: each of its links is one that a body may hold, and leads somewhere. */
export const validateSettingsLinks = ({ navigation }: Site, around: Pick<Surroundings, 'ids'>): Finding[] =>
  navigation.flatMap(({ label, href }, index): Finding[] => {
    const at = {
      file: 'site.json',
      field: `navigation.${index}.href`,
      rule: 'settings-link',
      severity: 'error',
    } as const;
    const name = `导航「${showWords(label)}」的链接「${showWords(href)}」`;
    if (!isAllowedLink(href))
      return [{ ...at, message: `${name}不能用`, fix: '从「/」写起，例如 /explainers/；指别的网站就以 https:// 开头' }];
    if (/^[a-z][a-z0-9+.-]*:/iu.test(href)) return [];
    const dead = findDeadEnd(href, around);
    return dead ? [{ ...at, message: `${name}打不开：${dead.why}`, fix: dead.fix }] : [];
  });
