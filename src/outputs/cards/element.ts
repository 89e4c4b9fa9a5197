import { getHeight, getIndent, type SetText } from './lines.ts';

/** What satori draws: a tree of plain objects. */
export interface CardElement {
  type: string;
  props: { style?: Style; children?: CardElement[] | string; [attribute: string]: unknown };
}

/** CSS in camel case, as satori reads it; numbers are pixels. */
export type Style = Record<string, string | number>;

type Child = CardElement | false | undefined;

const box =
  (direction: 'row' | 'column') =>
  (style: Style, ...children: Child[]): CardElement => ({
    type: 'div',
    props: {
      style: { display: 'flex', flexDirection: direction, boxSizing: 'border-box', ...style },
      children: children.filter((child) => child !== false && child !== undefined),
    },
  });

/** Children side by side. */
export const row = box('row');

/** Children one under the other. */
export const column = box('column');

/** One line of text that never wraps, in a box of `height` pixels. */
export const textLine = (
  text: string,
  size: number,
  style: Style = {},
  height = Math.round(size * 1.4),
): CardElement => ({
  type: 'div',
  props: {
    style: {
      display: 'flex',
      boxSizing: 'border-box',
      flexShrink: 0,
      whiteSpace: 'pre',
      fontSize: size,
      height,
      lineHeight: `${height}px`,
      ...style,
    },
    children: text,
  },
});

/** Lines that are already broken. */
export const textBlock = (set: SetText, style: Style = {}): CardElement => {
  const height = Math.round(set.size * set.leading);
  return column(
    { flexShrink: 0, height: getHeight(set), ...style },
    ...set.lines.map((text) => textLine(text, set.size, { marginLeft: getIndent(text) * set.size }, height)),
  );
};

/** A horizontal line. */
export const rule = (color: string, thickness: number, style: Style = {}): CardElement =>
  row({ height: thickness, width: '100%', flexShrink: 0, backgroundColor: color, ...style });
