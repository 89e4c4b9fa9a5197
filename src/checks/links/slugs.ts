import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { takenPlaces } from '../../rules/entries/taken-places.ts';
import { slugPattern } from '../../schemas/index.ts';
import { longest } from '../../schemas/lengths.ts';
import { cardShapes } from '../../card-shapes.ts';
import type { CheckedFile, Location } from '../../rules/entries/checked-file.ts';

/** `leak-square.png` is the square card of `leak`. */
const cardEndings = Object.values(cardShapes).flatMap(({ ending }) => ending || []);

/** What keeps the name of a file from being an address, and what to do about it. */
type SlugFault = Pick<Finding, 'message' | 'fix'>;

/** Everything that keeps the name of an entry from being its address: no page could be built, and no draft be sent. */
export function findSlugFaults({ collection, id }: Pick<Location, 'collection' | 'id'>): SlugFault[] {
  return [
    ...(slugPattern.test(id)
      ? []
      : [
          { message: `文件名「${showWords(id)}」不能做网址`, fix: '只用小写字母、数字和短横线，例如 loushang-loushui' },
        ]),
    ...(id.length > longest.slug
      ? [
          {
            message: `文件名「${showWords(id)}」有 ${id.length} 个字，最多 ${longest.slug} 个`,
            fix: '改短：三五个词就够',
          },
        ]
      : []),
    ...(cardEndings.some((ending) => id.endsWith(ending))
      ? [
          {
            message: `文件名「${id}」的结尾留给分享卡用`,
            fix: `换一个不以 ${cardEndings.join(' 或 ')} 结尾的名字`,
          },
        ]
      : []),
    ...(collection === 'pages' && takenPlaces.has(id)
      ? [{ message: `网址「/${id}/」本站另有用处`, fix: '给这一页换个文件名' }]
      : []),
  ];
}

/** File names are URLs: lower-case ASCII, and no two files of a collection share one. */
export function validateSlugs(files: readonly CheckedFile[]): Finding[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ source }): Finding[] => {
    const common = { file: source.path, field: '', rule: 'slug', severity: 'error' } as const;
    const key = `${source.collection}/${source.id.normalize('NFKC').toLowerCase()}`;
    const first = seen.get(key);
    seen.set(key, first ?? source.path);
    return [
      ...findSlugFaults(source).map((fault) => ({ ...common, ...fault })),
      ...(first
        ? [{ ...common, message: `和 ${first} 用了同一个网址「${source.id}」`, fix: '给其中一个换个文件名' }]
        : []),
    ];
  });
}
