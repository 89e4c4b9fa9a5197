import type { Finding } from '../../rules/entries/finding.ts';
import { findNameFault, longestName, longestPath, type NameFault } from '../../rules/entries/file-name.ts';
import { showWords } from '../../rules/entries/shown.ts';
import type { FolderCheck } from '../context/context.ts';

/** What is wrong with a name, and the repair. */
const words: Record<NameFault['kind'], (fault: NameFault) => Pick<Finding, 'message' | 'fix'>> = {
  long: ({ name }) => ({
    message: `名字「${showWords(name)}」太长：最多 ${longestName} 个字母，或者 ${longestName / 3} 个汉字`,
    fix: '改短，再改好用到它的地方',
  }),
  path: ({ name }) => ({
    message: `「${showWords(name)}」连同外面的文件夹太长：最多 ${longestPath} 个字`,
    fix: '少套几层文件夹，或者把名字改短',
  }),
  sign: ({ name, sign = '' }) => ({
    message: `名字「${showWords(name)}」里有「${showWords(sign)}」，有的电脑不认，有的看不见`,
    fix: '去掉它，再改好用到它的地方',
  }),
  end: ({ name }) => ({ message: `名字「${showWords(name)}」用点或空格结尾，有的电脑不认`, fix: '去掉结尾的点和空格' }),
  dot: ({ name }) => ({ message: `名字「${showWords(name)}」以点开头`, fix: '去掉开头的点' }),
  empty: () => ({ message: '有一个名字是空的', fix: '给它起个名字' }),
  reserved: ({ name }) => ({ message: `名字「${showWords(name)}」Git 或 Windows 另有用处`, fix: '换个名字' }),
};

/**
 * Names that the desk cannot take over and a build may stumble over, of pictures, entries and the folders around them. What is
 * wrong with an entry's own name its address says (`links/slugs.ts`).
 */
export const validateFileNames: FolderCheck = (files, { media }) => {
  const entries = files.map(({ source: { path } }) => ({ path, own: path.slice(path.lastIndexOf('/') + 1) }));
  const pictures = [...media].map((name) => ({ path: `media/${name}`, own: undefined }));
  return [...entries, ...pictures].flatMap(({ path, own }): Finding[] => {
    // As the desk spells it.
    const fault = findNameFault(`content/${path}`);
    if (!fault || fault.name === own) return [];
    return [{ file: path, field: '', rule: 'file-name', severity: 'error', ...words[fault.kind](fault) }];
  });
};
