import { loadOnce } from '../../../src/load-once.ts';
import type { CollectionName } from '../../../src/schemas/index.ts';
import { loadJson } from '../../../src/site/page/browser/load.ts';
import { deskUrls } from '../../../src/urls.ts';
import { getToday } from '../../../src/content/today.ts';
import type { renderPreview as RenderPreview } from '../../preview/index.ts';
import type { Library } from '../../preview/library.ts';
import { loadPart } from '../entry/load-part.ts';

interface Renderer {
  render: typeof RenderPreview;
  library: Library;
}

/** The site's own components, bundled beside the desk (`cms/preview/build.ts`), and what is published. */
const load = loadOnce(async (): Promise<Renderer> => {
  const path: string = deskUrls.preview;
  const loading: Promise<{ renderPreview: typeof RenderPreview }> = import(/* @vite-ignore */ path);
  const [{ renderPreview: render }, library] = await Promise.all([loading, loadJson<Library>(deskUrls.library)]);
  return { render, library };
});

/** Forgets what is published, so that the next preview knows what has been published since. */
export const forgetLibrary = load.forget;

/**
 * The page of an entry as safe HTML, drawn by the site's own models, components and Markdown. Rejects in words for the editor
 * where these cannot be loaded.
 */
export async function renderPreview(
  collection: CollectionName,
  data: Record<string, unknown>,
  body: string,
): Promise<string> {
  const { render, library } = await loadPart('预览', load);
  const { slug, ...fields } = data;
  const id = typeof slug === 'string' && slug ? slug : 'draft';
  const today = getToday(library.site.timeZone);
  const html = await render(library, { collection, id, data: fields, body }, today, location.origin);
  return `<main class="wrap page">${html}</main>`;
}
