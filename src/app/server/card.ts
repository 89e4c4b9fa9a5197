import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Draft, getDraftPortal } from '../../../cms/preview/draft-portal.ts';
import type { Library } from '../../../cms/preview/library.ts';
import { drawCard } from '../../outputs/cards/draw.ts';
import { getCard } from '../../outputs/cards/specs.ts';
import { today } from '../../content/today.ts';
import type { CardShape } from '../../urls.ts';
import { deskUrls } from '../../urls.ts';

/** The share card that a draft would have, as PNG: drawn as the build draws it, over what the site in `siteDir` shows. */
export async function drawDraftCard(
  siteDir: string,
  draft: Draft,
  { shape, siteUrl }: { shape: CardShape; siteUrl: string },
): Promise<Buffer> {
  const library = JSON.parse(await readFile(join(siteDir, deskUrls.library), 'utf8')) as Library;
  const { portal, entry } = getDraftPortal(library, draft);
  return drawCard(getCard(portal, entry, shape, { siteUrl, today }));
}
