import { articles } from '../../src/site/collections/articles.ts';
import AiLabel from '../../src/site/page/AiLabel.astro';
import { getDrawing } from '../../src/site/entry/article.ts';
import { type Draft, getDraftPortal } from './draft-portal.ts';
import type { Library } from './library.ts';
import { renderComponent } from './render-component.ts';

/**
 * The page that a draft will become, as the HTML of its `<main>`: drawn by the site's own models, components and
 * Markdown over the published library. Safe to insert: components escape, and Markdown lets no HTML through.
 */
export async function renderPreview(library: Library, draft: Draft, today: string, siteUrl: string): Promise<string> {
  const { portal, entry } = getDraftPortal(library, draft);
  const { component, page } = getDrawing(articles[entry.collection], portal, entry, today);
  const url = new URL(siteUrl);
  const { ai } = page.head;
  // Neither the picture to pass on nor the page that it leads to is there yet.
  const shown = { ...page, head: { ...page.head, toPassOn: undefined } };
  const label = ai ? await renderComponent(AiLabel, { mark: ai }, url) : '';
  return label + (await renderComponent(component, { page: shown }, url));
}
