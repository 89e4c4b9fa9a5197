import type { Finding } from '../rules/entries/finding.ts';
import { isCollectionName } from '../schemas/index.ts';

/** The addresses of `before` that are not among those of `now`, sorted. */
export const findLost = (before: ReadonlySet<string>, now: ReadonlySet<string>): string[] =>
  [...before].filter((address) => !now.has(address)).sort();

/** The addresses of entries among all: `/explainers/leak/`, `/about/`. */
const getEntries = (addresses: Iterable<string>): string[] =>
  [...addresses].filter((address) => address.split('/').filter(Boolean).length <= 2);

/** Whether so much of a site would go that somebody has to say that it is meant: fewer than half of its entries stay. */
export function isShrunk(before: ReadonlySet<string>, lost: readonly string[]): boolean {
  const [all, gone] = [getEntries(before).length, getEntries(lost).length];
  return (all - gone) * 2 < all;
}

/** The file that made an address, as far as the address tells, and how to keep it. */
function getSource(address: string): { file: string; fix: string } {
  const [first = '', second = '', third] = address.split('/').filter(Boolean);
  if (second === 'topics')
    return { file: 'site.json', fix: '在「按事情找」里把这一项的网址改回原来的；这类事真的没有解读了，可以不管' };
  if (third !== undefined)
    return { file: `${first}/${second}.md`, fix: `把这一问（或结果）的编号改回「${third}」；真的不要了，可以不管` };
  const [collection, slug] = second ? [first, second] : ['pages', first];
  return {
    file: `${collection}/${slug}.md`,
    fix: `改了文件名的，在新文件的「原来的网址」里写上「${slug}」；${
      isCollectionName(collection) && ['explainers', 'cases'].includes(collection)
        ? '要撤下的，把文件找回来，「状态」选「已撤回」'
        : `真的不要了，在 site.json 的「改过的文件名」里把「${collection}/${slug}」转到别的一篇或一个列表`
    }`,
  };
}

/**
 * What becomes of readers who come to an address that is no more. A warning: to take something away is an editor's right, and
 * an error here would let one deletion stop everybody's publications.
 */
export const describeLost = (lost: readonly string[]): Finding[] =>
  lost.map((address) => {
    const { file, fix } = getSource(address);
    return {
      file,
      field: '',
      rule: 'address-lost',
      severity: 'warning',
      message: `网址 ${decodeURI(address)} 以前发布过，这次没有了，收藏、链接和印好的二维码会打不开`,
      fix,
    };
  });

/** Why a build that takes most of a site away is refused; `allow` is what to run where that is meant. */
export function describeShrinking(
  before: ReadonlySet<string>,
  { lost, allow }: { lost: readonly string[]; allow: string },
): string {
  const [all, gone] = [getEntries(before), getEntries(lost)];
  const examples = gone.slice(0, 3).map(decodeURI).join('、');
  return `以前发布的 ${all.length} 条内容，这次只剩 ${all.length - gone.length} 条，例如少了 ${examples}。网站没有动，原来的页面照常能看。请检查内容文件夹对不对、全不全；真要少这么多，运行 ${allow}`;
}
