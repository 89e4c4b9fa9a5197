import { getInitial } from '../../rules/language/initial.ts';
import { entryUrl } from '../../urls.ts';
import { groupBy } from '../lists/groups.ts';
import type { ListSource } from '../lists/list.ts';

/** The list of all terms. */
export const list = {
  look: 'words',
  groups: ({ entries }) =>
    groupBy(
      entries.terms,
      ({ data }) => ({ id: getInitial(data.term), title: getInitial(data.term) }),
      (entry) => ({ href: entryUrl(entry), title: entry.data.term, summary: entry.data.plain }),
      // The collator reads characters one by one, the initial reads the word: 调解 sorts among D and stands under T.
    ).sort((a, b) => (a.id < b.id ? -1 : 1)),
} satisfies ListSource;
