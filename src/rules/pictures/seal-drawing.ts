import { SaxesParser } from 'saxes';

/** A drawing that stands for the seal: SVG of shapes alone, and how large it says that it is. */
export interface SealDrawing {
  /** A whole document, without a size of its own: it is as large as where it stands. */
  svg: string;
  /** The shapes, to be placed into another drawing. */
  shapes: string;
  viewBox: string;
  /** Width by height. */
  ratio: number;
}

/** What a drawing may consist of; nothing of it loads, runs or writes words. */
const shapes = ['g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'] as const;

const numbers = /^[-\w\s.,%+]*$/u;
const colours = /^(?:none|currentColor|[a-z]+|#[0-9a-f]{3,8}|rgb\([\d\s.,%]+\))$/iu;
const transforms = /^(?:(?:matrix|translate|scale|rotate|skewX|skewY)\([-\d\s.,e+]*\)|[\s,])*$/iu;

/** What a shape may say of itself, and how that is written. */
const attributes: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    'd points x y x1 x2 y1 y2 cx cy r rx ry width height opacity fill-opacity fill-rule clip-rule stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset'
      .split(' ')
      .map((name) => [name, numbers]),
  ),
  fill: colours,
  stroke: colours,
  transform: transforms,
};

/** What drawing programs write beside the shapes, and nobody sees. */
const isUnseen = (name: string) => name.includes(':') || ['metadata', 'title', 'desc'].includes(name);

/** Attributes that change nothing of how a shape looks. */
const isSilent = (name: string) =>
  name.includes(':') ||
  /^(?:data|aria)-/u.test(name) ||
  ['id', 'class', 'style', 'version', 'xmlns', 'role'].includes(name);

/** The declarations of a `style` as attributes. */
const readStyle = (style = ''): [string, string][] =>
  style.split(';').flatMap((declaration) => {
    const [name = '', value] = declaration.split(':', 2).map((part) => part.trim());
    return value === undefined || !(name in attributes) ? [] : [[name, value] as [string, string]];
  });

function getViewBox({ viewBox, width, height }: Partial<Record<string, string>>): number[] | undefined {
  const found = (viewBox ?? `0 0 ${Number.parseFloat(width ?? '')} ${Number.parseFloat(height ?? '')}`)
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const isWhole = found.length === 4 && found.every(Number.isFinite);
  return isWhole && found[2]! > 0 && found[3]! > 0 ? found : undefined;
}

/**
 * Reads SVG that somebody gives for the seal. Only what the lists above name is written out again, so whatever else stands in
 * it reaches no page. Answers the drawing and the names of what was left out that would have been seen, or why there is none.
 */
export function readSealDrawing(text: string): { drawing: SealDrawing; left: string[] } | { fault: string } {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const left = new Set<string>();
  const out: string[] = [];
  const open: string[] = [];
  let root: Partial<Record<string, string>> | undefined;
  /** How deep it is in something that is left out. */
  let skipping = 0;
  parser.on('opentag', ({ name, attributes: written }) => {
    if (!root) {
      if (name !== 'svg') throw new Error('not a drawing');
      root = written;
      return open.push('');
    }
    if (skipping > 0 || !shapes.some((shape) => shape === name)) {
      if (skipping === 0 && !isUnseen(name)) left.add(name);
      return void (skipping += 1);
    }
    const given = [...Object.entries(written), ...readStyle(written.style)];
    const kept = new Map<string, string>();
    for (const [key, value] of given)
      if (attributes[key]?.test(value)) kept.set(key, value);
      else if (!isSilent(key)) left.add(`${name} ${key}`);
    out.push(`<${name}${[...kept].map(([key, value]) => ` ${key}="${value}"`).join('')}>`);
    return open.push(name);
  });
  parser.on('closetag', () => {
    if (skipping > 0) return void (skipping -= 1);
    const name = open.pop();
    if (name) out.push(`</${name}>`);
  });
  try {
    parser.write(text.trim()).close();
  } catch {
    return { fault: '不是一份写完整的 SVG' };
  }
  const box = root && getViewBox(root);
  if (!box) return { fault: '没有写多大（viewBox，或者宽和高）' };
  if (out.length === 0) return { fault: '里面没有能用的图形' };
  const viewBox = box.join(' ');
  const inner = out.join('');
  return {
    drawing: {
      svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inner}</svg>\n`,
      shapes: inner,
      viewBox,
      ratio: box[2]! / box[3]!,
    },
    left: [...left],
  };
}

/** The drawing of a seal, as far as it can be used; nothing where there is none. */
export function getSealDrawing(text: string | undefined): SealDrawing | undefined {
  const read = text === undefined ? undefined : readSealDrawing(text);
  return read && 'drawing' in read ? read.drawing : undefined;
}

/** The names of the shapes that a drawing may consist of. */
export const sealShapes: readonly string[] = shapes;
