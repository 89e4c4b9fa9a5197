import type { CardShape } from '../../card-shapes.ts';

/** Measures of a shape in pixels; sizes to choose from are listed largest first. */
export const metrics = {
  wide: {
    spine: { width: 112, top: 60, size: 46 },
    margin: { top: 58, right: 64, bottom: 44, left: 56 },
    /** Side of the mark that hangs from the upper edge and says what kind of page this is. */
    mark: 118,
    kicker: 32,
    title: [132, 116, 104, 96, 88, 80, 72, 64, 58, 52],
    answer: [38, 35, 32],
    figure: 96,
    /** Where the answer stands: below the figure, or beside it where the card is low. */
    figureStands: 'beside',
    gap: 26,
    seal: 92,
    signature: [36, 24],
    /** Shares of the height that a title may take where an answer follows: the first that leaves the answer enough. */
    titleShares: [0.5, 0.3],
  },
  square: {
    spine: { width: 128, top: 68, size: 54 },
    margin: { top: 64, right: 60, bottom: 56, left: 56 },
    mark: 156,
    kicker: 36,
    title: [216, 196, 176, 156, 140, 124, 112, 100, 92, 84, 76, 68, 60],
    answer: [48, 44, 40, 36],
    figure: 150,
    figureStands: 'above',
    gap: 40,
    seal: 120,
    signature: [44, 28],
    titleShares: [0.5, 0.3],
  },
  poster: {
    spine: { width: 128, top: 72, size: 54 },
    margin: { top: 72, right: 60, bottom: 60, left: 56 },
    mark: 150,
    kicker: 36,
    title: [216, 188, 160, 140, 124, 112, 100, 92, 84, 76, 68, 60],
    answer: [56, 50, 46, 42, 39, 36, 33, 30, 27],
    figure: 150,
    figureStands: 'above',
    gap: 44,
    seal: 104,
    signature: [42, 26],
    titleShares: [0.36],
  },
} as const satisfies Record<CardShape, object>;

/** Measures of one shape. */
export type Metrics = (typeof metrics)[keyof typeof metrics];
