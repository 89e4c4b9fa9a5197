import type { z } from 'astro/zod';
import type { Entry } from '../../src/rules/entries/entry.ts';
import { createPortal, type Portal } from '../../src/rules/portal/portal.ts';
import { collections, type CollectionName } from '../../src/schemas/index.ts';
import { site, type Site } from '../../src/schemas/site/site.ts';

/** What an editor would write in the front matter of an entry of `C`. */
type Fields<C extends CollectionName> = z.input<(typeof collections)[C]['schema']>;

/** One valid entry; what is left out takes the schema's defaults. */
export const makeEntry = <C extends CollectionName>(
  collection: C,
  id: string,
  fields: Fields<C>,
  body = '',
): Entry<C> => ({ collection, id, data: collections[collection].schema.parse(fields), body }) as Entry<C>;

/** The smallest settings that hold, with one topic and three hotlines. */
export const makeSite = (changes: Partial<z.input<typeof site>> = {}): Site =>
  site.parse({
    name: '明理',
    tagline: '公共法律服务',
    organisation: '示例站点',
    description: '先在这里看清楚。',
    seal: '明理',
    greeting: '遇到什么事？',
    placeholder: '比如：楼上漏水',
    hotlines: [
      { name: '法律服务', number: '12348' },
      { name: '劳动保障', number: '12333' },
      { name: '报警', number: '110' },
    ],
    topics: [
      { name: '邻里与相邻', slug: 'neighbours', hue: 150 },
      { name: '劳动与工资', slug: 'labour', hue: 60, hotline: '12333' },
    ],
    navigation: [{ label: '普法解读', href: '/explainers/' }],
    ...changes,
  });

/** A portal of these entries. */
export const makePortal = (entries: readonly Entry[], settings: Site = makeSite()): Portal =>
  createPortal(settings, entries);
