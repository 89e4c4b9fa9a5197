import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { takenPlaces } from '../../rules/entries/taken-places.ts';
import { slugPattern } from '../../schemas/index.ts';
import { longest } from '../../schemas/lengths.ts';
import { cardShapes } from '../../card-shapes.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';

/** `leak-square.png` is the square card of `leak`. */
const cardEndings = Object.values(cardShapes).flatMap(({ ending }) => ending || []);

/** File names are URLs: lower-case ASCII, and no two files of a collection share one. */
export function validateSlugs(files: readonly CheckedFile[]): Finding[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ source }): Finding[] => {
    const common = { file: source.path, field: '', rule: 'slug', severity: 'error' } as const;
    const key = `${source.collection}/${source.id.normalize('NFKC').toLowerCase()}`;
    const first = seen.get(key);
    seen.set(key, first ?? source.path);
    return [
      ...(slugPattern.test(source.id)
        ? []
        : [
            {
              ...common,
              message: `文件名「${showWords(source.id)}」不能做网址`,
              fix: '只用小写字母、数字和短横线，例如 loushang-loushui',
            },
          ]),
      ...(source.id.length > longest.slug
        ? [
            {
              ...common,
              message: `文件名「${showWords(source.id)}」有 ${source.id.length} 个字，最多 ${longest.slug} 个`,
              fix: '改短：三五个词就够',
            },
          ]
        : []),
      ...(cardEndings.some((ending) => source.id.endsWith(ending))
        ? [
            {
              ...common,
              message: `文件名「${source.id}」的结尾留给分享卡用`,
              fix: `换一个不以 ${cardEndings.join(' 或 ')} 结尾的名字`,
            },
          ]
        : []),
      ...(source.collection === 'pages' && takenPlaces.has(source.id)
        ? [{ ...common, message: `网址「/${source.id}/」本站另有用处`, fix: '给这一页换个文件名' }]
        : []),
      ...(first
        ? [{ ...common, message: `和 ${first} 用了同一个网址「${source.id}」`, fix: '给其中一个换个文件名' }]
        : []),
    ];
  });
}
