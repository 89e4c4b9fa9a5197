import { caseFacets, roomFacets } from '../../rules/entries/facets.ts';
import { takenPlaces } from '../../rules/entries/taken-places.ts';
import { createNearest, type FindNearest } from '../../rules/language/nearest.ts';
import { collections, isCollectionName } from '../../schemas/index.ts';
import { collectionUrl, entryUrl, urls } from '../../urls.ts';
import type { Surroundings } from '../context/context.ts';

/** Below these stand lists of one matter, place or kind, not entries. */
const listsBelow: Partial<Record<string, readonly string[]>> = {
  explainers: ['topics'],
  cases: ['in', 'by', ...caseFacets],
  rooms: ['in', ...roomFacets],
};

/** Why an address of the portal itself leads nowhere, and where it could lead. */
interface DeadEnd {
  why: string;
  fix: string;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const suggest = (nearest: string | undefined): string =>
  nearest ? `最接近的是「${nearest}」；或者去掉链接` : '改成本站有的网址，或者去掉链接';

function findRelativeFault(href: string): DeadEnd {
  if (/^[a-z]:[\\/]/iu.test(href) || /^file:/iu.test(href) || href.includes('\\'))
    return { why: '这是您自己电脑里的文件', fix: '放到网上再链接，或者去掉链接' };
  if (/^[\w-]+(?:\.[\w-]+)*\.(?:com|cn|org|net|gov|edu)(?:[/:?#]|$)/iu.test(href))
    return { why: '网站的网址前面少了 https://', fix: `改成「https://${href}」` };
  return { why: '本站的网址要从「/」写起', fix: `例如 ${collectionUrl('explainers')}upstairs-leak/` };
}

/** Whether an address of the portal itself, written from `/` on, is one of a page that is there; `findNearest` proposes another. */
export function findDeadEnd(
  href: string,
  { ids }: Pick<Surroundings, 'ids'>,
  findNearest: FindNearest = createNearest(),
): DeadEnd | undefined {
  if (!href.startsWith('/') || href.startsWith('//')) return findRelativeFault(href);
  const path = decode(href.split(/[?#]/u, 1)[0] ?? '');
  const [first = '', second = '', third = ''] = path.split('/').filter(Boolean);
  if (path.split('/').includes('..')) return { why: '网址里有「..」', fix: '从「/」写起，不写「..」' };
  if (first === '') return undefined;
  if (!isCollectionName(first) || first === 'pages') {
    const isThere = ids.pages.has(first) || (takenPlaces.has(first) && first !== 'pages') || /\.\w+$/u.test(first);
    if (isThere) return undefined;
    const getKnown = () => [
      ...[...takenPlaces].map((place) => `/${place}/`),
      ...[...ids.pages].map((id) => `/${id}/`),
      urls.home,
    ];
    return { why: `本站没有「/${first}/」`, fix: suggest(findNearest(`/${first}/`, getKnown)) };
  }
  if (second === '' || ids[first].has(second) || (listsBelow[first]?.includes(second) && third !== ''))
    return undefined;
  const getKnown = () => [...ids[first]].map((id) => entryUrl({ collection: first, id }));
  return {
    why: `${collections[first].label}里没有「${second}」`,
    fix: suggest(findNearest(entryUrl({ collection: first, id: second }), getKnown)),
  };
}
