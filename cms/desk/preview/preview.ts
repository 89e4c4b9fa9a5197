import type { CollectionName } from '../../../src/schemas/index.ts';
import type { Draft } from '../../preview/draft-portal.ts';
import { beginOnDemand } from '../entry/apart.ts';
import { loadPart } from '../entry/load-part.ts';
import { draw, forgetDrawn } from './draw.ts';

const thread = beginOnDemand<Draft, string>(
  () => new Worker(new URL('./preview-thread.ts', import.meta.url), { type: 'module' }),
);

/** Whether this browser has drawn here what it could not draw in a thread: Safari 14 and Firefox 113 run no modules there. */
let isWithoutThreads = false;

async function drawApart(draft: Draft): Promise<string> {
  if (isWithoutThreads) return draw(draft);
  return thread.ask(draft).catch(async (): Promise<string> => {
    const html = await draw(draft);
    isWithoutThreads = true;
    return html;
  });
}

/** Forgets what is published, so that the next preview knows what has been published since. */
export function forgetLibrary(): void {
  thread.retire();
  forgetDrawn();
}

/**
 * The page of an entry as safe HTML, drawn by the site's own models, components and Markdown. Rejects in words for the editor
 * where these cannot be loaded.
 */
export async function renderPreview(
  collection: CollectionName,
  data: Record<string, unknown>,
  body: string,
): Promise<string> {
  const { slug, ...fields } = data;
  const id = typeof slug === 'string' && slug ? slug : 'draft';
  const html = await loadPart('预览', () => drawApart({ collection, id, data: fields, body }));
  return `<main class="wrap page">${html}</main>`;
}
