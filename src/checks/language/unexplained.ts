import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { getPlacedCitations } from '../../rules/law/cited.ts';
import { collections } from '../../schemas/index.ts';

/** Words that lay people asked about. Pages explain them in their texts, but draw notes of citations and articles in plain words as they stand. */
const words = ['诉讼时效', '司法确认', '财产保全', '施工总承包', '告诫书'];

/** The lines of an entry that its page draws as they stand, each with its place. */
function getPlainLines({ data }: CheckedFile): { path: PropertyKey[]; text: string }[] {
  if (!data) return [];
  const { articles = [] } = data;
  const notes = getPlacedCitations({ data }).map(({ path, citation: { note = '' } }) => ({
    path: [...path, 'note'],
    text: note,
  }));
  return [...notes, ...articles.map(({ plain = '' }, index) => ({ path: ['articles', index, 'plain'], text: plain }))];
}

/** Such a word in such a line, unless brackets right behind it say what it means, or the entry is about it. */
export function validateUnexplained(file: CheckedFile): Finding[] {
  const { source, parsed } = file;
  const name = String(parsed.data[collections[source.collection].nameField]);
  const unknown = words.filter((word) => !name.includes(word));
  return getPlainLines(file).flatMap(({ path, text }) =>
    unknown
      .filter((word) => text.replaceAll(new RegExp(`${word}（|（${word}）`, 'gu'), '').includes(word))
      .map((word): Finding => ({
        file: source.path,
        field: path.map(String).join('.'),
        line: parsed.lineOf(path),
        rule: 'unexplained',
        severity: 'warning',
        message: `这里用了「${word}」，页面在这一行不解释它`,
        fix: '换成大白话，或者在词后面用括号写明意思',
      })),
  );
}
