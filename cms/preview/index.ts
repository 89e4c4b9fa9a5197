import { articles } from '../../src/site/collections/articles.ts';
import { getDrawing } from '../../src/site/entry/article.ts';
import { type Draft, getDraftPortal } from './draft-portal.ts';
import type { Library } from './library.ts';
import { renderComponent } from './render-component.ts';

/**
 * The page that a draft will become, as the HTML of its `<main>`: drawn by the site's own models, components and
 * Markdown over the published library. Safe to insert: components escape, and Markdown lets no HTML through.
 */
export function renderPreview(library: Library, draft: Draft, today: string, siteUrl: string): Promise<string> {
  const { portal, entry } = getDraftPortal(library, draft);
  const { component, page } = getDrawing(articles[entry.collection], portal, entry, today);
  return renderComponent(component, { page }, new URL(siteUrl));
}
