import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { getPlacedCitations } from '../../rules/law/cited.ts';
import { collections } from '../../schemas/index.ts';

/** Words that lay people asked about. Titles and texts of a page explain them; notes of citations are drawn as they stand. */
const words = ['诉讼时效', '司法确认', '财产保全', '施工总承包', '告诫书'];

/** A note of a citation that uses such a word, unless it says in brackets right behind it what it means, or the page is about it. */
export function validateUnexplained({ source, parsed, data }: CheckedFile): Finding[] {
  const name = String(parsed.data[collections[source.collection].nameField]);
  const unknown = words.filter((word) => !name.includes(word));
  return (data ? getPlacedCitations({ data }) : []).flatMap(({ path, citation: { note = '' } }) =>
    unknown
      .filter((word) => note.replaceAll(`${word}（`, '').includes(word))
      .map((word): Finding => ({
        file: source.path,
        field: [...path, 'note'].map(String).join('.'),
        line: parsed.lineOf([...path, 'note']),
        rule: 'unexplained',
        severity: 'warning',
        message: `法条后的说明用了「${word}」，页面在这里不解释它`,
        fix: '换成大白话，或者在词后面用括号写明意思',
      })),
  );
}
