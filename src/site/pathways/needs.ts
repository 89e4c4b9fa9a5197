import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { type Link, toLink } from '../page/link.ts';

/** Pathways that answer one need. */
export interface Need {
  id: string;
  /** Empty where the settings name no needs: then all pathways stand in one group. */
  title: string;
  pathways: Entry<'pathways'>[];
}

/** The pathways as the settings group them, then those that they do not name. */
export function getNeeds({ site, entries, pick }: Pick<Portal, 'site' | 'entries' | 'pick'>): Need[] {
  const named = new Set(site.needs.flatMap(({ pathways }) => pathways));
  return [
    ...site.needs.map(({ title, pathways }) => ({ title, pathways: pick('pathways', pathways) })),
    {
      title: site.needs.length > 0 ? t('home.needs.others') : '',
      pathways: entries.pathways.filter(({ id }) => !named.has(id)),
    },
  ]
    .filter(({ pathways }) => pathways.length > 0)
    .map((need, index) => ({ id: `need-${index + 1}`, ...need }));
}

/** 「老板欠工资不给」 of 「老板欠工资不给，我该找谁？」: among pathways the question at the end says nothing. */
export function toNeedLink(pathway: Entry<'pathways'>): Link {
  const { href, label } = toLink(pathway);
  return { href, label: label.replace(/，[^，]*[？?]$/u, '') };
}
