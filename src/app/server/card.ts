import { type Draft, getDraftPortal } from '../../../cms/preview/draft-portal.ts';
import type { Library } from '../../../cms/preview/library.ts';
import { drawCard } from '../../outputs/cards/draw.ts';
import { getCard } from '../../outputs/cards/specs.ts';
import { getToday } from '../../content/today.ts';
import type { CardShape } from '../../card-shapes.ts';

/** The share card that a draft would have, as PNG: drawn as the build draws it, among what `library` holds. */
export function drawDraftCard(
  library: Library,
  draft: Draft,
  { shape, siteUrl }: { shape: CardShape; siteUrl: string },
): Promise<Buffer> {
  const { portal, entry } = getDraftPortal(library, draft);
  return drawCard(getCard(portal, entry, shape, { siteUrl, today: getToday(portal.site.timeZone) }));
}
