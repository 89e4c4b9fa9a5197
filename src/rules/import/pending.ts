/** Stands before every value in a draft that a machine proposed; an editor accepts it by taking the mark away. */
export const pendingMark = '【待核】';

/** The callout that holds the report's own words in a draft: material to write anew from, never to publish. */
export const materialCallout = 'material';

/** `value` as a proposal that nobody has accepted yet. */
export const toPending = (value: string): string => `${pendingMark}${value}`;
