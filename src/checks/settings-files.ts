import type { Finding } from '../rules/entries/finding.ts';
import { toOwnPath } from '../rules/portal/settings-rows.ts';
import type { OpenedPortal } from './context/opened-portal.ts';
import type { Surroundings } from './context/context.ts';
import { validateSettingsLinks } from './links/settings-links.ts';
import { validateSettingsPrivacy } from './privacy/privacy.ts';
import { withLines } from './shape/json.ts';
import { validateSettings, validateSettingsCharacters, validateUnknownSettings } from './shape/settings.ts';
import { validateTheme } from './shape/theme.ts';
import { validateWords } from './shape/words.ts';

/** What is wrong with the settings and the words of a portal, as far as their form holds; `findings` of the portal tell the rest. */
export function validateSettingsFiles(
  { folder, portal, settings, findings }: Pick<OpenedPortal, 'folder' | 'portal' | 'settings' | 'findings'>,
  around: Surroundings,
): Finding[] {
  /** Fields of the settings that do not hold; what stands in for them is none of the portal's own. */
  const replaced = new Set(findings.flatMap(({ file, field }) => (file === 'site.json' ? [field.split('.')[0]] : [])));
  const found = [
    ...Object.entries(settings).flatMap(([file, raw]) => [
      ...validateSettingsPrivacy(file, raw),
      ...validateSettingsCharacters(file, raw),
      ...(file === 'site.json' ? validateUnknownSettings(raw) : validateWords(file, raw)),
    ]),
    ...(settings['site.json'] === undefined
      ? []
      : [
          ...validateSettings(portal.site, around.ids, { files: Object.keys(settings), today: around.today }),
          ...validateSettingsLinks(portal.site, around),
          ...validateTheme(portal.site, folder.media),
        ]
          .filter(({ field }) => !replaced.has(field.split('.')[0]))
          .map((finding) => ({
            ...finding,
            field: toOwnPath(finding.field.split('.'), portal.site, settings['site.json']).join('.'),
          }))),
  ];
  const textOf = (file: string) => (file === 'site.json' ? folder.site : folder.ui[file]);
  return [...Map.groupBy(found, ({ file }) => file)].flatMap(([file, those]) => withLines(those, textOf(file)));
}
