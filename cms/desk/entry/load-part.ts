import { loadModule, Unreached } from '../../../src/site/page/browser/load.ts';
import { DeskError } from './desk-error.ts';

/** What the form and what belongs to it are made for (`form` in browserslist, package.json). */
const newer = 'Chrome 或 Edge 109、Firefox 115、Safari 16.4 以后的版本';

/**
 * What `read` loads of a part of the desk that is bundled apart, or does with it; `name` is what editors call that part. Rejects
 * with words for them where it did not come, or where this browser is too old to read it; with whatever else went wrong as it is.
 */
export async function loadPart<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await loadModule(read);
  } catch (error) {
    if (error instanceof Unreached)
      throw new DeskError(`「${name}」没有取到：网络断了，或者编辑台刚换了新的。写的不会丢：先保存，再刷新网页。`);
    if (error instanceof SyntaxError)
      throw new DeskError(`这个浏览器太旧，「${name}」用不了。请换${newer}，打开同一个地址，存过的稿子都在。`);
    throw error;
  }
}
