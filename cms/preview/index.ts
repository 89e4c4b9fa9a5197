import { articles } from '../../src/site/collections/articles.ts';
import AiLabel from '../../src/site/page/AiLabel.astro';
import { createPortal, toList } from '../../src/rules/portal/portal.ts';
import { getHomePage } from '../../src/site/home/model.ts';
import HomeSections from '../../src/site/home/Sections.astro';
import { getHotlinesPage } from '../../src/site/hotlines/list.ts';
import EntryGroups from '../../src/site/lists/EntryGroups.astro';
import Footer from '../../src/site/shell/Footer.astro';
import Header from '../../src/site/shell/Header.astro';
import { getShell } from '../../src/site/shell/model.ts';
import { useWords } from '../../src/text.ts';
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

/** What settings and words show, as HTML: the head of every page, the first page, the numbers to call, the foot. Safe to insert. */
export async function renderSettings(library: Library, today: string, siteUrl: string): Promise<string> {
  useWords(library.words);
  const portal = createPortal(library.site, toList(library.entries));
  const url = new URL(siteUrl);
  const home = getHomePage(portal, today);
  const { site, logo, navigation, footer } = getShell(portal, home.head, siteUrl);
  const parts = [
    await renderComponent(Header, { site, logo, navigation, hasSearchBox: false }, url),
    '<div class="wrap page">',
    await renderComponent(HomeSections, { page: home }, url),
    await renderComponent(EntryGroups, { page: getHotlinesPage(portal, today) }, url),
    '</div>',
    await renderComponent(Footer, { ...footer }, url),
  ];
  return parts.join('');
}
