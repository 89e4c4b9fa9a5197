import type { Card } from './card.ts';

/** Every text that may be drawn on a card. */
export const getTexts = (card: Card): string[] => {
  const common = [card.seal, card.siteName, card.tagline, '…'];
  if (card.kind === 'site') return [...common, ...card.shelf.map(({ name }) => name)];
  return [
    ...common,
    card.spine,
    card.kicker,
    card.title,
    card.figure,
    card.answer?.heading,
    card.answer?.text,
    card.list?.heading,
    ...(card.list?.items ?? []),
    card.notice?.tag,
    card.notice?.text,
    card.link?.url,
    card.link?.hint,
  ].filter((text) => text !== undefined);
};
