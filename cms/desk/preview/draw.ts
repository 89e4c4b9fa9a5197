import { getToday } from '../../../src/content/today.ts';
import { loadOnce } from '../../../src/load-once.ts';
import { loadJson } from '../../../src/site/page/browser/load.ts';
import { deskUrls } from '../../../src/urls.ts';
import type { Draft } from '../../preview/draft-portal.ts';
import type { renderPreview as RenderPreview } from '../../preview/index.ts';
import type { Library } from '../../preview/library.ts';

/** The site's own components, bundled beside the desk (`cms/preview/build.ts`), and what is published. */
const load = loadOnce(async () => {
  const path: string = deskUrls.preview;
  const loading: Promise<{ renderPreview: typeof RenderPreview }> = import(/* @vite-ignore */ path);
  const [{ renderPreview }, library] = await Promise.all([loading, loadJson<Library>(deskUrls.library)]);
  return { renderPreview, library };
});

/** Forgets what is published, so that the next page knows what has been published since. */
export const forgetDrawn = load.forget;

/** The page of a draft as safe HTML, drawn by the site's own models, components and Markdown. */
export async function draw(draft: Draft): Promise<string> {
  const { renderPreview, library } = await load();
  return renderPreview(library, draft, getToday(library.site.timeZone), location.origin);
}
