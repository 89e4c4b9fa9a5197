import { readFileSync } from 'node:fs';
import type { Entry } from '../../../../src/rules/entries/entry.ts';
import { createPortal, type Portal } from '../../../../src/rules/portal/portal.ts';
import { collectionNames, collections, type CollectionName } from '../../../../src/schemas/index.ts';
import { site } from '../../../../src/schemas/site/site.ts';

type Written = Partial<Record<CollectionName, Record<string, Record<string, unknown> & { body?: string }>>>;

/** A portal of the entries that a test writes down, with the shipped settings. */
export function createTinyPortal(written: Written): Portal {
  const entries = collectionNames.flatMap((collection) =>
    Object.entries(written[collection] ?? {}).map(
      ([id, { body = '', ...data }]) =>
        ({ collection, id, data: collections[collection].schema.parse(data), body }) as Entry,
    ),
  );
  return createPortal(site.parse(JSON.parse(readFileSync('content/site.json', 'utf8'))), entries);
}

/** Where and when the portals of these tests are built. */
export const build = { siteUrl: 'https://example.org', today: '2026-11-21' };
