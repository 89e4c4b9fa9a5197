import type { Card } from './card.ts';

/** The texts that a card shares with every other card of the portal. */
export const getSharedTexts = ({ seal, siteName, tagline }: Card): string[] => [seal, siteName, tagline, '…'];

/** The texts that may be drawn on this card only. */
export const getOwnTexts = (card: Card): string[] =>
  card.kind === 'site'
    ? card.shelf.map(({ name }) => name)
    : [
        card.spine,
        card.mark,
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
