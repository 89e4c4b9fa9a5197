import type { Finding } from '../../rules/entries/finding.ts';
import { dropSigns } from '../../rules/search/verdict/named.ts';
import { showWords } from '../../rules/entries/shown.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { FolderCheck } from '../context/context.ts';

/** By what readers, other entries and the search tell two of a kind apart, field by field. */
function getNames(entry: Entry): [field: string, name: string | undefined][] {
  switch (entry.collection) {
    case 'explainers':
      return entry.data.status === 'withdrawn' ? [] : entry.data.asks.map((ask, index) => [`asks.${index}`, ask]);
    case 'terms':
      return [['term', entry.data.term]];
    case 'laws':
      // A law and the one that it replaced often share the full title.
      return [['short', entry.data.short]];
    case 'regions': {
      const { code, name, parent } = entry.data;
      return [
        ['code', code],
        ['name', parent === undefined ? undefined : `${name}（${parent}）`],
      ];
    }
    case 'rooms':
      return [['name', `${entry.data.name}（${entry.data.region}）`]];
    default:
      return [];
  }
}

const apart = '合成一条；真是两回事，就在名称里分清';
/** Whoever types a question of an editor's gets its page first (`rules/search/verdict/named.ts`), which two pages cannot both be. */
const oneAsk = '留在答得最直接的那一页；另一页删去，或者问得更细';

/** Two entries that go by one name: the glossary, citations, lists and the search would always mean the first. */
export const validateDoubles: FolderCheck = (files) => {
  const seen = new Map<string, CheckedFile>();
  return files.flatMap((file) =>
    (file.entry ? getNames(file.entry) : []).flatMap(([field, name]): Finding[] => {
      if (name === undefined) return [];
      const [list = field, index] = field.split('.');
      const key = `${file.source.collection} ${list} ${index === undefined ? name : dropSigns(name)}`;
      const first = seen.get(key);
      seen.set(key, first ?? file);
      return first && first !== file
        ? [
            {
              file: file.source.path,
              field,
              line: file.parsed.lineOf(index === undefined ? [list] : [list, Number(index)]),
              rule: 'double',
              severity: 'warning',
              message: `「${showWords(name)}」已经有一条：${first.source.path}`,
              fix: index === undefined ? apart : oneAsk,
            },
          ]
        : [];
    }),
  );
};
