import type { Finding } from '../../rules/entries/finding.ts';
import { findNameFault } from '../../rules/entries/file-name.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { isPublished } from '../../rules/entries/image-facts.ts';
import { mediaUrl, pictureUrls } from '../../urls.ts';
import type { FolderCheck } from '../context/context.ts';

/** Signs that mean something else in an address, and what no address may hold; what no name may hold is another's. */
const unfit = /[#%\p{Z}\p{C}]/u;

/** Pictures of which one would be written over another: `x.png` is published as `x.png.webp` too. */
function findSharedUrls(names: readonly string[]): Finding[] {
  const owners = new Map<string, string>();
  return names.filter(isPublished).flatMap((name): Finding[] => {
    const { webp, plain } = pictureUrls(mediaUrl(name));
    const urls = [...new Set([webp, plain])];
    const taken = urls.find((url) => owners.has(url));
    const other = taken === undefined ? undefined : owners.get(taken);
    for (const url of urls) if (!owners.has(url)) owners.set(url, name);
    if (taken === undefined || other === undefined) return [];
    return [
      {
        file: `media/${name}`,
        field: '',
        rule: 'image-name',
        severity: 'error',
        message: `图片「${showWords(name)}」和「${showWords(other)}」发布以后是同一个网址「${showWords(taken)}」，网页上只剩一张`,
        fix: '给其中一个换个文件名，再改好用到它的地方',
      },
    ];
  });
}

/** Names of pictures are addresses, on every computer the same; what no name may be at all, `shape/file-names.ts` says. */
export const validateMediaFileNames: FolderCheck = (_, { media }) => {
  const seen = new Map<string, string>();
  const names = [...media];
  const found = names.flatMap((name): Finding[] => {
    const common = { file: `media/${name}`, field: '', rule: 'image-name', severity: 'warning' } as const;
    const key = name.normalize('NFKC').toLowerCase();
    const first = seen.get(key);
    seen.set(key, first ?? name);
    const sign = findNameFault(name) ? undefined : unfit.exec(name)?.[0];
    return [
      ...(sign === undefined
        ? []
        : [
            {
              ...common,
              message: `图片的文件名「${showWords(name)}」里有「${showWords(sign) === ' ' ? '空格' : showWords(sign)}」，网址里不能用`,
              fix: '改用字母、数字和短横线，再改好用到它的地方',
            },
          ]),
      ...(first === undefined
        ? []
        : [
            {
              ...common,
              message: `图片「${showWords(name)}」和「${showWords(first)}」只差大小写，有的电脑上会变成一个`,
              fix: '给其中一个换个文件名',
            },
          ]),
    ];
  });
  return [...found, ...findSharedUrls(names)];
};
