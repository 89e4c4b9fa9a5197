import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { collections } from '../../schemas/index.ts';
import { getPlaceLabel } from '../../schemas/walk.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { at } from '../context/texts.ts';

/** More does not fit on a card, into a list, or into the window's title. */
const longestTitle = 60;

/** A name is short, in one line, and has words in it. */
export function validateTitles(file: CheckedFile): Finding[] {
  const { schema, nameField } = collections[file.source.collection];
  const title = file.parsed.data[nameField];
  if (typeof title !== 'string') return [];
  const label = getPlaceLabel(schema, [nameField]);
  const length = [...title.trim()].length;
  const faults = [
    ...(length > longestTitle
      ? [
          {
            message: `「${label}」有 ${length} 个字：「${showWords(title)}」，手机和分享卡上放不下`,
            fix: `缩短到 ${longestTitle} 个字以内，其余的写进「一句话」或正文`,
          },
        ]
      : []),
    ...(/[\p{L}\p{N}]/u.test(title)
      ? []
      : [
          {
            message: `「${label}」写的是「${showWords(title)}」，没有一个字`,
            fix: `给「${label}」写上文字`,
          },
        ]),
  ];
  return faults.map((fault) => ({
    ...at(file, { path: [nameField], text: title }),
    rule: 'title',
    severity: 'warning',
    ...fault,
  }));
}
