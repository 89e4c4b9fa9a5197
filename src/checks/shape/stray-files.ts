import type { Finding } from '../../rules/entries/finding.ts';
import { longestPath } from '../../rules/entries/file-name.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { isHidden } from '../../rules/entries/stray-file.ts';
import type { Stray } from '../../rules/entries/source-file.ts';
import { getNearest } from '../../rules/language/nearest.ts';
import { collectionNames, collections, isCollectionName } from '../../schemas/index.ts';

/** Whether a name is one under which passwords and keys are kept. */
const isSecret = (name: string) =>
  /^\.env(?:\.|$)|\.(?:pem|key|p12|pfx|kdbx)$|^id_(?:rsa|ed25519)|^\.npmrc$/iu.test(name);

/** An entry under an ending that nobody reads: `leak.MD`, `leak.markdown`, `leak.md.txt`. */
const entryEnding = /\.(?:md|mdx|markdown|mdown|mkd)(?:\.txt)?$/iu;

const folders = [...collectionNames, 'media'];

/** What is wrong with a stray, and the repair; an entry that would be missed is an error. */
function describe({ path: written, isLink, isFolder, misnamed }: Stray): Pick<Finding, 'severity' | 'message' | 'fix'> {
  // Whoever gave the name may have put signs into it that a terminal obeys.
  const path = showWords(written, longestPath);
  const [top = '', ...rest] = path.split('/');
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isLink)
    return {
      severity: 'error',
      message: `「${path}」是一个链接，不是真正的文件或文件夹，网站不会跟着它走`,
      fix: '把它指向的文件或文件夹复制到这里来，代替这个链接',
    };
  if (misnamed)
    return {
      severity: 'error',
      message: `「${path}」的名字不是 UTF-8（多半来自 Windows 的压缩包）${misnamed.meant === undefined ? '' : `，原来大概叫「${showWords(misnamed.meant)}」`}，打不开，不会出现在网站上`,
      fix: '给它改一个名字，网址名用小写字母、数字和连字符；文件很多的，按 GBK 重新解压（unzip -O GBK）',
    };
  if (isFolder)
    return {
      severity: 'error',
      message: `「${path}」是文件夹，应该是文件：里面的东西网站都不会读`,
      fix: `把真正的「${name}」文件放到这里来，代替这个文件夹；用不着的，把文件夹删去`,
    };
  if (isSecret(name))
    return {
      severity: 'error',
      message: `「${name}」里一般是口令或密钥，不该放在内容文件夹里`,
      fix: '移到内容文件夹外面；如果已经提交进 Git，里面的口令要全部换掉',
    };
  if (isHidden(path))
    return {
      severity: 'warning',
      message: `名字以点开头的「${path}」不会出现在网站上`,
      fix: '要发布，就去掉开头的点；用不着的删去',
    };
  if (isCollectionName(top) && entryEnding.test(name))
    return {
      severity: 'error',
      message: `「${name}」的结尾不是 .md，这一${collections[top].one}不会出现在网站上`,
      fix: `把文件名改成「${name.replace(entryEnding, '')}.md」`,
    };
  if (top === 'media')
    return {
      severity: 'warning',
      message: `「${name}」不是图片，不会发布`,
      fix: '图片文件夹里只放 .jpg、.png、.webp；别的文件移到内容文件夹外面',
    };
  if (rest.length > 0 && !isCollectionName(top)) {
    const nearest = getNearest(top.toLowerCase(), folders);
    return {
      severity: entryEnding.test(name) && nearest ? 'error' : 'warning',
      message: `没有「${top}」这一类内容，里面的「${name}」不会出现在网站上`,
      fix: nearest
        ? `文件夹要叫「${nearest}」，就改过来；不是内容的，移到内容文件夹外面`
        : '移到内容文件夹外面，或者放进某一类内容的文件夹',
    };
  }
  return {
    severity: 'warning',
    message: `「${name}」不是网站认得的文件，不会出现在网站上`,
    fix: isCollectionName(top)
      ? '内容要写成 .md 文件，图片放进 media 文件夹；用不着的删去'
      : '移到内容文件夹外面；用不着的删去',
  };
}

/** What stands in a content folder and will be seen by no reader, though somebody may think so. */
export const validateStrays = (strays: readonly Stray[]): Finding[] =>
  strays.map((stray) => ({ file: stray.path, field: '', rule: 'stray-file', ...describe(stray) }));
