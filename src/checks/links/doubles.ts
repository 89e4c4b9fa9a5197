import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { FolderCheck } from '../context/context.ts';

/** By what readers and other entries tell two of a kind apart, field by field. */
function getNames(entry: Entry): [field: string, name: string | undefined][] {
  switch (entry.collection) {
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

/** Two entries that go by one name: the glossary, citations and lists would always mean the first. */
export const validateDoubles: FolderCheck = (files) => {
  const seen = new Map<string, CheckedFile>();
  return files.flatMap((file) =>
    (file.entry ? getNames(file.entry) : []).flatMap(([field, name]): Finding[] => {
      if (name === undefined) return [];
      const key = `${file.source.collection} ${field} ${name}`;
      const first = seen.get(key);
      seen.set(key, first ?? file);
      return first
        ? [
            {
              file: file.source.path,
              field,
              line: file.parsed.lineOf([field]),
              rule: 'double',
              severity: 'warning',
              message: `「${showWords(name)}」已经有一条：${first.source.path}`,
              fix: '合成一条；真是两回事，就在名称里分清',
            },
          ]
        : [];
    }),
  );
};
