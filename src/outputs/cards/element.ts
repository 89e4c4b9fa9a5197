import { getHeight, type SetText } from './lines.ts';

/** What stands in a box of the layout: SVG that begins at the left upper corner of one of this size, in pixels. */
export interface Ink {
  width: number;
  height: number;
  svg: string;
}

/** A box of the layout, as satori reads it: its children are boxes, or it holds text, a line in each of its lines, or other ink. */
export interface CardElement {
  type: 'div';
  props: {
    style?: Style;
    children?: CardElement[] | string;
    /** Whether the box is as wide as its text, for what is centred on it or stands beside it; else it has no width. */
    isMeasured?: boolean;
    ink?: Ink;
  };
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

/** One line of text that never wraps, in a box of `height` pixels; nothing is centred on it or stands beside it. */
export const textLine = (
  text: string,
  size: number,
  style: Style = {},
  height = Math.round(size * 1.4),
): CardElement => ({
  type: 'div',
  props: {
    style: { boxSizing: 'border-box', flexShrink: 0, fontSize: size, height, lineHeight: height, ...style },
    children: text,
  },
});

/** Like `textLine`, where other boxes need to know how wide the text is. */
export const measuredLine = (...line: Parameters<typeof textLine>): CardElement => {
  const { type, props } = textLine(...line);
  return { type, props: { ...props, isMeasured: true } };
};

/** Characters one under the other, each in `height` pixels, about one axis. */
export const textStack = (characters: readonly string[], size: number, height: number): CardElement =>
  measuredLine(characters.join('\n'), size, { height: characters.length * height }, height);

/** Lines that are already broken. */
export const textBlock = (set: SetText, style: Style = {}): CardElement =>
  textLine(set.lines.join('\n'), set.size, { height: getHeight(set), ...style }, Math.round(set.size * set.leading));

/** A horizontal line. */
export const rule = (color: string, thickness: number, style: Style = {}): CardElement =>
  row({ height: thickness, width: '100%', flexShrink: 0, backgroundColor: color, ...style });
