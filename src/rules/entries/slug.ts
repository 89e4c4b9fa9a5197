import { pinyin } from 'pinyin-pro';

const longest = 60;

/** A file name for a title: pinyin word by word, ASCII kept, at most 60 characters; empty where nothing is left. */
export function suggestSlug(title: string): string {
  const words = pinyin(title.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  });
  const slug = words
    .join('-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  if (slug.length <= longest) return slug;
  return slug.slice(0, longest + 1).replace(/-[^-]*$/u, '');
}
