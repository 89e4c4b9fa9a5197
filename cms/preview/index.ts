import { sortEntries } from '../../src/domain/order.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { createPortal } from '../../src/domain/portal.ts';
import { collections, type CollectionName } from '../../src/schemas/index.ts';
import { toDrawable } from './lenient.ts';
import type { Library } from './library.ts';
import { getPreviewPage } from './pages.ts';
import { renderComponent } from './render-component.ts';

/** What the desk has in its form. */
export interface Draft {
  collection: CollectionName;
  /** The slug, or nothing while it has none. */
  id: string;
  data: Record<string, unknown>;
  body: string;
}

/**
 * The page that a draft will become, as the HTML of its `<main>`: drawn by the site's own models, components and
 * Markdown over the published library. Safe to insert: components escape, and Markdown lets no HTML through.
 */
export function renderPreview(
  { site, entries }: Library,
  draft: Draft,
  today: string,
  siteUrl: string,
): Promise<string> {
  const { collection, id, body } = draft;
  const data = toDrawable(collections[collection].schema, draft.data);
  const entry = { collection, id, data, body } as Entry;
  const others = (entries[collection] as Entry[]).filter((other) => other.id !== id);
  const portal = createPortal(site, { ...entries, [collection]: sortEntries(collection, [...others, entry] as never) });
  const { component, props } = getPreviewPage(portal, entry, today);
  return renderComponent(component, props, new URL(siteUrl));
}
