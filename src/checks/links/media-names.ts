import type { Finding } from '../../rules/entries/finding.ts';
import { findNameFault } from '../../rules/entries/file-name.ts';
import { showWords } from '../../rules/entries/shown.ts';
import type { FolderCheck } from '../context/context.ts';

/** Signs that mean something else in an address, and what no address may hold. */
const unfit = /[#?%:*"<>|\p{Z}\p{C}]/u;

/** Names of pictures are addresses, on every computer the same; what no name may be at all, `shape/file-names.ts` says. */
export const validateMediaFileNames: FolderCheck = (_, { media }) => {
  const seen = new Map<string, string>();
  return [...media].flatMap((name): Finding[] => {
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
};
