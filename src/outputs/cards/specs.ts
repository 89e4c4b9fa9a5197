import type { Entry } from '../../rules/entries/entry.ts';
import { getName } from '../../rules/entries/order.ts';
import { getSealDrawing } from '../../rules/pictures/seal-drawing.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { joinLines } from '../../rules/language/written-lines.ts';
import { collectionNames } from '../../schemas/index.ts';
import { type CardShape, getCardShapes } from '../../card-shapes.ts';
import { getAiMark } from '../../site/page/declared.ts';
import { getEntryPaper, getPaperLink } from '../../site/paper/paper.ts';
import { t } from '../../text.ts';
import { absoluteUrl, cardUrl, siteCardUrl } from '../../urls.ts';
import type { CardSignature, CardSpec, EntryCard } from './card.ts';
import { join } from '../../site/entry/face.ts';
import { getFace } from './faces.ts';
import { getMissing, setPictures } from './fonts.ts';
import { onceFor } from '../../rules/memory/once-for.ts';

/** Without what no font can draw: a card with a gap is better than none, and than a site that is not built. */
function dropUndrawn(text: string): string {
  const missing = new Set(getMissing(text));
  return missing.size === 0 ? text : [...text].filter((character) => !missing.has(character)).join('');
}

/** One line of text in the form in which it is drawn: composed, emoji as their pictures, without what nobody sees or no font has, spaces collapsed. */
export const cleanText = (text: string): string =>
  joinLines(dropUndrawn(setPictures(text.normalize('NFC')).replaceAll(/\p{Cf}|\p{Variation_Selector}/gu, '')))
    .replaceAll(/\s+/gu, ' ')
    .trim();

const cleanAll = <T>(value: T): T => {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleanAll) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(kept.map(([key, inner]) => [key, cleanAll(inner)])) as T;
};

/** Read once for the thousand cards that it stands on. */
const getDrawing = onceFor(({ theme }: Portal['site']): CardSignature['drawing'] => {
  const drawing = getSealDrawing(theme?.drawing);
  return drawing && { shapes: drawing.shapes, viewBox: drawing.viewBox, ratio: drawing.ratio };
});

const getSignature = ({ site }: Portal): CardSignature => ({
  seal: site.seal,
  ...(site.theme?.drawing !== undefined && { drawing: getDrawing(site) }),
  siteName: site.name,
  tagline: site.tagline,
  ...(site.theme && { theme: { accent: site.theme.accent, seal: site.theme.seal } }),
});

/** The card of one entry in one shape; `siteUrl` stands in its QR code. */
export function getCard(
  portal: Portal,
  entry: Entry,
  shape: CardShape,
  { siteUrl, today }: { siteUrl: string; today: string },
): EntryCard {
  const { isBrief, list, answer, notice, ...face } = getFace(portal, entry, today);
  const isPoster = shape === 'poster';
  const mark = getAiMark(portal, entry);
  const card = cleanAll<EntryCard>({
    kind: 'entry',
    shape,
    ...face,
    ...(mark && { kicker: join(mark.short, face.kicker) }),
    title: getName(entry),
    ...getSignature(portal),
    answer: isPoster ? answer : isBrief && answer ? { text: answer.text } : undefined,
    ...(isPoster && {
      list: list && list.items.length > 0 ? list : undefined,
      notice,
      link: { url: absoluteUrl(getPaperLink(getEntryPaper(portal, entry)), siteUrl), hint: t('paper.qr') },
    }),
  });
  return mark ? { ...card, aigc: mark.metadata } : card;
}

const getEntryCards = (portal: Portal, entry: Entry, options: { siteUrl: string; today: string }): CardSpec[] =>
  getCardShapes(entry.collection)
    .map((shape) => ({ shape, url: cardUrl(entry.collection, entry.id, shape) }))
    .filter(({ url }) => portal.offers(url))
    .map(({ shape, url }): CardSpec => ({
      path: url.slice(1),
      entry: `${entry.collection}/${entry.id}`,
      card: getCard(portal, entry, shape, options),
    }));

/** The cards of a portal: one or as many for each entry as its collection has shapes, and one for the pages that are no entry. */
export function getCardSpecs(portal: Portal, options: { siteUrl: string; today: string }): CardSpec[] {
  const entries = collectionNames.flatMap((name): Entry[] => portal.entries[name]);
  const cards = entries.flatMap(({ collection, id }) =>
    portal.derive(`cards of ${collection}/${id} at ${options.siteUrl} on ${options.today}`, (from) => {
      const entry = from.get(collection, id);
      return entry ? getEntryCards(from, entry, options) : [];
    }),
  );
  const shelf = portal.site.topics.map(({ name, hue }) => ({ name, hue }));
  const site: CardSpec = {
    path: siteCardUrl.slice(1),
    entry: 'site',
    card: cleanAll({ kind: 'site', shape: 'wide', ...getSignature(portal), shelf }),
  };
  return [site, ...cards];
}
