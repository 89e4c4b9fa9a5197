import { formGroups } from '../../schemas/form.ts';
import { keysOf } from '../../schemas/record.ts';
import { entryUrl } from '../../urls.ts';
import type { ListSource } from '../lists/list.ts';

/** The list of all papers, by what people come to do. */
export const list = {
  look: 'cards',
  groups: ({ entries }) =>
    keysOf(formGroups).map((group) => ({
      id: group,
      title: formGroups[group],
      items: entries.forms
        .filter(({ data }) => data.group === group)
        .map((entry) => ({ href: entryUrl(entry), title: entry.data.title, summary: entry.data.purpose })),
    })),
} satisfies ListSource;
