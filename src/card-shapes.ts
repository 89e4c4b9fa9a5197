import type { CollectionName } from './schemas/index.ts';

/**
 * The shapes of share card: wide for links, square for chats, poster to save and print. `ending` stands behind the name
 * of the entry in the address; width and height are pixels; `label` is what editors call it.
 */
export const cardShapes = {
  wide: { ending: '', width: 1200, height: 630, label: '链接卡片' },
  square: { ending: '-square', width: 1080, height: 1080, label: '聊天方图' },
  poster: { ending: '-poster', width: 1080, height: 1620, label: '海报' },
} as const satisfies Record<string, { ending: `-${string}` | ''; width: number; height: number; label: string }>;

/** A shape of share card. */
export type CardShape = keyof typeof cardShapes;

/** All shapes, in the order in which the desk shows them. */
export const cardShapeNames = Object.keys(cardShapes) as CardShape[];

/**
 * Entries that people look up but do not pin to a notice board have the wide card alone, which every link needs.
 * Squares and posters for the glossary would more than double the time of a first build.
 */
const wideOnly = new Set<CollectionName>(['regions', 'laws', 'terms', 'pages']);

/** The shapes in which the cards of a collection are drawn. */
export const getCardShapes = (collection: CollectionName): CardShape[] =>
  wideOnly.has(collection) ? ['wide'] : cardShapeNames;
